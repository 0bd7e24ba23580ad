import type { Suggestion } from './ask-verdict.ts';
import type { Due } from './due.ts';
import { endOfDay } from './lapse.ts';
import { calendarDay } from './say-when.ts';

const DAY_MS = 86_400_000;
/** What was written longer ago was kept or forgotten without us. */
const FRESH_MS = 14 * DAY_MS;

/** The instant at which a due time is over, in the user's zone; `null` for what is no day. */
export function dueEnd(due: Due, zone: string): number | null {
  const on = calendarDay(due.kind === 'day' ? due.on : due.at, zone);
  if (on === null) return null;
  return due.kind === 'day' ? endOfDay(on, zone) : due.at;
}

/** Whether it is still worth asking if a message is a promise: written lately, and its day not long over. */
export function isFreshPromise({ at, due }: Suggestion, now: number, zone: string): boolean {
  const end = dueEnd(due, zone);
  return end !== null && now - at <= FRESH_MS && now <= end + DAY_MS;
}
