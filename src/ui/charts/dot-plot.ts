import type { Look } from './ItemShape.tsx';
import { dayNumber, scaleOf } from './scale.ts';

/** One item at its promised day. */
export interface Dot {
  readonly key: string;
  readonly name: string;
  readonly url: string;
  readonly isMine: boolean;
  readonly look: Look;
  /** `YYYY-MM-DD`. */
  readonly promisedOn: string;
  readonly doneOn: string | null;
  /** Days from the promised day to the day on which it was done, or to today while it is open; `null`: not judged. */
  readonly daysAfter: number | null;
  /** The whole sentence about it. */
  readonly said: string;
}

export interface Placed {
  readonly dot: Dot;
  readonly x: number;
  readonly y: number;
  /** Where the line of promises runs. */
  readonly lineY: number;
}

/** What one of two facing panels shows. */
export interface Panel {
  readonly isMine: boolean;
  readonly top: number;
  readonly lineY: number;
  readonly unjudgedY: number;
  readonly hasUnjudged: boolean;
  readonly placed: readonly Placed[];
}

export interface DotLayout {
  readonly panels: readonly Panel[];
  /** So many days before and after are shown at most; what lies beyond stands at the edge. */
  readonly edgeDays: number;
  readonly half: number;
  readonly height: number;
  /** Where the lines end. */
  readonly endX: number;
  readonly fromDay: number;
  readonly toDay: number;
  readonly xOf: (day: number) => number;
}

/** Words beside the lines have room, and some weeks. */
export const LEAST_PLOT_WIDTH = 300;
export const PLOT_START = 112;
const HALF = 38;
const HEAD = 20;
const LANE = 36;
/** Days before and after that have room. */
const LEAST_EDGE = 2;
const MOST_EDGE = 10;
/** Two signs nearer than this cover each other. */
const APART = 10;
const ASIDE = [0, 6, -6, 12, -12, 18, -18, 24, -24];

/** Whatever is drawn has so many days around it at least. */
const LEAST_DAYS = 7;

/** The days that are drawn: those of the dots with some room around them, up to today where that is not far off. */
function spanOf(days: readonly number[], today: number): readonly [from: number, to: number] {
  const first = days.reduce((one, day) => Math.min(one, day), days[0] ?? today);
  const last = days.reduce((one, day) => Math.max(one, day), days[0] ?? today);
  const room = Math.max(LEAST_DAYS, Math.round((last - first) / 20));
  const isNear = today - last <= Math.max(2 * LEAST_DAYS, last - first);
  return [first - room, isNear ? Math.max(today, last) : last + room];
}

/** The newest of each direction, oldest first. */
export function newest(dots: readonly Dot[], most: number): readonly Dot[] {
  const sorted = [...dots].sort((a, b) => (a.promisedOn < b.promisedOn ? -1 : a.promisedOn > b.promisedOn ? 1 : 0));
  return [true, false].flatMap((isMine) => sorted.filter((dot) => dot.isMine === isMine).slice(-most));
}

/** A place that covers no other sign, as near to the right one as there is. */
function aside(x: number, y: number, taken: readonly Placed[]): number {
  const isFree = (at: number) => taken.every((one) => Math.hypot(one.x - at, one.y - y) >= APART);
  return x + (ASIDE.find((by) => isFree(x + by)) ?? 0);
}

export function dotLayout(
  dots: readonly Dot[],
  todayOn: string,
  width: number,
  sides: readonly boolean[] = [true, false],
): DotLayout {
  const endX = width - 12;
  const days = dots.map(({ promisedOn }) => dayNumber(promisedOn));
  const [fromDay, toDay] = spanOf(days, dayNumber(todayOn));
  const far = dots.reduce((most, { daysAfter }) => Math.max(most, Math.abs(daysAfter ?? 0)), LEAST_EDGE);
  const edgeDays = Math.min(MOST_EDGE, far);
  const xOf = scaleOf(fromDay, toDay, PLOT_START + 12, endX - 12);
  const panels: Panel[] = [];
  let top = 0;
  for (const isMine of sides) {
    const lineY = top + HEAD + HALF + 8;
    const yOf = scaleOf(-edgeDays, edgeDays, lineY - HALF, lineY + HALF);
    const own = dots.filter((dot) => dot.isMine === isMine);
    const hasUnjudged = own.some(({ daysAfter }) => daysAfter === null);
    const unjudgedY = lineY + HALF + LANE;
    const placed: Placed[] = [];
    for (const dot of own) {
      const y = dot.daysAfter === null ? unjudgedY : yOf(dot.daysAfter);
      placed.push({ dot, x: aside(xOf(dayNumber(dot.promisedOn)), y, placed.slice(-40)), y, lineY });
    }
    panels.push({ isMine, top, lineY, unjudgedY, hasUnjudged, placed });
    top = (hasUnjudged ? unjudgedY : lineY + HALF) + 24;
  }
  return { panels, edgeDays, half: HALF, height: top + 26, endX, fromDay, toDay, xOf };
}
