import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Nudge, NudgeAnswer, NudgeKind } from '../core/nudge.ts';
import { type Log, LogError } from '../log/log.ts';
import { openLog } from '../log/open.ts';
import { KINDS } from '../nudges/index.ts';
import { doubtedKind, nudgeRecords } from './nudge-records.ts';
import { sayAnswer, takeBack } from './said.ts';
import { doneToday, forgetShown, layShownAside, noteShown, takeShownBack } from './shown-nudges.ts';

const NOW = Date.UTC(2026, 10, 24, 10);
const STAND = { now: NOW, zone: 'UTC' };
const NOTHING_SAID = { off: [], staysOn: {} };
let log: Log;
let memory: Map<string, unknown>;
const kept = {
  read: async (name: string) => memory.get(name) ?? null,
  write: async (name: string, value: unknown) => void memory.set(name, structuredClone(value)),
};

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  log = await openLog();
  memory = new Map();
});
afterEach(() => log.close());

function nudge(kind: NudgeKind, card: number): Nudge {
  const subject = `trello:card:c${card}`;
  return {
    kind,
    habit: 'consistent',
    key: `${subject}|2026-11-20`,
    term: `${subject}|2026-11-20|trello:ana`,
    subject,
    space: 'trello:board:b',
    handle: null,
    isMine: false,
    rank: 5,
    title: { key: 'menu_done', with: [] },
    why: { key: 'menu_done', with: [] },
    evidence: { key: 'menu_done', with: [] },
    url: 'https://trello.com/c/1',
    draft: null,
    steps: [],
    facts: ['a', 'b'],
  };
}

async function answer(kind: NudgeKind, card: number, given: NudgeAnswer): Promise<void> {
  await sayAnswer(log, nudge(kind, card), given, NOW + card);
}

async function recordOf(kind: NudgeKind) {
  const { records } = await nudgeRecords(async () => log, kept, STAND);
  return records.find((one) => one.kind === kind);
}

describe('how often a kind of nudge spoke', () => {
  it('counts each matter once, as long as it is not forgotten', async () => {
    await noteShown(kept, [nudge('came-due', 1), nudge('reply', 1)], STAND);
    await noteShown(kept, [nudge('came-due', 1), nudge('came-due', 2)], { ...STAND, now: NOW + 1 });
    expect(await recordOf('came-due')).toMatchObject({ spoke: 2 });
    expect(await recordOf('reply')).toMatchObject({ spoke: 1 });
    expect((await nudgeRecords(async () => log, kept, STAND)).sinceAt).toBe(NOW);
    await forgetShown(kept);
    expect((await nudgeRecords(async () => log, kept, STAND)).sinceAt).toBeNull();
  });

  it('remembers nothing that tells what it spoke of', async () => {
    await noteShown(kept, [nudge('came-due', 1)], STAND);
    expect(JSON.stringify([...memory])).not.toMatch(/trello|card|2026-11-20/u);
  });

  it('counts two pages that show the same at the same time once', async () => {
    await Promise.all([1, 2, 3].map(() => noteShown(kept, [nudge('came-due', 1)], STAND)));
    expect(await recordOf('came-due')).toMatchObject({ spoke: 1 });
  });

  it('counts no kind that there is not, and begins anew on what is damaged', async () => {
    memory.set('shown-nudges', { salt: 7 });
    await noteShown(kept, [{ kind: 'shout' as NudgeKind, key: 'x' }, nudge('reply', 1)], STAND);
    expect(
      (await nudgeRecords(async () => log, kept, STAND)).records.map(({ spoke }) => spoke).filter(Boolean),
    ).toEqual([1]);
  });
});

describe('what is done of the day', () => {
  const both = [nudge('came-due', 1), nudge('reply', 2)];

  it('is what stood in the popup today and stands there no more', async () => {
    expect(await doneToday(kept, both, STAND)).toBe(0);
    await noteShown(kept, both, STAND);
    expect(await doneToday(kept, both, STAND)).toBe(0);
    expect(await doneToday(kept, [nudge('reply', 2), nudge('reply', 3)], STAND)).toBe(1);
    expect(await doneToday(kept, [], STAND)).toBe(2);
  });

  it('counts a matter once, whatever is said of it', async () => {
    await noteShown(kept, [nudge('came-due', 1)], STAND);
    await noteShown(kept, [nudge('make-it-good', 1)], STAND);
    expect(await doneToday(kept, [nudge('make-it-good', 1)], STAND)).toBe(0);
    expect(await doneToday(kept, [], STAND)).toBe(1);
  });

  it('begins anew with the next day, in the zone of the user', async () => {
    await noteShown(kept, both, STAND);
    expect(await doneToday(kept, [], { ...STAND, now: NOW + 24 * 3_600_000 })).toBe(0);
    expect(await recordOf('reply')).toMatchObject({ spoke: 1 });
  });

  it('is as it was before the sample, though a page is just saying what it shows', async () => {
    await noteShown(kept, [nudge('came-due', 1)], STAND);
    await layShownAside(kept);
    await Promise.all([noteShown(kept, both, STAND), takeShownBack(kept)]);
    expect(await doneToday(kept, [], STAND)).toBe(1);
    expect(await recordOf('reply')).toMatchObject({ spoke: 0 });
    expect(await recordOf('came-due')).toMatchObject({ spoke: 1 });
  });

  it('is nothing where it cannot be read', async () => {
    memory.set('shown-nudges', { salt: 7 });
    expect(await doneToday(kept, [], STAND)).toBe(0);
    expect(await doneToday({ ...kept, read: () => Promise.reject(new Error('gone')) }, [], STAND)).toBe(0);
  });
});

describe('of what use it was', () => {
  it('is what the user said, without what was taken back', async () => {
    await answer('came-due', 1, { kind: 'dealt-with' });
    await answer('came-due', 2, { kind: 'settled', how: 'call' });
    await answer('came-due', 3, { kind: 'excused', reason: 'blocked', note: '' });
    await answer('came-due', 4, { kind: 'dismissed', isWrong: false });
    await answer('came-due', 5, { kind: 'dismissed', isWrong: true });
    await answer('came-due', 6, { kind: 'snoozed', until: NOW + 1000 });
    await answer('came-due', 7, { kind: 'silenced', what: 'subject' });
    expect(await recordOf('came-due')).toMatchObject({ done: 3, dismissed: 1, wrong: 1 });
    await takeBack(log, nudge('came-due', 1).key, NOW + 100);
    await takeBack(log, nudge('came-due', 5).key, NOW + 100);
    expect(await recordOf('came-due')).toMatchObject({ done: 2, dismissed: 1, wrong: 0 });
  });

  it('is not so where a question or a promise was none', async () => {
    await answer('reply', 1, { kind: 'no-question' });
    await answer('keep-promise', 2, { kind: 'dealt-with' });
    expect(await recordOf('reply')).toMatchObject({ wrong: 1, done: 0 });
    expect(await recordOf('keep-promise')).toMatchObject({ wrong: 1, done: 0 });
  });

  it('goes with whatever is forgotten', async () => {
    await answer('came-due', 1, { kind: 'dealt-with' });
    await log.forgetSpace('trello:board:b');
    expect(await recordOf('came-due')).toMatchObject({ done: 0 });
  });

  it('tells every kind, and the trouble of a log that does not open', async () => {
    expect((await nudgeRecords(async () => log, kept, STAND)).records.map(({ kind }) => kind)).toEqual(
      KINDS.map(({ kind }) => kind),
    );
    const shut = async (): Promise<Log> => {
      throw new LogError('refused');
    };
    expect(await nudgeRecords(shut, kept, STAND)).toMatchObject({ trouble: 'refused' });
  });
});

describe('a kind called not so three times', () => {
  it('asks, until it stays on or is turned off, and once more after three more', async () => {
    const wrong = { kind: 'dismissed', isWrong: true } as const;
    for (const card of [1, 2]) await answer('came-due', card, wrong);
    expect(await doubtedKind(log, NOTHING_SAID)).toBeNull();
    await answer('came-due', 3, wrong);
    expect(await doubtedKind(log, NOTHING_SAID)).toEqual({ kind: 'came-due', wrong: 3 });
    expect(await doubtedKind(log, { off: ['came-due'], staysOn: {} })).toBeNull();
    const staysOn = { 'came-due': 3 };
    expect(await doubtedKind(log, { off: [], staysOn })).toBeNull();
    for (const card of [4, 5, 6]) await answer('came-due', card, wrong);
    expect(await doubtedKind(log, { off: [], staysOn })).toEqual({ kind: 'came-due', wrong: 6 });
    await takeBack(log, nudge('came-due', 6).key, NOW + 100);
    expect(await doubtedKind(log, { off: [], staysOn })).toBeNull();
  });
});
