import type { Suggestion } from './ask-verdict.ts';
import type { Commitment, HistoryEvent } from './commitment.ts';
import type { Fact, FactBody } from './facts.ts';
import { type Subject, siteOf } from './handles.ts';
import { promiseSeen } from './promise-seen.ts';
import type { Rules } from './rules.ts';

/** What a promise in words is called once it is a commitment. */
export function promiseSubject(item: Subject, message: string): Subject {
  return `${siteOf(item)}:promise:${message}`;
}

export function isPromise(subject: Subject): boolean {
  return subject.includes(':promise:');
}

/** The user's yes: the facts that make a commitment of a suggestion on an item, or bring back one that was put away. */
export function factsOfPromise(
  item: Commitment,
  suggestion: Suggestion,
  known: Commitment | null,
  now: number,
): readonly Fact[] {
  const subject = promiseSubject(item.subject, suggestion.comment);
  const line = { subject, space: item.space, isAutomated: false, readAt: now, source: 'user' as const };
  const fact = (at: number, by: Fact['by'], detail: string, body: FactBody): Fact => ({
    ...line,
    key: `${subject}|${body.kind}|${detail}`,
    at,
    by,
    ...body,
  });
  if (known) return [fact(now, null, `${now}`, { kind: 'restored' })];
  return [
    fact(suggestion.at, suggestion.by, suggestion.comment, { kind: 'created' }),
    fact(
      suggestion.at,
      null,
      suggestion.comment,
      promiseSeen({
        name: item.states.at(-1)?.name ?? '',
        url: suggestion.url,
        due: suggestion.due,
        owners: [suggestion.by],
        parent: item.subject,
      }),
    ),
  ];
}

/** The user takes the yes back: the promise is put away, and can be brought back. */
export function factOfNoPromise(promise: Commitment, now: number): Fact {
  return {
    key: `${promise.subject}|archived|${now}`,
    subject: promise.subject,
    space: promise.space,
    at: now,
    by: null,
    isAutomated: false,
    readAt: now,
    source: 'user',
    kind: 'archived',
  };
}

function isFinish(event: HistoryEvent, rules: Pick<Rules, 'meaning'>): boolean {
  return (
    event.kind === 'done' ||
    event.kind === 'reopened' ||
    (event.kind === 'list-moved' && rules.meaning(event.to, event.at) === 'done')
  );
}

/** A promise closes when the item that it was made on is completed. */
export function withItem(promise: Commitment, item: Commitment, rules: Pick<Rules, 'meaning'>): Commitment {
  const madeAt = promise.events[0]?.at ?? Number.NEGATIVE_INFINITY;
  const finishes = item.events.filter((event) => event.at > madeAt && isFinish(event, rules));
  if (finishes.length === 0) return promise;
  const events = [...promise.events, ...finishes].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  return { ...promise, events };
}
