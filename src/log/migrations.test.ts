import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { ADA, contents, fact, HARBOUR, ROPE, reading, seen, spaceSeen } from './made-up.kit.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { openLog } from './open.ts';

const FACTS = [
  spaceSeen(HARBOUR, 'Harbour'),
  seen(ROPE, 500),
  fact(ROPE, { kind: 'done' }),
  fact(ROPE, { kind: 'acted', what: 'commentCard' }),
  fact(ADA, { kind: 'me' }, { space: null }),
];

const BY_READ_AT: Migration = (_database, transaction) => {
  transaction.objectStore('facts').createIndex('readAt', 'readAt');
};

const RENAMED: Migration = async (_database, transaction) => {
  for await (const cursor of transaction.objectStore('facts')) {
    if (cursor.value.name === 'Harbour') await cursor.update({ ...cursor.value, name: 'Haven' });
  }
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** What a version of the log left behind, written without any code of ours, which knows the newest shape only. */
async function leave(migrations: readonly Migration[]): Promise<void> {
  const log = await openLog({ migrations });
  log.close();
  const database = await openDB('good-faith');
  for (const one of FACTS) await database.put('facts', one);
  await database.put('readings', reading('trello/space/harbour', HARBOUR));
  database.close();
}

describe('migrations', () => {
  it.each(MIGRATIONS.map((_, index) => index))(
    'run on what version %i left, lose no fact of it, and fold it anew',
    async (version) => {
      if (version > 0) await leave(MIGRATIONS.slice(0, version));
      const log = await openLog();
      if (version === 0) await log.append(FACTS);
      expect(await log.size()).toEqual({ facts: FACTS.length, commitments: 1 });
      expect((await log.space(HARBOUR))?.name).toBe('Harbour');
      expect(await log.subjectsAbout([ADA])).toEqual([ROPE]);
      expect(await log.subjectsOwedBy([ADA], [HARBOUR])).toEqual([ROPE]);
      expect(await log.activeSince(0, 9)).toHaveLength(1);
      expect(await log.lastMessages([ADA], 0, 9)).toEqual([{ subject: ROPE, at: 100 }]);
    },
  );

  it('run in their order, only those that have not run yet, over the data that is there', async () => {
    await leave(MIGRATIONS);
    const log = await openLog({ migrations: [...MIGRATIONS, BY_READ_AT, RENAMED] });
    expect((await log.space(HARBOUR))?.name).toBe('Haven');
    expect(await log.me()).toEqual([ADA]);
    log.close();
    const database = await openDB('good-faith');
    expect(database.version).toBe(MIGRATIONS.length + 2);
    expect(await database.countFromIndex('facts', 'readAt')).toBe(FACTS.length);
    database.close();
  });

  it('leave the older version whole when one of them breaks', async () => {
    const before = await openLog();
    await before.append(FACTS);
    const expected = await contents(before);
    before.close();
    const breaks: Migration = async (_database, transaction) => {
      await transaction.objectStore('facts').clear();
      throw new RangeError('broken');
    };
    await expect(openLog({ migrations: [...MIGRATIONS, breaks] })).rejects.toMatchObject({
      trouble: 'refused',
      cause: { message: 'broken' },
    });
    expect(await contents(await openLog())).toEqual(expected);
  });
});
