import { scaleOf, stepFor } from './scale.ts';

/** One ask and how long it waited, in the working hours of whoever answers. */
export interface Wait {
  readonly key: string;
  readonly url: string;
  readonly isMine: boolean;
  readonly hours: number;
  /** Not answered so far: it may still take longer. */
  readonly isOpen: boolean;
  readonly said: string;
}

export interface PlacedWait {
  readonly wait: Wait;
  readonly x: number;
  readonly y: number;
}

export interface WaitLayout {
  readonly placed: readonly PlacedWait[];
  readonly radius: number;
  readonly ticks: readonly number[];
  /** What waited longer stands in the last column. */
  readonly endHours: number;
  readonly hasMore: boolean;
  readonly axisY: number;
  readonly height: number;
  readonly endX: number;
  readonly xOf: (hours: number) => number;
}

/** Words of the axis have room above this. */
export const LEAST_WAITS_WIDTH = 300;
export const WAITS_START = 8;
const TOP = 40;
const ROOM = 74;
const COLUMNS = 16;

/** Columns of dots out of one axis: mine upwards, theirs downwards. */
export function waitLayout(waits: readonly Wait[], agreedHours: number, width: number): WaitLayout {
  const endX = width - 10;
  const longest = waits.reduce((most, { hours }) => Math.max(most, hours), 0);
  // Twice what is agreed has room; a few that took weeks would press all others into one column.
  const wanted = Math.max(2 * agreedHours, Math.min(longest, 5 * agreedHours), 4);
  const step = stepFor(wanted, 5);
  const endHours = Math.ceil(wanted / step) * step;
  const xOf = scaleOf(0, endHours, WAITS_START, endX);
  const axisY = TOP + ROOM + 6;
  const column = (hours: number) => Math.min(COLUMNS - 1, Math.floor((hours / endHours) * COLUMNS));
  const heights = new Map<string, number>();
  const stacked = [...waits]
    .sort((a, b) => Number(a.isOpen) - Number(b.isOpen) || a.hours - b.hours || (a.key < b.key ? -1 : 1))
    .map((wait) => {
      const at = `${wait.isMine} ${column(wait.hours)}`;
      const level = heights.get(at) ?? 0;
      heights.set(at, level + 1);
      return { wait, level };
    });
  const highest = Math.max(1, ...heights.values());
  const apart = Math.min(12.5, ROOM / highest);
  const across = (endX - WAITS_START) / COLUMNS;
  return {
    placed: stacked.map(({ wait, level }) => ({
      wait,
      x: WAITS_START + (column(wait.hours) + 0.5) * across,
      y: axisY + (wait.isMine ? -1 : 1) * (10 + level * apart),
    })),
    radius: Math.min(5, Math.max(1.2, apart * 0.42)),
    ticks: Array.from({ length: endHours / step + 1 }, (_, i) => i * step),
    endHours,
    hasMore: longest > endHours,
    axisY,
    height: axisY + 10 + ROOM + 56,
    endX,
    xOf,
  };
}
