import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SaidExpectation } from '../core/expectations.ts';
import type { Fact } from '../core/facts.ts';
import { ANA, act, ask, at, BEN, BOARD, board, CARD, ME, seen } from '../core/history.kit.ts';
import { type Log, LogError } from '../log/log.ts';
import { openLog } from '../log/open.ts';
import { type ExpectingParts, expectationAnswerers } from './expectation-answerers.ts';
import { standpoint } from './judging.ts';
import { KeptSpaces } from './kept-spaces.ts';
import { look } from './look.ts';

const NOW = at('2026-03-10T10:00');
const DAY_MS = 86_400_000;

let log: Log;
let now: number;
let changes: number;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  log = await openLog();
  await log.append([ME_FACT, ...board('2026-01-05T08:00')]);
  now = NOW;
  changes = 0;
});
afterEach(() => log.close());

const ME_FACT: Fact = {
  key: `${ME}|me|1`,
  subject: ME,
  space: null,
  at: 0,
  by: null,
  isAutomated: false,
  readAt: 0,
  source: 'state',
  kind: 'me',
};

function answers(over: Partial<ExpectingParts> = {}) {
  const from = async () => standpoint(now, 'UTC', 'exact');
  return expectationAnswerers({
    openLog: async () => log,
    standpoint: from,
    look: async () => look(log, new KeptSpaces(), [], await from()),
    changed: () => {
      changes++;
    },
    ...over,
  });
}

const draft = (over: Partial<SaidExpectation> = {}): SaidExpectation => ({
  scope: { kind: 'person', handle: BEN },
  direction: 'theirs',
  sinceOn: '2026-03-10',
  state: { kind: 'assumed' },
  terms: { zone: 'Asia/Tokyo' },
  ...over,
});

describe('the book of expectations', () => {
  it('is filled in before anything is said: everybody whom I share a space with, by name, and no words', async () => {
    const book = await answers().expectations();
    expect(book).toMatchObject({ zone: 'UTC', said: [], memberships: [], me: [ME], trouble: null });
    expect(book.partners.map(({ person }) => person)).toEqual([ANA, BEN]);
    expect(book.spaces).toMatchObject([{ space: BOARD, name: 'Launch' }]);
  });

  it('takes lists for what their names say', async () => {
    const lists = ['Doing', 'Done', 'Old'].map((name) => ({ id: name, name, isArchived: name === 'Old' }));
    const [state] = board('2026-01-05T08:00', { lists });
    await log.append([{ ...state, key: `${BOARD}|space-seen|2`, at: at('2026-04-01T12:00') } as Fact]);
    const [space] = (await answers().expectations()).spaces;
    expect(space?.lists).toEqual([
      { id: 'Doing', name: 'Doing', byName: 'open' },
      { id: 'Done', name: 'Done', byName: 'done' },
    ]);
  });

  it('says, tells by which keys it can be taken back, and lets others know', async () => {
    const { keys, book } = await answers().sayExpectations([draft(), draft({ direction: 'mine' })]);
    expect(keys).toHaveLength(2);
    expect(changes).toBe(1);
    expect(book.said).toMatchObject([{ fromOn: '2026-03-10', untilOn: null }, { direction: 'theirs' }]);
    expect(book.partners.find(({ person }) => person === BEN)?.zone).toMatchObject({ from: 'said' });
    const back = await answers().takeBackExpectations(keys);
    expect(back.said.map(({ untilOn }) => untilOn)).toEqual(['2026-03-10', '2026-03-10']);
    expect(back.partners.find(({ person }) => person === BEN)?.zone.from).toBe('unknown');
    expect(changes).toBe(2);
  });

  it('holds from the day on which it was said, however far back it was meant to', async () => {
    const { book } = await answers().sayExpectations([draft({ sinceOn: '2020-01-01' })]);
    expect(book.said[0]?.fromOn).toBe('2026-03-10');
  });

  it('hears the last word last, also when the clock of the machine has jumped back', async () => {
    await answers().sayExpectations([draft()]);
    now = NOW - 3_600_000;
    const { book } = await answers().sayExpectations([draft({ terms: { zone: 'Asia/Seoul' } })]);
    expect(book.said.at(-1)?.terms.zone).toBe('Asia/Seoul');
    expect(book.partners.find(({ person }) => person === BEN)?.zone.value).toBe('Asia/Seoul');
  });

  it('says nothing of what does not fit, and none of the rest', async () => {
    const odd = { ...draft(), terms: { zone: 'Mars/Olympus' } };
    for (const drafts of [[draft(), odd], 'all of it', [null], [{ ...draft(), sinceOn: '2026-02-29' }]]) {
      const { keys } = await answers().sayExpectations(drafts as never);
      expect(keys).toEqual([]);
    }
    expect((await log.words()).length).toBe(0);
    expect(changes).toBe(0);
  });

  it('takes back nothing but words about expectations', async () => {
    const note: Fact = { ...ME_FACT, key: `${BEN}|said|note|1|0`, subject: BEN, source: 'user', ...SAID_NOTE };
    await log.append([note]);
    await answers().takeBackExpectations([note.key, 'no such key']);
    expect((await log.words()).map(({ kind }) => kind)).toEqual(['said-note']);
  });
});

const SAID_NOTE = { kind: 'said-note', about: 'other', text: 'plays the oboe', on: null } as const;

describe('what a draft would do', () => {
  it('is told of what is open, and writes nothing', async () => {
    await log.append([
      act('2026-03-02T09:00', { kind: 'created' }, { by: ME }),
      seen('2026-03-10T09:00', { name: 'Launch page', owners: [BEN] }),
      ...ask('2026-03-10T09:30', ME, [BEN]),
    ]);
    const found = await answers().previewExpectations([draft()]);
    expect(found).toMatchObject([{ kind: 'ask', who: BEN, zone: 'Asia/Tokyo', subject: CARD, name: 'Launch page' }]);
    expect(await log.words()).toEqual([]);
  });

  it('is nothing where a draft does not fit', async () => {
    expect(await answers().previewExpectations([{ ...draft(), direction: 'everywhere' } as never])).toEqual([]);
  });
});

describe('a log that does not open', () => {
  const closed = { openLog: () => Promise.reject(new LogError('newer')) };

  it('is told by the book, which says nothing and keeps nothing', async () => {
    expect(await answers(closed).expectations()).toMatchObject({ said: [], partners: [], trouble: 'newer' });
    expect((await answers(closed).sayExpectations([draft()])).keys).toEqual([]);
    expect(changes).toBe(0);
  });

  it('previews nothing, and does not say that nothing would change', async () => {
    expect(await answers(closed).previewExpectations([draft()])).toBe(null);
  });
});

it('what was taken back held on the days before', async () => {
  const { keys } = await answers().sayExpectations([draft()]);
  now = NOW + 2 * DAY_MS;
  const book = await answers().takeBackExpectations(keys);
  expect(book.said[0]).toMatchObject({ fromOn: '2026-03-10', untilOn: '2026-03-12' });
});
