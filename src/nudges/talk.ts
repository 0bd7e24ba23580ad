import type { HistoryEvent } from '../core/commitment.ts';
import { isPromise } from '../core/promises-kept.ts';
import { isMessage } from '../core/talk.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import { subtractWorkingHours } from '../core/working-time.ts';
import type { Item, View } from './view.ts';

/** What was done where an item is talked about: on itself, and what has no page of its own on what it belongs to. */
function eventsThere({ commitment, parent }: Pick<Item, 'commitment' | 'parent'>): readonly HistoryEvent[] {
  const hasOwnPage = commitment.states.at(-1)?.keepsHistory !== false && !isPromise(commitment.subject);
  if (hasOwnPage || !parent) return commitment.events;
  return [...commitment.events, ...parent.events].sort((a, b) => a.at - b.at);
}

/** The last word said there since an instant by somebody of whom `who` is true. */
export function lastWord(
  item: Pick<Item, 'commitment' | 'parent'>,
  sinceAt: number,
  who: (handle: string | null) => boolean,
): HistoryEvent | null {
  const isTheirs = (event: HistoryEvent): boolean => !event.isAutomated && isMessage(event) && who(event.by);
  return eventsThere(item).findLast((event) => event.at >= sinceAt && isTheirs(event)) ?? null;
}

const LAST_DAYS_HOURS = 16;

/** From here on a word is about the date that slips: two working days before it lapses. */
export function noticeFrom({ lapseAt }: DeadlineVerdict, { workingTime }: View): number {
  return subtractWorkingHours(lapseAt, LAST_DAYS_HOURS, workingTime);
}
