import type { Look } from './ItemShape.tsx';
import { dayNumber, scaleOf } from './scale.ts';

/** How a date was moved: told before it came, after it, or by somebody or something else. */
export type MoveLook = 'told' | 'after' | 'other';

export interface SlipMove {
  readonly toOn: string | null;
  readonly look: MoveLook;
}

/** One item whose date walked, or came due with nothing said. */
export interface SlipRow {
  readonly key: string;
  readonly name: string;
  readonly url: string;
  readonly isMine: boolean;
  readonly firstOn: string;
  /** Oldest first. */
  readonly moves: readonly SlipMove[];
  /** How it stands now. */
  readonly look: Look;
  /** What became of it, move by move, and the whole sentence. */
  readonly told: string;
  readonly said: string;
}

export interface Leg {
  readonly fromX: number;
  readonly toX: number;
  readonly look: MoveLook;
}

export interface PlacedRow {
  readonly row: SlipRow;
  readonly y: number;
  /** Every date that was promised, the first one first; the last carries the sign of how it stands. */
  readonly xs: readonly number[];
  readonly legs: readonly Leg[];
}

export interface SlipLayout {
  readonly rows: readonly PlacedRow[];
  /** The line between mine and theirs. */
  readonly splitY: number | null;
  readonly width: number;
  readonly height: number;
  /** Where the lines begin, right of the names. */
  readonly startX: number;
  /** Where it is said what became of each. */
  readonly wordsX: number;
  readonly fromDay: number;
  readonly toDay: number;
  readonly xOf: (day: number) => number;
}

/** Names, some weeks and what became of them have room beside each other. */
export const LEAST_SLIP_WIDTH = 600;
/** Of the widest name and of the longest words, with the room between them and the lines. */
const NAME_WIDTH = 214;
const NARROW_NAME_WIDTH = 152;
const WORDS_WIDTH = 228;
const APART = 22;
/** From here on names have their full width. */
const WIDE = 800;
const TOP = 52;
const ROW = 34;

function daysOf({ firstOn, moves }: SlipRow): readonly number[] {
  return [firstOn, ...moves.flatMap(({ toOn }) => toOn ?? [])].map(dayNumber);
}

/** Rows as they stand under each other: mine, then theirs, each by the last date that was promised. */
export function inRows(rows: readonly SlipRow[], most: number): readonly SlipRow[] {
  const last = (row: SlipRow) => daysOf(row).at(-1) ?? 0;
  const own = (isMine: boolean) =>
    rows.filter((row) => row.isMine === isMine).sort((a, b) => last(b) - last(a) || (a.key < b.key ? -1 : 1));
  return [true, false].flatMap((isMine) => own(isMine).slice(0, most));
}

export function slipLayout(rows: readonly SlipRow[], todayOn: string, width: number): SlipLayout {
  const startX = width < WIDE ? NARROW_NAME_WIDTH : NAME_WIDTH;
  const wordsX = width - WORDS_WIDTH;
  const today = dayNumber(todayOn);
  const days = rows.flatMap(daysOf);
  const fromDay = days.reduce((first, day) => Math.min(first, day), today - 7);
  const toDay = days.reduce((last, day) => Math.max(last, day), today + 2);
  const xOf = scaleOf(fromDay, toDay, startX, wordsX - APART);
  const mine = rows.filter(({ isMine }) => isMine).length;
  const hasBoth = mine > 0 && mine < rows.length;
  const placed = rows.map((row, index): PlacedRow => {
    const xs = daysOf(row).map(xOf);
    const reached = row.moves.filter(({ toOn }) => toOn !== null);
    const legs = reached.map(({ look }, i) => ({ fromX: xs[i] ?? 0, toX: xs[i + 1] ?? 0, look }));
    return { row, y: TOP + index * ROW, xs, legs };
  });
  return {
    rows: placed,
    splitY: hasBoth ? TOP + (mine - 0.5) * ROW : null,
    width,
    height: TOP + rows.length * ROW + 10,
    startX,
    wordsX,
    fromDay,
    toDay,
    xOf,
  };
}
