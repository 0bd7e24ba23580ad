import type { FactPlace, FactQuery } from '../core/fact-query.ts';
import type { Fact } from '../core/facts.ts';
import { lastKeysOf, lastOf } from './backwards.ts';
import type { ReadTransaction } from './schema.ts';

function rangeOf({ from, to }: Pick<FactQuery, 'from' | 'to'>, after: FactPlace | null): IDBKeyRange {
  const lowest = [from ?? Number.NEGATIVE_INFINITY, ''];
  return after
    ? IDBKeyRange.bound(lowest, [...after], false, true)
    : IDBKeyRange.bound(lowest, [to ?? Number.POSITIVE_INFINITY, '\uffff']);
}

/** Facts in the order in which they happened, the newest first, after a place. */
export function latest(
  transaction: ReadTransaction,
  times: Pick<FactQuery, 'from' | 'to'>,
  after: FactPlace | null,
  count: number,
): Promise<readonly Fact[]> {
  return lastOf(transaction.objectStore('facts').index('time'), rangeOf(times, after), count);
}

/** Their keys alone, which is much cheaper. */
export async function latestKeys(
  transaction: ReadTransaction,
  times: Pick<FactQuery, 'from' | 'to'>,
  after: FactPlace | null,
  count: number,
): Promise<{ readonly keys: readonly string[]; readonly after: FactPlace | null }> {
  const keys = await lastKeysOf(transaction.objectStore('facts').index('time'), rangeOf(times, after), count);
  const last = keys.length < count ? undefined : keys.at(-1);
  const fact = last === undefined ? undefined : await transaction.objectStore('facts').get(last);
  return { keys, after: fact ? [fact.at, fact.key] : null };
}

export function countOfFacts(transaction: ReadTransaction, times: Pick<FactQuery, 'from' | 'to'>): Promise<number> {
  return transaction.objectStore('facts').index('time').count(rangeOf(times, null));
}
