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

/** So many at a time: taking up what the browser hands over keeps the thread, and nobody has to wait for long. */
const PAGE = 200;

/** The same page by page, of an index on what `keyOf` tells, which several records may share. */
export async function lastInPages<Value>(
  index: { getAll(): Promise<readonly Value[]> },
  keyOf: (one: Value) => number | null,
  query: IDBKeyRange,
  count: number,
): Promise<readonly Value[]> {
  const found: Value[] = [];
  let range = query;
  // So many of the records of the key at which it goes on are there already.
  let known = 0;
  while (found.length < count) {
    const left = count - found.length;
    // What shares its key with a whole page is handed over once more with each page after it: then the rest comes at once.
    const wanted = known < PAGE ? Math.min(PAGE, left) : left;
    const page = (await lastOf(index, range, known + wanted)).slice(known);
    found.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < wanted) break;
    known = found.length - found.findIndex((one) => keyOf(one) === keyOf(last));
    range = IDBKeyRange.bound(query.lower ?? Number.NEGATIVE_INFINITY, keyOf(last), query.lowerOpen, false);
  }
  return found;
}

/** Their keys alone, which is much cheaper. */
export async function lastKeysOf(index: object, query: IDBKeyRange, count: number): Promise<readonly string[]> {
  return count < 1 ? [] : answerOf(backwards(index).getAllKeys({ query, count, direction: 'prev' }));
}
