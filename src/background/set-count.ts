import { countToShow, nextSetTime, type ShownCount } from '../core/set-times.ts';
import type { Kept } from './all-partner-rates.ts';

const NAME = 'shown-count';

function shownIn(value: unknown): ShownCount | null {
  if (typeof value !== 'object' || value === null) return null;
  const { count, at } = value as Partial<Record<keyof ShownCount, unknown>>;
  return typeof count === 'number' && typeof at === 'number' ? { count, at } : null;
}

/** The number on the button now: where the user set times, it grows at these alone. */
export async function countAtSetTimes(
  kept: Kept,
  count: number,
  times: readonly string[],
  now: number,
  zone: string,
): Promise<number> {
  const last = shownIn(await kept.read(NAME));
  const shown = countToShow(last, count, times, now, zone);
  if (shown !== last && (times.length > 0 || last !== null)) await kept.write(NAME, times.length > 0 ? shown : null);
  return shown.count;
}

/** When the number is to be looked after, besides all else. */
export function setTimeTurns(times: readonly string[], now: number, zone: string): readonly number[] {
  const next = nextSetTime(times, now, zone);
  return next === null ? [] : [next];
}
