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

const TODAY = '2026-03-31';
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
