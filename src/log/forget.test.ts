import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fact } from '../core/facts.ts';
import type { Handle } from '../core/handles.ts';
import type { LaterFact } from '../core/log-file.ts';
import { exportLog } from './file.ts';
import type { Log, SetAside } from './log.ts';
import { ADA, BRAM, contents, fact, HARBOUR, ORCHARD, ROPE, SAIL, seen, spaceSeen } from './made-up.kit.ts';
import { openLog } from './open.ts';

let log: Log;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  log = await openLog();
});
afterEach(() => log.close());

const CASS: Handle = 'trello:5f01aa';
const WHO = { handles: new Set([CASS]), names: ['Cass Overhill', 'cassoverhill'], givenNames: ['Cass'] };

const members = (...who: readonly (readonly [Handle, string, string])[]) =>
  who.map(([handle, name, username]) => ({ handle, name, username, isActive: true }));

function harbour(): Fact {
  const made = spaceSeen(HARBOUR, 'Harbour of Cass Overhill');
  if (made.kind !== 'space-seen') throw new Error('no space');
  return { ...made, members: members([ADA, 'Ada Quist', 'adaquist'], [CASS, 'Cass Overhill', 'cassoverhill']) };
}

function card(id: string, owners: readonly Handle[], name: string): Fact {
  const made = seen(`trello:card:${id}`, 500);
  if (made.kind !== 'seen') throw new Error('no card');
  return { ...made, owners, name, url: `https://trello.com/c/${id}/12-call-with-cass-overhill` };
}

const SHARED = 'trello:card:shared';
const THEIRS = 'trello:card:theirs';
const MINE = 'trello:card:mine';

const STORY: readonly Fact[] = [
  harbour(),
  fact(ADA, { kind: 'me' }, { space: null }),
  card('shared', [ADA, CASS], 'Rope for Cass and Cassandra'),
  fact(SHARED, { kind: 'created' }, { by: ADA }),
  fact(SHARED, { kind: 'owner-joined', who: CASS }, { by: ADA, id: '2' }),
  fact(SHARED, { kind: 'due-changed', from: null, to: { kind: 'time', at: 500 } }, { by: CASS }),
  fact(
    SHARED,
    {
      kind: 'asked',
      comment: 'c1',
      url: 'https://trello.com/c/shared#comment-c1',
      to: [ADA],
      asksAsOwner: false,
      quote: 'Ada, when is it ready?',
    },
    { by: CASS, id: 'c1' },
  ),
  fact(SHARED, { kind: 'reacted', comment: 'c1' }, { by: ADA, id: 'c1r' }),
  fact(SHARED, { kind: 'said-no-question', ask: `${SHARED}|ask|c1` }, { by: null }),
  fact(
    SHARED,
    { kind: 'said-excused', term: `${SHARED}|2026-01-01|${CASS}`, reason: 'other', note: 'ill' },
    { by: null, id: 't' },
  ),
  fact(
    SHARED,
    { kind: 'said-excused', term: `${SHARED}|2026-01-01|${ADA}`, reason: 'other', note: 'cass overhill was ill' },
    { by: null, id: 'n' },
  ),
  card('theirs', [CASS], 'A sail'),
  fact(THEIRS, { kind: 'created' }, { by: ADA }),
  fact(THEIRS, { kind: 'said-done', term: 't' }, { by: null }),
  card('mine', [ADA], 'A mast'),
  fact(MINE, { kind: 'done' }, { by: ADA }),
  fact(CASS, { kind: 'said-silenced', what: CASS }, { space: null, by: null }),
  fact(ADA, { kind: 'said-same-person', handles: [ADA, CASS] }, { space: null, by: null }),
  fact(CASS, { kind: 'away', fromOn: '2026-01-01', toOn: '2026-01-09' }, { space: null, by: CASS }),
];

/** Everything that the database and an export hold, as text. */
async function everything(): Promise<string> {
  const database = await openDB('good-faith');
  const stores = await Promise.all(
    [...database.objectStoreNames].map(async (store) => [
      store,
      await database.getAllKeys(store),
      await database.getAll(store),
    ]),
  );
  database.close();
  let file = '';
  for await (const piece of exportLog(log)) file += piece;
  return `${JSON.stringify(stores)}${file}`;
}

/** A fact that only a newer version knows. */
function later(id: string, body: object): LaterFact {
  const known = fact(ROPE, { kind: 'created' });
  const key = `${ROPE}|foretold|${id}`;
  return { key, text: JSON.stringify({ ...known, key, kind: 'foretold', ...body }) };
}

const OF_CASS: readonly LaterFact[] = [
  later('handle', { who: CASS }),
  later('deep', { seen: [{ on: { whom: [ADA, CASS] } }] }),
  later('bare', { member: '5f01aa' }),
  later('keyed', { term: `${ROPE}|2026-01-01|${CASS}` }),
  later('field', { minutes: { [CASS]: 3 } }),
  later('path', { url: 'https://trello.com/u/5f01aa/cards' }),
  later('by', { by: CASS }),
  later('name', { words: 'for Cass Overhill' }),
  later('address', { url: 'https://trello.com/c/1/lunch-with-cass-overhill' }),
];

function keep(id: string): Promise<number> {
  return log.keepArriving(id, () => undefined, new AbortController().signal);
}

async function bringLater(...facts: readonly LaterFact[]): Promise<SetAside> {
  const told = await log.setAside('i', 0, [], facts);
  await keep('i');
  return told;
}

describe('forgetting a person', () => {
  it('leaves no byte of handle, name or quote in the database and in an export', async () => {
    await log.append(STORY);
    await log.keepReading({
      key: 'trello/space/h',
      place: { kind: 'space', path: 'h' },
      space: HARBOUR,
      readAt: 1,
      waiting: [
        { kind: 'member', path: '/1/members/5f01aa', about: { member: '5f01aa' } },
        { kind: 'board', path: '/1/boards/h', about: {} },
      ],
      calls: 0,
      notBefore: 0,
      gaps: [],
      memory: { 'since 5f01aa': '3', since: '4' },
    });
    const before = await everything();
    for (const words of ['5f01aa', 'Cass Overhill', 'cassoverhill', 'cass-overhill', 'ready?'])
      expect(before).toContain(words);
    expect(await log.forgetPerson(WHO)).toBeGreaterThan(10);
    const after = (await everything()).toLowerCase();
    for (const words of ['5f01aa', 'cass overhill', 'cassoverhill', 'cass-overhill', 'ready?'])
      expect(after).not.toContain(words);
    expect(after).toContain('rope for … and cassandra');
    expect(after).toContain('… was ill');
    expect((await log.reading('trello/space/h'))?.waiting).toHaveLength(1);
  });

  it('leaves what is not theirs as it was, and folds the rest anew', async () => {
    await log.append(STORY);
    await log.forgetPerson(WHO);
    expect((await log.factsOf(MINE)).map(({ kind }) => kind)).toEqual(['done', 'seen']);
    expect(await log.me()).toEqual([ADA]);
    expect(await log.factsOf(THEIRS)).toEqual([]);
    expect(await log.commitment(THEIRS)).toBeNull();
    expect((await log.factsOf(SHARED)).map(({ kind }) => kind).sort()).toEqual(['created', 'said-excused', 'seen']);
    expect((await log.commitment(SHARED))?.states[0]?.owners).toEqual([ADA]);
    expect((await log.space(HARBOUR))?.members.map(({ name }) => name)).toEqual(['Ada Quist']);
    const folded = await contents(log);
    await log.rebuild();
    expect(await contents(log)).toEqual(folded);
  });

  it('does not learn them anew: by a reading, an import, or after the browser was closed', async () => {
    await log.append(STORY);
    await log.forgetPerson(WHO);
    const left = await contents(log);
    await log.append(STORY.filter(({ subject }) => subject !== SHARED && subject !== HARBOUR));
    expect(await contents(log)).toEqual(left);
    log.close();
    log = await openLog();
    const { added } = await log.append([
      card('new', [CASS], 'A new one'),
      fact('trello:card:new', { kind: 'created' }, { by: ADA }),
      { ...harbour(), key: `${HARBOUR}|space-seen|2`, at: 101 } as Fact,
    ]);
    expect(added).toBe(1);
    const { forgotten, fresh } = await log.setAside(
      'i',
      0,
      [card('newer', [CASS], 'x'), card('ours', [ADA, CASS], 'y')],
      [],
    );
    expect([forgotten, fresh.length]).toEqual([1, 1]);
    expect((await everything()).toLowerCase()).not.toMatch(/5f01aa|overhill/);
  });

  it('takes the name out of what an import brings, also where another part of it tells the name', async () => {
    await log.append(STORY);
    await log.forgetPerson(WHO);
    await log.setAside('i', 0, [{ ...harbour(), key: `${HARBOUR}|space-seen|2`, at: 101 } as Fact], []);
    await log.setAside('i', 1, [card('later', [ADA], 'Lunch with Cass Overhill')], []);
    await log.keepArriving('i', () => undefined, new AbortController().signal);
    expect(await log.facts(['trello:card:later|seen|1'])).toHaveLength(1);
    expect((await everything()).toLowerCase()).not.toMatch(/5f01aa|overhill/);
  });

  it('is seen by an append that was under way', async () => {
    await log.append(STORY);
    await Promise.all([log.forgetPerson(WHO), log.append([card('race', [CASS], 'z')])]);
    expect((await everything()).toLowerCase()).not.toContain('5f01aa');
  });

  it('takes out what is kept for a newer version where it speaks of them', async () => {
    await bringLater(...OF_CASS, later('ada', { words: 'for Ada' }));
    await log.forgetPerson(WHO);
    expect((await log.later()).map(({ key }) => key)).toEqual([`${ROPE}|foretold|ada`]);
  });

  it('lets no fact that only a newer version knows bring them back, wherever it names them', async () => {
    await log.append(STORY);
    await log.forgetPerson(WHO);
    const told = await bringLater(...OF_CASS.filter(({ key }) => !/name|address/.test(key)), later('ada', { to: ADA }));
    expect(told).toMatchObject({ later: 1, forgotten: OF_CASS.length - 2 });
    expect((await log.later()).map(({ key }) => key)).toEqual([`${ROPE}|foretold|ada`]);
    expect((await everything()).toLowerCase()).not.toMatch(/5f01aa|overhill/);
  });

  it('nor by their name, once a part of the import has told whose it is, before it or after', async () => {
    await log.append(STORY);
    await log.forgetPerson(WHO);
    const told = { ...harbour(), key: `${HARBOUR}|space-seen|2`, at: 101 } as Fact;
    await log.setAside('i', 0, [], [later('before', { words: 'for Cass Overhill' })]);
    await log.setAside('i', 1, [told], [later('after', { url: 'https://trello.com/c/1/lunch-with-cass-overhill' })]);
    await keep('i');
    expect(await log.later()).toEqual([]);
    expect((await everything()).toLowerCase()).not.toMatch(/5f01aa|overhill/);
  });
});

describe('forgetting what is older', () => {
  const T = 1_000_000;
  it('keeps what still goes on, by its newest look, and knows that its history begins there', async () => {
    await log.append([
      fact(ROPE, { kind: 'created' }, { at: 10 }),
      fact(ROPE, { kind: 'due-changed', from: null, to: { kind: 'time', at: T + 5 } }, { at: 20 }),
      seen(ROPE, T + 5, { at: 30, id: 'a' }),
      seen(ROPE, T + 5, { at: 40, id: 'b' }),
      seen(SAIL, 50, { at: 60 }),
      fact(SAIL, { kind: 'done' }, { at: 61 }),
      fact(SAIL, { kind: 'said-done', term: 't' }, { at: 62 }),
      spaceSeen(HARBOUR, 'Old', { at: 1, id: 'old' }),
      spaceSeen(HARBOUR, 'New', { at: 2, id: 'new' }),
      fact(HARBOUR, { kind: 'history-read', from: 5, to: T + 9 }, { at: T + 9 }),
      fact(HARBOUR, { kind: 'history-read', from: 1, to: 4 }, { at: 4, id: '2' }),
      fact(ADA, { kind: 'me' }, { space: null, at: 1 }),
      fact(BRAM, { kind: 'said-silenced', what: BRAM }, { space: null, at: 1 }),
    ]);
    await log.forgetBefore(T);
    expect((await log.factsOf(ROPE)).map(({ key }) => key)).toEqual([`${ROPE}|seen|b`]);
    expect(await log.factsOf(SAIL)).toEqual([]);
    expect(await log.commitment(SAIL)).toBeNull();
    expect(await log.space(HARBOUR)).toMatchObject({ name: 'New', historyFrom: T });
    expect(await log.me()).toEqual([ADA]);
    expect(await log.words()).toHaveLength(1);
    const folded = await contents(log);
    await log.rebuild();
    expect(await contents(log)).toEqual(folded);
  });

  it('does not learn it anew', async () => {
    await log.forgetBefore(T);
    const { added } = await log.append([
      fact(SAIL, { kind: 'done' }, { at: 61 }),
      seen(SAIL, 50, { at: 60 }),
      fact(ROPE, { kind: 'done' }, { at: T + 1 }),
    ]);
    expect(added).toBe(1);
  });
});

describe('what is kept for a newer version', () => {
  const old = later('old', { at: 10 });
  const young = later('young', { at: 30, space: ORCHARD });

  it('goes with its space', async () => {
    await bringLater(old, young);
    await log.forgetSpace(ORCHARD);
    expect(await log.later()).toEqual([old]);
  });

  it.each(['forgetBefore', 'keepFrom'] as const)(
    'goes with what is older (%s), and is not brought back',
    async (how) => {
      await bringLater(old, young);
      await log[how](20);
      expect(await log.later()).toEqual([young]);
      expect(await bringLater(old)).toMatchObject({ later: 0, forgotten: 1 });
      expect(await log.later()).toEqual([young]);
    },
  );
});

describe('forgetting everything', () => {
  it('leaves empty stores', async () => {
    await log.append([...STORY, spaceSeen(ORCHARD, 'Orchard')]);
    await log.forgetPerson(WHO);
    await log.forgetAll();
    const database = await openDB('good-faith');
    for (const store of database.objectStoreNames) expect([store, await database.count(store)]).toEqual([store, 0]);
    database.close();
    expect((await log.append(STORY)).added).toBe(STORY.length);
  });
});
