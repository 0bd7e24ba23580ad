import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handle } from '../core/handles.ts';
import type { Reading } from '../core/reading.ts';
import { type Log, LogError } from '../log/log.ts';
import { openLog } from '../log/open.ts';
import type { Here } from '../platform/messages.ts';
import { BOARD, madeUpReader, partsWith, TestClock, TestFetch } from './made-up-site.kit.ts';
import { Readings, type ReadingsParts } from './readings.ts';

const MARA: Handle = 'trello:mara';
const KEY = 'trello/space/bOarD';
const HERE: Here = { site: 'trello', place: BOARD, me: MARA };
const WHOLE = ['/1/me/0', '/1/space/0', '/1/page/0', '/1/page/1', '/1/page/2'];

let log: Log;
let clock: TestClock;
let site: TestFetch;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  log = await openLog();
  clock = new TestClock();
  site = new TestFetch(clock);
});
afterEach(() => log.close());

function readings(over: Partial<ReadingsParts> = {}): Readings {
  return new Readings(partsWith(log, clock, site, over));
}

async function visit(over: Partial<ReadingsParts> = {}, here: Here = HERE): Promise<Readings> {
  const all = readings(over);
  all.here(here, 7);
  await all.settled();
  return all;
}

async function kept(): Promise<Reading> {
  const reading = await log.reading(KEY);
  if (!reading) throw new Error('nothing was kept');
  return reading;
}

function reasons(reading: Reading): string[] {
  return reading.gaps.map((gap) => gap.reason);
}

describe('a reading', () => {
  it('makes the steps one after the other and remembers that it is whole', async () => {
    const begunAt = clock.at;
    await visit();
    expect(site.paths).toEqual(WHOLE);
    expect(await kept()).toMatchObject({ waiting: [], readAt: begunAt, gaps: [], calls: 5, me: MARA, commitments: 3 });
    expect(await log.size()).toEqual({ facts: 4, commitments: 3 });
  });

  it('calls no more than once a second, with the header of the reader and the session, and only reads', async () => {
    await visit();
    const gaps = site.asked.slice(1).map(({ at }, i) => at - (site.asked[i]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
    for (const { init } of site.asked) {
      expect(init).toMatchObject({
        method: 'GET',
        credentials: 'include',
        headers: { 'x-reader': 'made-up' },
        redirect: 'manual',
      });
    }
  });

  it('calls no more than once a second for two boards at once', async () => {
    const all = readings();
    all.here(HERE, 7);
    all.here({ ...HERE, place: { kind: 'space', path: 'oTher' } }, 8);
    await all.settled();
    const gaps = site.asked.slice(1).map(({ at }, i) => at - (site.asked[i]?.at ?? 0));
    expect(site.asked).toHaveLength(10);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
  });

  it('is one for two tabs on one board', async () => {
    const all = readings();
    all.here(HERE, 7);
    all.here(HERE, 8);
    await all.settled();
    expect(site.paths).toEqual(WHOLE);
  });

  it('is not made again within a minute, and later asks only what has changed', async () => {
    const all = await visit();
    clock.at += 30_000;
    all.here(HERE, 7);
    await all.settled();
    expect(site.asked).toHaveLength(5);
    clock.at += 60_000;
    site.on('/1/space/0', Response.json({ same: true }));
    all.here(HERE, 7);
    await all.settled();
    expect(site.paths.slice(5)).toEqual(['/1/space/0']);
    expect((await kept()).readAt).toBeGreaterThan(clock.at - 60_000);
    expect(await log.size()).toEqual({ facts: 4, commitments: 3 });
  });

  it('is made again when the clock has jumped back', async () => {
    const all = await visit();
    clock.at -= 3_600_000;
    all.here(HERE, 7);
    await all.settled();
    expect(site.asked.length).toBeGreaterThan(5);
  });

  it('of an item alone finds its space first', async () => {
    const all = await visit({}, { ...HERE, place: { kind: 'item', path: 'cArd' } });
    expect(site.paths).toEqual(['/1/item/0', ...WHOLE]);
    all.here({ ...HERE, place: { kind: 'item', path: 'cArd' } }, 7);
    await all.settled();
    expect(site.asked).toHaveLength(6);
  });

  it('stops after sixty calls, keeps its steps, and goes on at the next visit', async () => {
    const long = { readers: { trello: madeUpReader(100) } };
    const all = await visit(long);
    expect(site.asked).toHaveLength(60);
    expect(reasons(await kept())).toEqual(['history-not-finished']);
    expect((await kept()).readAt).toBeNull();
    clock.at += 61_000;
    all.here(HERE, 7);
    await all.settled();
    expect(await log.size()).toEqual({ facts: 101, commitments: 100 });
    expect(site.paths.slice(60, 102)).toEqual(Array.from({ length: 42 }, (_, i) => `/1/page/${i + 58}`));
    expect(await kept()).toMatchObject({ waiting: [], gaps: [] });
  });
});

describe('a background that dies', () => {
  async function diesAt(path: string): Promise<void> {
    const dead = new Promise<Response>(() => undefined);
    site.on(path, () => dead);
    const all = readings();
    all.here(HERE, 7);
    await vi.waitFor(() => expect(site.paths).toContain(path));
    site.on(path, new Response('{}'));
  }

  it.each(WHOLE.slice(1))('over %s goes on there when it starts again, and doubles nothing', async (path) => {
    await diesAt(path);
    const all = readings();
    await all.resume();
    await all.settled();
    const at = WHOLE.indexOf(path);
    expect(site.paths).toEqual([...WHOLE.slice(0, at + 1), ...WHOLE.slice(at)]);
    expect(await log.size()).toEqual({ facts: 4, commitments: 3 });
    expect((await kept()).waiting).toEqual([]);
  });

  it.each(WHOLE)('over %s goes on there at the next visit', async (path) => {
    await diesAt(path);
    await visit();
    expect(await log.size()).toEqual({ facts: 4, commitments: 3 });
    expect((await kept()).waiting).toEqual([]);
  });

  it('between telling the log and keeping the steps does the step again, and doubles nothing', async () => {
    const dying = {
      ...log,
      keepReading: (reading: Reading) =>
        reading.waiting[0]?.path === '/1/page/2' ? new Promise<void>(() => undefined) : log.keepReading(reading),
    };
    readings({ openLog: async () => dying }).here(HERE, 7);
    await vi.waitFor(async () => expect(await log.commitment('trello:card:c1')).not.toBeNull());
    const all = readings();
    await all.resume();
    await all.settled();
    expect(site.paths.filter((path) => path === '/1/page/1')).toHaveLength(2);
    expect(await log.size()).toEqual({ facts: 4, commitments: 3 });
  });

  it('looks for what has changed since, when it went on long after', async () => {
    await diesAt('/1/page/1');
    clock.at += 3_600_000;
    const all = readings();
    await all.resume();
    await all.settled();
    expect(site.paths.slice(-4)).toEqual(['/1/space/0', '/1/page/0', '/1/page/1', '/1/page/2']);
    expect((await kept()).readAt).toBeGreaterThan(clock.at - 60_000);
  });
});

describe('a refused call', () => {
  it('is tried three times when the site asks for a pause, then rests with a gap and its steps', async () => {
    site.on('/1/page/0', new Response('', { status: 429 }));
    const all = await visit();
    expect(site.paths.filter((path) => path === '/1/page/0')).toHaveLength(3);
    expect(clock.slept).toEqual(expect.arrayContaining([1000, 2000]));
    const resting = await kept();
    expect(reasons(resting)).toEqual(['slow-down']);
    expect(resting.waiting.map(({ path }) => path)).toEqual(['/1/page/0']);
    expect(resting.notBefore).toBe(clock.at + 300_000);

    const before = site.asked.length;
    all.here(HERE, 7);
    all.here({ ...HERE, place: { kind: 'space', path: 'oTher' } }, 8);
    await all.settled();
    expect(site.asked).toHaveLength(before);

    site.on('/1/page/0', new Response('{}'));
    clock.at += 300_001;
    all.here(HERE, 7);
    await all.settled();
    expect(await kept()).toMatchObject({ waiting: [], gaps: [] });
  });

  it('waits as long as the site says, and leaves a long wait to the alarm', async () => {
    site.on('/1/page/0', new Response('', { status: 429, headers: { 'retry-after': '5' } }), new Response('{}'));
    await visit();
    expect(clock.slept).toContain(5000);
    expect((await kept()).gaps).toEqual([]);

    clock.at += 61_000;
    site.on('/1/space/0', new Response('', { status: 503, headers: { 'retry-after': '900' } }));
    const before = site.asked.length;
    await visit();
    expect(site.asked).toHaveLength(before + 1);
    expect(reasons(await kept())).toEqual(['refused']);
    expect((await kept()).notBefore).toBe(clock.at + 900_000);
  });

  it('is tried again when nobody answered', async () => {
    site.on('/1/page/0', new TypeError('failed to fetch'), new Response('', { status: 502 }), new Response('{}'));
    await visit();
    expect(await kept()).toMatchObject({ waiting: [], gaps: [] });
  });

  it('ends a reading quietly where this account sees nothing', async () => {
    site.on('/1/space/0', new Response('', { status: 404 }));
    await visit();
    expect(await kept()).toMatchObject({ waiting: [], readAt: null });
    expect(reasons(await kept())).toEqual(['no-access']);
  });

  it('of a part is a gap, and the rest is read; the gap stays while nothing changes', async () => {
    site.on('/1/page/0', new Response('', { status: 404 }));
    const all = await visit();
    expect((await kept()).readAt).not.toBeNull();
    clock.at += 3_600_000;
    site.on('/1/space/0', Response.json({ same: true }));
    all.here(HERE, 7);
    await all.settled();
    expect(reasons(await kept())).toEqual(['no-access']);
    clock.at += 3_600_000;
    site.on('/1/space/0', new Response('{}'));
    site.on('/1/page/0', new Response('{}'));
    all.here(HERE, 7);
    await all.settled();
    expect((await kept()).gaps).toEqual([]);
  });

  it('that is no JSON is a gap', async () => {
    site.on('/1/page/1', new Response('<html>'));
    await visit();
    expect(reasons(await kept())).toEqual(['unknown-shape']);
    expect((await kept()).waiting).toEqual([]);
  });

  it('of a place that is no space ends in a gap, and is not called read', async () => {
    site.on('/1/space/0', Response.json({ isNone: true }));
    await visit();
    expect(reasons(await kept())).toEqual(['not-a-board']);
    expect((await kept()).readAt).toBeNull();
  });
});

describe('the way through the page', () => {
  const asked: string[] = [];
  beforeEach(() => {
    asked.length = 0;
  });

  function through(me = 'mara'): Partial<ReadingsParts> {
    return {
      throughPage: async (tab, path, headers) => {
        asked.push(`${tab} ${path} ${headers['x-reader']}`);
        return { status: 200, body: path.includes('/me/') ? JSON.stringify({ me }) : '{}' };
      },
    };
  }

  it('is gone when the background is refused though the page shows somebody', async () => {
    site.on('/1/me/0', new Response('', { status: 401 }));
    await visit(through());
    expect(site.paths).toEqual(['/1/me/0']);
    expect(asked).toEqual(WHOLE.map((path) => `7 ${path} made-up`));
    expect(await kept()).toMatchObject({ waiting: [], isThroughPage: true, gaps: [] });
  });

  it('is gone when the background is somebody else, of whom nothing is then kept', async () => {
    site.on('/1/me/0', Response.json({ me: 'bas' }));
    await visit(through());
    expect(site.paths).toEqual(['/1/me/0']);
    expect(await log.me()).toEqual([MARA]);
    expect(await kept()).toMatchObject({ me: MARA, isThroughPage: true });
  });

  it('is not gone when the page shows nobody: then nothing is read, and it is told', async () => {
    site.on('/1/me/0', new Response('', { status: 401 }));
    await visit(through(), { ...HERE, me: null });
    expect(asked).toEqual([]);
    expect(reasons(await kept())).toEqual(['logged-out']);
  });

  it('waits for the next page when the page has gone', async () => {
    site.on('/1/me/0', new Response('', { status: 401 }));
    const all = await visit({ throughPage: async () => ({ status: 401, body: '' }) });
    expect(reasons(await kept())).toEqual(['logged-out']);
    all.pageGone(7);
    all.again(await kept(), 'alarm');
    await all.settled();
    expect(all.isReachable(await kept())).toBe(false);
    await visit(through());
    expect(await kept()).toMatchObject({ waiting: [], gaps: [] });
  });

  it('reads everything anew once somebody else is logged in', async () => {
    await visit();
    clock.at += 61_000;
    site.on('/1/me/0', Response.json({ me: 'bas' }));
    site.on('/1/space/0', Response.json({ same: true }));
    await visit({}, { ...HERE, me: 'trello:bas' });
    expect(site.paths[5]).toBe('/1/me/0');
    expect((await kept()).me).toBe('trello:bas');
  });
});

describe('what goes wrong here', () => {
  it('a permission taken back in the middle stops the reading and keeps its steps', async () => {
    let isOn = true;
    site.on('/1/page/0', () => {
      isOn = false;
      return new Response('{}');
    });
    await visit({ isOn: async () => isOn });
    expect(site.paths).not.toContain('/1/page/1');
    expect(reasons(await kept())).toEqual(['permission-gone']);
    expect((await kept()).waiting.map(({ path }) => path)).toEqual(['/1/page/1']);
    await visit();
    expect(await kept()).toMatchObject({ waiting: [], gaps: [] });
    expect(await log.size()).toEqual({ facts: 4, commitments: 3 });
  });

  it('a permission taken back while a call is out is no failure of the site', async () => {
    let isOn = true;
    site.on('/1/page/0', () => {
      isOn = false;
      return new TypeError('failed to fetch');
    });
    await visit({ isOn: async () => isOn });
    expect(reasons(await kept())).toEqual(['permission-gone']);
  });

  it('a site that is off is not read and not talked about', async () => {
    await visit({ isOn: async () => false });
    expect(site.asked).toEqual([]);
    expect(await log.readings()).toEqual([]);
  });

  it('a full disk is a gap, and nothing that was read is lost once there is room', async () => {
    let isFull = false;
    const full = async (): Promise<never> => {
      throw new LogError('full');
    };
    const tight: Log = {
      ...log,
      append: (facts) => (isFull ? full() : log.append(facts)),
      keepReading: (reading) => (isFull ? full() : log.keepReading(reading)),
    };
    site.on('/1/page/1', () => {
      isFull = true;
      return new Response('{}');
    });
    const all = await visit({ openLog: async () => tight });
    expect((await all.all()).flatMap(reasons)).toEqual(['disk-full']);
    isFull = false;
    site.on('/1/page/1', new Response('{}'));
    clock.at += 3_600_001;
    all.here(HERE, 7);
    await all.settled();
    expect((await all.all()).flatMap(reasons)).toEqual([]);
    expect(await log.size()).toEqual({ facts: 4, commitments: 3 });
  });

  it('a log that does not open is quiet, and no call goes out', async () => {
    const all = await visit({ openLog: async () => Promise.reject(new LogError('refused')) });
    expect(site.asked).toEqual([]);
    await expect(all.all()).rejects.toThrow(LogError);
  });
});
