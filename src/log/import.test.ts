import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importFile, setAsideFile } from './import.ts';
import type { Log } from './log.ts';
import { contents, fact, HARBOUR, ROPE, SAIL, seen, spaceSeen } from './made-up.kit.ts';
import { openLog } from './open.ts';

const BEFORE = [spaceSeen(HARBOUR, 'Harbour'), seen(SAIL, 300)];
/** More than one part of a file. */
const FACTS = Array.from({ length: 1200 }, (_, day) =>
  fact(ROPE, { kind: 'acted', what: 'commentCard' }, { id: String(day), at: 1000 + day }),
);
let log: Log;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  log = await openLog();
  await log.append(BEFORE);
});
afterEach(() => {
  vi.restoreAllMocks();
  log.close();
});

async function* file(): AsyncGenerator<Uint8Array> {
  const lines = FACTS.map((one) => JSON.stringify(one)).join(',\n');
  yield new TextEncoder().encode(`{"format":"good-faith","version":1,"facts":[\n${lines}\n]}\n`);
}

/** From its so-many-th record on the disk takes no more. */
function fullAfter(puts: number): void {
  const put = IDBObjectStore.prototype.put;
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
    if (++count > puts) throw new DOMException('no room', 'QuotaExceededError');
    return put.call(this, value);
  });
}

/** How many parts of an import are left. */
async function putAside(): Promise<number> {
  const database = await openDB('good-faith');
  const count = await database.count('arriving');
  database.close();
  return count;
}

describe('an import on a disk that is full half-way', () => {
  it.each([0, 1, 2])('while it is put aside (%i parts had room): says so, and the log is as before', async (puts) => {
    const before = await contents(log);
    fullAfter(puts);
    await expect(setAsideFile(log, 'one', file())).rejects.toMatchObject({ trouble: 'full' });
    vi.restoreAllMocks();
    expect(await contents(log)).toEqual(before);
    expect(await putAside()).toBe(0);
  });

  it.each([4, 600, 1203])('while it is kept (%i records had room): says so, and the log is as before', async (puts) => {
    const before = await contents(log);
    fullAfter(puts);
    await expect(importFile(log, file())).rejects.toMatchObject({ trouble: 'full' });
    vi.restoreAllMocks();
    expect(await contents(log)).toEqual(before);
    expect(await putAside()).toBe(0);
  });

  it('works once there is room', async () => {
    fullAfter(600);
    await expect(importFile(log, file())).rejects.toMatchObject({ trouble: 'full' });
    vi.restoreAllMocks();
    expect(await importFile(log, file())).toBe(FACTS.length);
  });
});
