import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../core/english.kit.ts';
import { beginWatch, noted, reportOf, type WatchReport } from '../core/watch.ts';
import type { Log } from '../log/log.ts';
import { openLog } from '../log/open.ts';
import { DEFAULTS } from '../platform/settings-check.ts';
import { callAnswers, settleWatches } from './calls.ts';

const ROOM = 'kiw-melo-fig';
const FROM = { site: 'meet', tab: 1 } as const;
let log: Log;
let now: number;
let settings: typeof DEFAULTS;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  log = await openLog();
  now = Date.UTC(2026, 10, 10, 10);
  settings = DEFAULTS;
});
afterEach(() => log.close());

function answers() {
  return callAnswers({
    parts: () => ({
      clock: { now: () => now, sleep: async () => undefined },
      zone: () => 'UTC',
      speech: (at, zone) => english({ now: at, zone }),
      settings: async () => settings,
      isCalendarOn: async () => false,
    }),
    log: async () => log,
    changed: async () => undefined,
  });
}

function report(over: Partial<WatchReport> = {}): WatchReport {
  const people = [{ name: 'Ida Lund', device: 'd1', signal: 'tile' as const }];
  const glimpse = { at: now, title: 'Lanterns', people, doubled: [], isComplete: true };
  const watch = noted(beginWatch(now - 5_000, false), glimpse);
  return { ...reportOf(watch, { session: 's1', room: ROOM, self: 'Me Self', isOver: false }), ...over };
}

async function seen(): Promise<readonly string[]> {
  const calls = await log.callsSince(0);
  return calls.flatMap(({ attended }) => attended.map(({ name }) => name));
}

describe('a watch that is told', () => {
  it('is kept as it stands, and becomes what was seen once nobody tells of it any more', async () => {
    expect(await answers().watched(report(), FROM)).toBe(true);
    expect(await seen()).toEqual([]);
    await settleWatches(log, now + 30_000);
    expect(await seen()).toEqual([]);
    await settleWatches(log, now + 61_000);
    expect(await seen()).toEqual(['Ida Lund']);
    expect(await log.watches()).toEqual([]);
    expect(await log.me()).toEqual(['meet:me%20self']);
  });

  it('becomes what was seen at once when it is over, and told twice it adds nothing', async () => {
    await answers().watched(report({ isOver: true }), FROM);
    const { facts } = await log.size();
    await answers().watched(report({ isOver: true }), FROM);
    expect((await log.size()).facts).toBe(facts);
    expect(await seen()).toEqual(['Ida Lund']);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['no room', report({ room: '../x' } as Partial<WatchReport>)],
    ['an instant that is none', report({ at: Number.NaN })],
    ['a session with a bar', report({ session: 's|1' })],
    ['a name without end', report({ doubled: ['x'.repeat(1000)] })],
  ])('is not taken where it is %s', async (_, said) => {
    expect(await answers().watched(said as WatchReport, FROM)).toBe(false);
    expect(await log.watches()).toEqual([]);
  });

  it('is not wanted while the user pauses the room, pauses all, or leaves the room out', async () => {
    await answers().pause(ROOM, true, FROM);
    expect((await answers().call(ROOM, FROM)).isPaused).toBe(true);
    expect(await answers().watched(report(), FROM)).toBe(false);
    await answers().pause(ROOM, false, FROM);
    expect(await answers().watched(report(), FROM)).toBe(true);
    settings = { ...DEFAULTS, pause: { until: null } };
    expect(await answers().watched(report(), FROM)).toBe(false);
    settings = { ...DEFAULTS, leftOut: [`meet:room:${ROOM}`] };
    expect(await answers().watched(report(), FROM)).toBe(false);
    await expect(Promise.resolve(answers().call(ROOM, FROM))).rejects.toThrow();
  });
});

it('starts are kept from the home page, and from the calendar only where the user lets them', async () => {
  const planned = [
    { event: 'e_20261110T110000Z', room: ROOM, startAt: now + 3_600_000, endAt: null, title: 'Lanterns' },
  ];
  expect(await answers().planned(planned, 'calendar', FROM)).toBe(false);
  expect(await log.callsSince(0)).toEqual([]);
  expect(await answers().planned(planned, 'home', FROM)).toBe(true);
  expect((await log.callsSince(0)).flatMap(({ scheduled }) => scheduled.map(({ startAt }) => startAt))).toEqual([
    now + 3_600_000,
  ]);
});
