import type { Fact, FactBody } from '../core/facts.ts';
import type { Handle, SpaceId, Subject } from '../core/handles.ts';
import type { Reading } from '../core/reading.ts';
import type { Log } from './log.ts';

export const HARBOUR: SpaceId = 'trello:board:harbour';
export const ORCHARD: SpaceId = 'trello:board:orchard';
export const ROPE: Subject = 'trello:card:rope';
export const SAIL: Subject = 'trello:card:sail';
export const ADA: Handle = 'trello:ada';
export const BRAM: Handle = 'trello:bram';

/** Where a made-up fact differs from one read at instant 1000 that happened at 100 in the harbour. */
interface Differences {
  readonly id?: string;
  readonly space?: SpaceId | null;
  readonly at?: number;
  readonly readAt?: number;
  readonly by?: Handle | null;
}

/** A made-up fact for tests. */
export function fact(subject: Subject, body: FactBody, differences: Differences = {}): Fact {
  const { id = '1', space = HARBOUR, at = 100, readAt = 1000, by = ADA } = differences;
  const line = { key: `${subject}|${body.kind}|${id}`, subject, space, at, by, isAutomated: false, readAt };
  return { ...line, source: body.kind.startsWith('said-') ? 'user' : 'history', ...body };
}

export function seen(subject: Subject, dueAt: number | null, differences: Differences = {}): Fact {
  const body: FactBody = {
    kind: 'seen',
    name: `The ${subject}`,
    url: 'https://trello.com/c/rope',
    due: dueAt === null ? null : { kind: 'time', at: dueAt },
    owners: [ADA],
    isDone: false,
    doneAt: null,
    list: { id: 'l1', name: 'Doing' },
    isArchived: false,
    owesNothing: false,
    isRecurring: false,
    keepsHistory: true,
    parent: null,
  };
  return fact(subject, body, differences);
}

export function spaceSeen(space: SpaceId, name: string, differences: Differences = {}): Fact {
  const body: FactBody = {
    kind: 'space-seen',
    name,
    url: 'https://trello.com/b/harbour',
    isClosed: false,
    members: [{ handle: ADA, name: 'Ada Quist', username: 'adaquist', isActive: true }],
    lists: [{ id: 'l1', name: 'Doing', isArchived: false }],
  };
  return fact(space, body, { space, ...differences });
}

export function reading(key: string, space: SpaceId | null): Reading {
  const place = { kind: 'space', path: key } as const;
  return { key, place, space, readAt: 1, waiting: [], calls: 0, notBefore: 0, gaps: [], memory: { since: 'a1' } };
}

/** All that a log holds, for comparing two of them. */
export async function contents(log: Log): Promise<object> {
  const facts = await log.all();
  const subjects = [...new Set(facts.map((one) => one.subject))];
  return {
    facts,
    commitments: await log.commitments(subjects),
    due: (await log.dueBefore(Number.POSITIVE_INFINITY)).map((commitment) => commitment.openDueAt),
    spaces: await log.spaces(),
    me: await log.me(),
    words: await log.words(),
    calls: await log.callsSince(0),
    readings: await log.readings(),
    size: await log.size(),
  };
}
