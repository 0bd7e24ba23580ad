import type { DeadlineVerdict } from './verdict.ts';

/** For tests: a term of a card, due on Tuesday 11 November 2025 and open, but for what is said otherwise. */
export function verdict(over: Partial<DeadlineVerdict> = {}): DeadlineVerdict {
  const due = over.due ?? { kind: 'day', on: '2025-11-11' };
  const end =
    due.kind === 'day' ? Temporal.PlainDate.from(due.on).add({ days: 1 }).toZonedDateTime('Europe/Stockholm') : null;
  const lapseAt = over.lapseAt ?? (due.kind === 'time' ? due.at : (end?.epochMilliseconds ?? 0));
  const lapsedAt = end ? end.add({ hours: 11 }).epochMilliseconds : lapseAt;
  return {
    key: 'trello:card:loans|2025-11-11|trello:mara',
    subject: 'trello:card:loans',
    space: 'trello:board:guide',
    term: 1,
    startedAt: Temporal.Instant.from('2025-10-20T08:00:00Z').epochMilliseconds,
    due,
    lapseAt,
    lapsedAt,
    owners: ['trello:priya'],
    outcome: 'open',
    at: null,
    by: null,
    lateHours: null,
    movedBy: null,
    isEarlier: false,
    isShortNotice: false,
    isStale: false,
    isDropped: false,
    isBeforeHistory: false,
    excuse: null,
    facts: ['fact:1'],
    steps: [],
    ...over,
  };
}
