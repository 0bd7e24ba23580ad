import { assumed } from '../../src/core/expectations.ts';
import type { CommitmentEvent, Fact } from '../../src/core/facts.ts';
import { foldCommitment } from '../../src/core/fold.ts';
import type { Handle } from '../../src/core/handles.ts';
import { judgeCommitment } from '../../src/core/judge.ts';
import type { DeadlineVerdict } from '../../src/core/verdict.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
export const NOW = Date.parse('2026-03-31T23:00:00Z');
export const SPACE = 'trello:board:fair';
export const ME: Handle = 'trello:me';

const EXPECTATIONS = assumed('UTC', { dueTimes: 'exact' });

/** What a site tells of a card that was due so many days ago and was done a day before, or two weeks after, if at all. */
function factsOf(subject: string, owner: Handle, days: number, isKept: boolean): readonly Fact[] {
  const dueAt = NOW - days * DAY_MS - HOUR_MS;
  const due = { kind: 'time', at: dueAt } as const;
  const doneAt = isKept ? dueAt - DAY_MS : dueAt + 14 * DAY_MS;
  const isDone = doneAt < NOW;
  const line = { subject, space: SPACE, isAutomated: false, readAt: NOW } as const;
  const event = (at: number, by: Handle, body: CommitmentEvent): Fact => ({
    ...line,
    key: `${subject}|${body.kind}|${at}`,
    at,
    by,
    source: 'history',
    ...body,
  });
  const startAt = dueAt - 20 * DAY_MS;
  return [
    event(startAt, ME, { kind: 'created' }),
    event(startAt + 1000, ME, { kind: 'owner-joined', who: owner }),
    event(startAt + 2000, ME, { kind: 'due-changed', from: null, to: due }),
    ...(isDone ? [event(doneAt, owner, { kind: 'done' })] : []),
    {
      ...line,
      key: `${subject}|seen|1`,
      at: isDone ? doneAt : startAt + 2000,
      by: null,
      source: 'state',
      kind: 'seen',
      name: subject,
      url: 'https://trello.com/c/fair',
      due,
      owners: [owner],
      isDone,
      doneAt: null,
      list: null,
      isArchived: false,
      owesNothing: false,
      isRecurring: false,
      keepsHistory: true,
      parent: null,
    },
  ];
}

const known = new Map<string, DeadlineVerdict>();

/** The verdict of such a card by the extension's own fold and judge; each is judged once. */
export function verdictOf(owner: Handle, days: number, isKept: boolean, copy: number): DeadlineVerdict {
  const subject = `trello:card:${owner.slice(7)}-${days}-${isKept}-${copy}`;
  let verdict = known.get(subject);
  if (!verdict) {
    const commitment = foldCommitment(subject, factsOf(subject, owner, days, isKept));
    const [first, ...more] = judgeCommitment(commitment, {
      space: null,
      expectations: EXPECTATIONS,
      userZone: 'UTC',
      now: NOW,
      readAt: NOW,
    });
    if (!first || more.length > 0 || (first.outcome === 'kept') !== isKept)
      throw new Error(`${subject} was judged ${first?.outcome}`);
    verdict = first;
    known.set(subject, verdict);
  }
  return verdict;
}
