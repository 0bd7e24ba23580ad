import { deleteDB } from 'idb';
import { Readings } from '../../src/background/readings.ts';
import type { Handle } from '../../src/core/handles.ts';
import { openLog } from '../../src/log/open.ts';
import { readers } from '../../src/sites/index.ts';

export interface Visits {
  readonly firstMs: number;
  readonly againMs: number;
  readonly firstCalls: number;
  readonly againCalls: number;
  readonly facts: number;
  readonly gaps: readonly string[];
}

const HOUR_MS = 3_600_000;

/**
 * A board read for the first time and again an hour later, by the background's own readings. The clock is made up: whoever sleeps
 * for the pace's sake sleeps no time.
 */
export async function readTwice(path: string, me: Handle, turn: number): Promise<Visits> {
  const name = `bench-read-${turn}`;
  const log = await openLog({ name });
  let at = Date.now();
  let calls = 0;
  const readings = new Readings({
    readers,
    openLog: async () => log,
    fetch: (input, init) => {
      calls++;
      return fetch(input, init);
    },
    clock: {
      now: () => at,
      sleep: async (asked) => {
        at += asked;
      },
    },
    zone: () => 'UTC',
    limits: async () => ({ areQuotesKept: true, leftOut: [], isPaused: false }),
    isOn: async () => true,
    throughPage: () => Promise.reject(new Error('no page is open')),
    rested: () => undefined,
  });
  const visit = async (): Promise<{ readonly taken: number; readonly made: number }> => {
    const before = calls;
    const from = performance.now();
    readings.here({ site: 'trello', place: { kind: 'space', path }, me }, 1);
    await readings.settled();
    return { taken: performance.now() - from, made: calls - before };
  };
  const first = await visit();
  at += HOUR_MS;
  const again = await visit();
  const gaps = (await log.readings()).flatMap((reading) => reading.gaps.map((gap) => `${gap.reason} ${gap.detail}`));
  const { facts } = await log.size();
  log.close();
  await deleteDB(name);
  return { firstMs: first.taken, againMs: again.taken, firstCalls: first.made, againCalls: again.made, facts, gaps };
}
