import { unwrap } from 'idb';
import type { FactPlace, FactQuery } from '../core/fact-query.ts';
import type { Fact } from '../core/facts.ts';
import type { ReadTransaction } from './schema.ts';

/** What Chromium has since 141: whole pages backwards through an index. */
interface Backwards {
  getAllKeys(options: { query: IDBKeyRange; count: number; direction: 'prev' }): IDBRequest<string[]>;
  getAll(options: { query: IDBKeyRange; count: number; direction: 'prev' }): IDBRequest<Fact[]>;
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function rangeOf({ from, to }: Pick<FactQuery, 'from' | 'to'>, after: FactPlace | null): IDBKeyRange {
  const lowest = [from ?? Number.NEGATIVE_INFINITY, ''];
  return after
    ? IDBKeyRange.bound(lowest, [...after], false, true)
    : IDBKeyRange.bound(lowest, [to ?? Number.POSITIVE_INFINITY, '\uffff']);
}

function byTime(transaction: ReadTransaction): Backwards {
  return unwrap(transaction.objectStore('facts').index('time')) as unknown as Backwards;
}

/** Facts in the order in which they happened, the newest first, after a place. */
export function latest(
  transaction: ReadTransaction,
  times: Pick<FactQuery, 'from' | 'to'>,
  after: FactPlace | null,
  count: number,
): Promise<readonly Fact[]> {
  return answerOf(byTime(transaction).getAll({ query: rangeOf(times, after), count, direction: 'prev' }));
}

/** Their keys alone, which is much cheaper. */
export async function latestKeys(
  transaction: ReadTransaction,
  times: Pick<FactQuery, 'from' | 'to'>,
  after: FactPlace | null,
  count: number,
): Promise<{ readonly keys: readonly string[]; readonly after: FactPlace | null }> {
  const keys = await answerOf(
    byTime(transaction).getAllKeys({ query: rangeOf(times, after), count, direction: 'prev' }),
  );
  const last = keys.length < count ? undefined : keys.at(-1);
  const fact = last === undefined ? undefined : await transaction.objectStore('facts').get(last);
  return { keys, after: fact ? [fact.at, fact.key] : null };
}

export function countOfFacts(transaction: ReadTransaction, times: Pick<FactQuery, 'from' | 'to'>): Promise<number> {
  return transaction.objectStore('facts').index('time').count(rangeOf(times, null));
}
