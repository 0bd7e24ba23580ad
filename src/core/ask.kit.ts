import { type AskVerdict, askKey, type Suggestion } from './ask-verdict.ts';
import { instant } from './english.kit.ts';

const CARD = 'trello:card:loans';

/** For tests: asked by Priya of Mara on Monday 10 November 2025 at 12:40 in Stockholm; the time to answer ran out on Tuesday. */
export function ask(over: Partial<AskVerdict> = {}): AskVerdict {
  const askedAt = over.askedAt ?? instant('2025-11-10T11:40:00Z');
  const subject = over.subject ?? CARD;
  const comment = over.ask ?? 'c1';
  return {
    key: askKey(subject, comment),
    subject,
    space: 'trello:board:guide',
    ask: comment,
    url: `https://trello.com/c/l0aNl1st#comment-${comment}`,
    quote: null,
    kind: 'question',
    from: 'trello:priya',
    to: ['trello:mara'],
    askedAt,
    repeatedAt: [],
    clockFrom: askedAt,
    dueAt: instant('2025-11-11T11:40:00Z'),
    outcome: 'unanswered',
    at: null,
    by: null,
    waitedWorkingHours: 14,
    stage: 'due',
    facts: ['asked:c1'],
    steps: [],
    ...over,
  };
}

/** For tests: the same while the clock runs, with five of eight working hours gone. */
export function waitingAsk(over: Partial<AskVerdict> = {}): AskVerdict {
  return ask({
    askedAt: instant('2025-11-11T12:40:00Z'),
    dueAt: instant('2025-11-12T12:40:00Z'),
    outcome: 'waiting',
    waitedWorkingHours: 5,
    stage: 'early',
    ...over,
  });
}

/** For tests: Mara wrote on Tuesday 11 November 2025 of something by Friday. */
export function suggestion(over: Partial<Suggestion> = {}): Suggestion {
  const comment = over.comment ?? 'p1';
  return {
    key: `${CARD}|promise|${comment}`,
    comment,
    url: `https://trello.com/c/l0aNl1st#comment-${comment}`,
    by: 'trello:mara',
    at: instant('2025-11-11T15:10:00Z'),
    due: { kind: 'day', on: '2025-11-14' },
    fact: 'promised:p1',
    ...over,
  };
}
