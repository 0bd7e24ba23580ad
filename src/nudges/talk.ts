import type { HistoryEvent } from '../core/commitment.ts';

/** Whether an act on an item was something said there. */
function isComment(event: HistoryEvent): boolean {
  return event.kind === 'acted' && !event.isAutomated && /comment/i.test(event.what);
}

/** The last word said on an item since an instant by somebody of whom `who` is true. */
export function lastWord(
  events: readonly HistoryEvent[],
  sinceAt: number,
  who: (handle: string | null) => boolean,
): HistoryEvent | null {
  return events.findLast((event) => event.at >= sinceAt && isComment(event) && who(event.by)) ?? null;
}
