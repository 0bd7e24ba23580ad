import type { Board } from './trello/board.ts';

const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
const HOUR_MS = 3_600_000;

function moved(value: unknown, byMs: number): unknown {
  if (typeof value === 'string') {
    if (!ISO_INSTANT.test(value)) return value;
    const at = Date.parse(value);
    return Number.isNaN(at) ? value : new Date(at + byMs).toISOString();
  }
  if (Array.isArray(value)) return value.map((part) => moved(part, byMs));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, moved(part, byMs)]));
  }
  return value;
}

/** When the newest action of a board happened; `null` without any. */
export function lastActionAt(board: Board): number | null {
  const all = board.actions.map((action) => Date.parse(action.date)).filter((at) => !Number.isNaN(at));
  return all.length === 0 ? null : all.reduce((a, b) => Math.max(a, b));
}

/** The same board with every date moved by one constant, so that its last action was an hour before `now`. Ids stay. */
export function shiftTo(board: Board, now: number): Board {
  const last = lastActionAt(board);
  if (last === null) return board;
  return moved(board, now - HOUR_MS - last) as Board;
}
