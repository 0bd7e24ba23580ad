import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contents, ROPE, seen } from './made-up.kit.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { openLog } from './open.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const NEXT: readonly Migration[] = [...MIGRATIONS, () => undefined];

function brokenWith(name: string): void {
  vi.spyOn(globalThis.indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', name);
  });
}

describe('openLog', () => {
  it('finds what was kept when it is opened again', async () => {
    const first = await openLog();
    await first.append([seen(ROPE, 500)]);
    const before = await contents(first);
    first.close();
    expect(await contents(await openLog())).toEqual(before);
  });

  it('refuses a database that a newer version wrote', async () => {
    (await openLog({ migrations: NEXT })).close();
    await expect(openLog()).rejects.toMatchObject({ trouble: 'newer' });
  });

  it('makes way for a newer copy and says from then on that it is closed', async () => {
    const old = await openLog();
    await old.append([seen(ROPE, 500)]);
    const newer = await openLog({ migrations: NEXT });
    await expect(old.append([seen(ROPE, 600)])).rejects.toMatchObject({ trouble: 'closed' });
    await expect(old.size()).rejects.toMatchObject({ trouble: 'closed' });
    expect(await newer.size()).toEqual({ facts: 1, commitments: 1 });
  });

  it('says that it is blocked when an older copy does not make way, and opens once that is gone', async () => {
    (await openLog()).close();
    const older = await openDB('good-faith');
    const migrations: readonly Migration[] = [...MIGRATIONS, () => undefined];
    await expect(openLog({ migrations, patienceMs: 20 })).rejects.toMatchObject({ trouble: 'blocked' });
    await expect(openLog({ migrations, patienceMs: 20 })).rejects.toMatchObject({ trouble: 'blocked' });
    older.close();
    await expect(openLog({ migrations })).resolves.toBeDefined();
  });

  it('says that it is closed after it was closed', async () => {
    const log = await openLog();
    log.close();
    await expect(log.readings()).rejects.toMatchObject({ trouble: 'closed' });
  });

  it.each(['InvalidStateError', 'SecurityError', 'UnknownError', 'SomethingNewError'])(
    'is refused when storage answers %s, and opens when tried again',
    async (name) => {
      brokenWith(name);
      await expect(openLog()).rejects.toMatchObject({ trouble: 'refused', cause: { name } });
      vi.restoreAllMocks();
      await expect(openLog()).resolves.toBeDefined();
    },
  );

  it('is refused where there is no storage at all', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    await expect(openLog()).rejects.toMatchObject({ trouble: 'refused' });
  });

  it('is opened again on the next use after the browser broke the connection', async () => {
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const log = await openLog();
    await log.append([seen(ROPE, 500)]);
    const database = transactions.mock.contexts.at(-1) as unknown as Parameters<typeof forceCloseDatabase>[0];
    forceCloseDatabase(database);
    expect(await log.size()).toEqual({ facts: 1, commitments: 1 });
    expect((await log.append([seen(ROPE, 600, { id: '2' })])).added).toBe(1);
    expect(transactions.mock.contexts.at(-1)).not.toBe(database);
  });

  it('begins anew when its data are cleared while it is open', async () => {
    const log = await openLog();
    await log.append([seen(ROPE, 500)]);
    await deleteDB('good-faith');
    expect(await log.size()).toEqual({ facts: 0, commitments: 0 });
  });

  it('does the work again when the connection breaks before its transaction began', async () => {
    const log = await openLog();
    const broken = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    expect((await log.append([seen(ROPE, 500)])).added).toBe(1);
    expect(broken).toHaveBeenCalledTimes(2);
  });
});
