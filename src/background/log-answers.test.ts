import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Forget } from '../core/fact-line.ts';
import { ADA, BRAM, fact, HARBOUR, ROPE, seen, spaceSeen } from '../log/made-up.kit.ts';
import { openLog } from '../log/open.ts';
import type { BackgroundParts } from './background-parts.ts';
import { KeptLog } from './kept-log.ts';
import { logAnswers } from './log-answers.ts';
import { looksAt } from './looks.ts';
import { draftsOf, keepDraft } from './review-drafts.ts';

const TODAY = '2026-03-31';
const WEEK = '2026-03-30';
const NOON = Date.UTC(2026, 2, 31, 12);
let beside: Map<string, unknown>;
const keptBeside = {
  read: async (name: string) => beside.get(name) ?? null,
  write: async (name: string, value: unknown) => void beside.set(name, value),
};

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  beside = new Map();
  const log = await openLog();
  await log.append([
    spaceSeen(HARBOUR, 'Harbour'),
    seen(ROPE, 500),
    fact(BRAM, { kind: 'me' }, { space: null, by: BRAM }),
  ]);
  log.close();
  await looksAt(keptBeside, ADA, TODAY, true);
  await keepDraft(keptBeside, WEEK, 'talks', 'Ask Ada Quist about the sails', Promise.resolve(NOON));
  await keepDraft(keptBeside, WEEK, 'change', 'Tea before talks', Promise.resolve(NOON));
});

/** Forgets in a background that is stopped as soon as the log has done its part. */
async function stoppedAfter(what: Forget): Promise<string> {
  const stop = async (): Promise<never> => {
    throw new Error('stopped');
  };
  const opened = await openLog();
  const openDying = async () => ({
    ...opened,
    forgetPerson: (who: Parameters<typeof opened.forgetPerson>[0]) => opened.forgetPerson(who).then(stop),
    forgetSpace: (space: Parameters<typeof opened.forgetSpace>[0]) => opened.forgetSpace(space).then(stop),
    forgetBefore: (at: number) => opened.forgetBefore(at).then(stop),
    forgetAll: () => opened.forgetAll().then(stop),
  });
  const kept = new KeptLog(() => ({ openLog: openDying, clock: { now: () => 0 } as BackgroundParts['clock'] }));
  const { forget } = logAnswers({
    parts: () => ({ kept: keptBeside }) as BackgroundParts,
    isReading: () => false,
    kept: () => kept,
    readings: async () => [],
    standpoint: () => Promise.reject(new Error('nobody asks')),
    changed: () => undefined,
  });
  await expect(forget(what)).rejects.toThrow('stopped');
  const left = JSON.stringify([await opened.all(), [...beside]]);
  opened.close();
  return left;
}

describe('a background that is stopped between the log and what lies beside it', () => {
  it.each<Forget>([{ kind: 'person', person: ADA }, { kind: 'everything' }])(
    'leaves nobody beside the log who is forgotten in it: %o',
    async (what) => {
      expect(JSON.stringify([...beside])).toContain(ADA);
      expect(await stoppedAfter(what)).not.toMatch(/trello:ada|Ada Quist/u);
    },
  );
});

describe('what is half written in the review', () => {
  const texts = async () => (await draftsOf(keptBeside, WEEK)).map(({ text }) => text);

  it('loses the name of somebody who is forgotten, and nothing else', async () => {
    await stoppedAfter({ kind: 'person', person: ADA });
    expect(await texts()).toEqual(['Ask … about the sails', 'Tea before talks']);
  });

  it('goes with everything', async () => {
    await stoppedAfter({ kind: 'everything' });
    expect(await texts()).toEqual([]);
    expect(beside.get('review-drafts')).toBeNull();
  });

  it('goes with what is older than a day where it is, and stays with a space', async () => {
    await stoppedAfter({ kind: 'space', space: HARBOUR });
    await stoppedAfter({ kind: 'before', at: NOON });
    expect(await texts()).toHaveLength(2);
    await keepDraft(keptBeside, WEEK, 'change', 'Tea after talks', Promise.resolve(NOON + 1));
    await stoppedAfter({ kind: 'before', at: NOON + 1 });
    expect(await texts()).toEqual(['Tea after talks']);
  });
});
