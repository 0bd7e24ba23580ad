import { type IDBPIndex, unwrap } from 'idb';

interface Options {
  readonly query: IDBKeyRange;
  readonly count: number;
  readonly direction: 'prev';
}

/** What Chromium has since 141: whole pages backwards through an index. A cursor would ask for each record by itself. */
interface Backwards<Value> {
  getAllKeys(options: Options): IDBRequest<string[]>;
  getAll(options: Options): IDBRequest<Value[]>;
}

function backwards<Value>(index: object): Backwards<Value> {
  return unwrap(index as IDBPIndex) as unknown as Backwards<Value>;
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** So many of the last records of a range of an index, the last first. */
export async function lastOf<Value>(
  index: { getAll(): Promise<readonly Value[]> },
  query: IDBKeyRange,
  count: number,
): Promise<readonly Value[]> {
  // No count at all is what a count of none would mean to the browser.
  return count < 1 ? [] : answerOf(backwards<Value>(index).getAll({ query, count, direction: 'prev' }));
}

/** Their keys alone, which is much cheaper. */
export async function lastKeysOf(index: object, query: IDBKeyRange, count: number): Promise<readonly string[]> {
  return count < 1 ? [] : answerOf(backwards(index).getAllKeys({ query, count, direction: 'prev' }));
}
