import { unwrap } from 'idb';
import { owing } from '../core/about.ts';
import type { Call } from '../core/call.ts';
import type { Commitment } from '../core/commitment.ts';
import type { Fact, FactKind, FactOf, NudgeWord } from '../core/facts.ts';
import type { Handle, SpaceId, Subject } from '../core/handles.ts';
import { mine } from '../core/me.ts';
import { MESSAGES } from '../core/talk.ts';
import { lastInPages, lastOf } from './backwards.ts';
import type { ReadTransaction } from './schema.ts';

function isThere<T>(record: T | undefined): record is T {
  return record !== undefined;
}

/** Those that are there, in the order asked for. */
export async function commitments(
  transaction: ReadTransaction,
  subjects: readonly Subject[],
): Promise<readonly Commitment[]> {
  // Without promises of the library: hundreds of requests are much cheaper so.
  const store = unwrap(transaction.objectStore('commitments'));
  const found: (Commitment | undefined)[] = [];
  await new Promise<void>((resolve, reject) => {
    if (subjects.length === 0) resolve();
    let left = subjects.length;
    subjects.forEach((subject, place) => {
      const request: IDBRequest<Commitment | undefined> = store.get(subject);
      request.onsuccess = () => {
        found[place] = request.result;
        left--;
        if (left === 0) resolve();
      };
      request.onerror = () => reject(request.error);
    });
  });
  return found.filter(isThere);
}

/** Those that are there, in the order asked for. */
export async function factsByKey(transaction: ReadTransaction, keys: readonly string[]): Promise<readonly Fact[]> {
  const store = transaction.objectStore('facts');
  return (await Promise.all(keys.map((key) => store.get(key)))).filter(isThere);
}

/** Up to `at`, which is included, latest first. */
export async function dueBefore(
  transaction: ReadTransaction,
  at: number,
  limit: number,
): Promise<readonly Commitment[]> {
  const index = transaction.objectStore('commitments').index('openDueAt');
  const range = IDBKeyRange.upperBound(at);
  if (limit === Number.POSITIVE_INFINITY) return (await index.getAll(range)).reverse();
  return lastInPages(index, ({ openDueAt }) => openDueAt, range, limit);
}

/** From `at` on, newest first. */
export async function talkSince(
  transaction: ReadTransaction,
  at: number,
  limit: number,
): Promise<readonly Commitment[]> {
  const index = transaction.objectStore('commitments').index('openTalkAt');
  return lastInPages(index, ({ openTalkAt }) => openTalkAt, IDBKeyRange.lowerBound(at), limit);
}

/** From `at` on, oldest first. */
export function callsSince(transaction: ReadTransaction, at: number): Promise<readonly Call[]> {
  return transaction.objectStore('calls').index('lastAt').getAll(IDBKeyRange.lowerBound(at));
}

/** By subject, each once. */
export async function subjectsAbout(
  transaction: ReadTransaction,
  handles: readonly Handle[],
): Promise<readonly Subject[]> {
  const index = transaction.objectStore('commitments').index('handles');
  const found = await Promise.all(handles.map((handle) => index.getAllKeys(handle)));
  return [...new Set(found.flat())].sort();
}

/** By subject, each once. `spaces` null: wherever it lies. */
export async function subjectsOwedBy(
  transaction: ReadTransaction,
  handles: readonly Handle[],
  spaces: readonly SpaceId[] | null,
): Promise<readonly Subject[]> {
  const index = transaction.objectStore('commitments').index('owing');
  const wanted = handles.flatMap((handle) =>
    spaces === null
      ? [IDBKeyRange.bound(owing(handle, null), `${owing(handle, null)}\uffff`)]
      : spaces.map((space) => IDBKeyRange.only(owing(handle, space))),
  );
  const found = await Promise.all(wanted.map((range) => index.getAllKeys(range)));
  return [...new Set(found.flat())].sort();
}

/** From `at` on, newest first. */
export async function activeSince(
  transaction: ReadTransaction,
  at: number,
  limit: number,
): Promise<readonly Commitment[]> {
  const index = transaction.objectStore('commitments').index('lastAt');
  return lastInPages(index, ({ lastAt }) => lastAt, IDBKeyRange.lowerBound(at), limit);
}

/** From `since` on, newest first; what an app wrote in somebody's name is none of theirs. */
export async function lastMessages(
  transaction: ReadTransaction,
  by: readonly Handle[],
  since: number,
  limit: number,
): Promise<readonly { readonly subject: Subject; readonly at: number }[]> {
  const index = transaction.objectStore('facts').index('written');
  const ranges = by.flatMap((who) =>
    [...MESSAGES].map((what) => IDBKeyRange.bound([what, who, since], [what, who, Number.POSITIVE_INFINITY])),
  );
  const found = await Promise.all(ranges.map((range) => lastOf(index, range, limit)));
  return found
    .flat()
    .filter(({ isAutomated }) => !isAutomated)
    .map(({ subject, at }) => ({ subject, at }))
    .sort((a, b) => b.at - a.at || (a.subject < b.subject ? -1 : 1))
    .slice(0, limit);
}

export function subjectsAfter(
  transaction: ReadTransaction,
  after: Subject | null,
  limit: number,
): Promise<readonly Subject[]> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  return transaction.objectStore('commitments').getAllKeys(range, limit);
}

/** What each of these messages stands on, as far as it asks or promises anything. */
export async function subjectsOfMessages(
  transaction: ReadTransaction,
  messages: readonly string[],
): Promise<ReadonlyMap<string, Subject>> {
  const index = transaction.objectStore('facts').index('message');
  const found = await Promise.all(
    messages.map(async (message) => {
      const key = (await index.getKey(['asked', message])) ?? (await index.getKey(['promised', message]));
      return key === undefined ? null : ([message, key.slice(0, key.indexOf('|'))] as const);
    }),
  );
  return new Map(found.filter((one) => one !== null));
}

function ofKind(kind: FactKind): IDBKeyRange {
  return IDBKeyRange.bound([kind], [kind, []]);
}

export function askCount(transaction: ReadTransaction): Promise<number> {
  return transaction.objectStore('facts').index('message').count(ofKind('asked'));
}

export async function wordsOnAsks(transaction: ReadTransaction): Promise<readonly FactOf<'said-no-question'>[]> {
  const facts = await transaction.objectStore('facts').index('wordOnAsk').getAll(ofKind('said-no-question'));
  return facts as FactOf<'said-no-question'>[];
}

export async function wordsOfNudges(
  transaction: ReadTransaction,
  how: NudgeWord | undefined,
): Promise<readonly FactOf<'said-of-nudge'>[]> {
  const range = how === undefined ? null : IDBKeyRange.bound([how], [how, []]);
  const facts = await transaction.objectStore('facts').index('ofNudge').getAll(range);
  return facts as FactOf<'said-of-nudge'>[];
}

export async function me(transaction: ReadTransaction, without: readonly string[]): Promise<readonly Handle[]> {
  const asides = await transaction.objectStore('asides').getAll();
  return mine(asides.filter(({ key }) => !without.includes(key)));
}

export async function words(transaction: ReadTransaction): Promise<readonly Fact[]> {
  const asides = await transaction.objectStore('asides').getAll();
  return asides.filter((fact) => fact.kind !== 'me' && fact.kind !== 'away');
}

export async function absences(transaction: ReadTransaction): Promise<readonly FactOf<'away'>[]> {
  const asides = await transaction.objectStore('asides').getAll();
  return asides.filter((fact) => fact.kind === 'away');
}

export function page(
  transaction: ReadTransaction,
  after: string | null,
  limit: number | undefined,
): Promise<readonly Fact[]> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  return transaction.objectStore('facts').getAll(range, limit);
}
