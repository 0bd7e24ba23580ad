import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyCall, type LabCall } from '../lab/meet/call.ts';
import type { Call } from '../src/core/call.ts';
import type { WatchReport } from '../src/core/watch.ts';
import {
  callMark,
  callsIn,
  expectSetTime,
  goIn,
  type MeetStage,
  meetStage,
  pressMark,
  watchesIn,
} from './meet-stage.ts';
import { factsOf, until, ZONE } from './setup.ts';

const MINUTE_MS = 60_000;
const THIAGO = 'Thiago Ramalho';
const KENJI = 'Kenji Morinaga';
const call = (room: string, title: string, isPlanned = true): LabCall => {
  const far = Date.now() + 86_400_000;
  return emptyCall({ room, title, event: room.replaceAll('-', ''), startAt: far, endAt: far + MINUTE_MS, isPlanned });
};
/** In each but the first, one of the four conditions of lateness is taken away. */
const CALLS = {
  all: call('all-four-aaa', 'All four'),
  start: call('nos-tart-aaa', 'No start', false),
  before: call('cam-elat-aaa', 'I came after it'),
  change: call('noc-hang-aaa', 'Not everybody in sight'),
  paused: call('pau-sedw-aaa', 'Paused at the start'),
  reloaded: call('rel-oade-aaa', 'Loaded anew'),
};
type Name = keyof typeof CALLS;
const NAMES = Object.keys(CALLS) as readonly Name[];
/** More people than there are tiles, and nobody opens the list. */
const CROWD = Array.from({ length: 9 }, (_, at) => `Guest Number ${at + 1}`);

let on: MeetStage;
const pages = new Map<Name, Page>();
let startAt = 0;

beforeAll(async () => {
  on = await meetStage({ calls: Object.values(CALLS), me: 'Signe Aaby' });
  await expectSetTime(on.popup);
  for (const { room } of Object.values(CALLS)) on.meet.act({ do: 'join', who: THIAGO, isHost: true }, room);
  for (const who of CROWD) on.meet.act({ do: 'join', who }, CALLS.change.room);
});
afterAll(() => on?.close());

function pageOf(name: Name): Page {
  const page = pages.get(name);
  if (!page) throw new Error(`Nobody is in ${name}.`);
  return page;
}

async function enter(name: Name): Promise<void> {
  const page = pages.get(name) ?? (await on.context.newPage());
  pages.set(name, page);
  await goIn(page, on.meet, CALLS[name].room);
  await until(`the watch of ${name}`, async () => (await reportOf(name))?.open.some((one) => one.name === THIAGO));
}

async function reportOf(name: Name): Promise<WatchReport | null> {
  return (await watchesIn(on.popup)).find(({ room }) => room === CALLS[name].room)?.report ?? null;
}

/** Until the clock of the wall says so. */
function passed(at: number): Promise<unknown> {
  return until('the time to pass', async () => Date.now() >= at, 180_000);
}

async function recordOf(name: Name): Promise<Call | undefined> {
  return (await callsIn(on.popup)).find((one) => one.room === CALLS[name].room && one.attended.length > 0);
}

describe('six calls at once', () => {
  it('are watched from before their start, but for the one that I come to after it', { timeout: 300_000 }, async () => {
    for (const name of NAMES) if (name !== 'before') await enter(name);
    await pressMark(pageOf('paused'));
    await expect.poll(async () => (await callMark(pageOf('paused')))?.button, { timeout: 15_000 }).toBe('Go on');

    startAt = Math.ceil((Date.now() + 10_000) / MINUTE_MS) * MINUTE_MS;
    for (const one of Object.values(CALLS)) Object.assign(one, { startAt, endAt: startAt + 30 * MINUTE_MS });
    await on.page.goto(`${on.meet.origin}/`);
    await expect
      .poll(async () => (await callsIn(on.popup)).flatMap(({ scheduled }) => scheduled).length, { timeout: 20_000 })
      .toBe(NAMES.length - 1);

    await passed(startAt + 3_000);
    await enter('before');
    await pressMark(pageOf('paused'));
    await enter('reloaded');
    await until('the watch to go on', async () => (await reportOf('paused'))?.open.some((one) => one.name === THIAGO));
  });

  it('in which somebody comes more than a minute after the start, and all end', { timeout: 300_000 }, async () => {
    await until(
      'a look in each after the first minute',
      async () => {
        const reports = await Promise.all(NAMES.map(reportOf));
        return reports.every((one) => one !== null && one.at > startAt + MINUTE_MS + 1_000);
      },
      180_000,
    );
    for (const { room } of Object.values(CALLS)) on.meet.act({ do: 'join', who: KENJI }, room);
    for (const who of CROWD) on.meet.act({ do: 'leave', who }, CALLS.change.room);
    await until('Kenji in all of them', async () => {
      const reports = await Promise.all(NAMES.map(reportOf));
      return reports.every((one) => one?.open.some(({ name }) => name === KENJI));
    });
    for (const name of NAMES) await pageOf(name).locator('[jsname="CQylAd"]').click();
    await expect.poll(() => watchesIn(on.popup), { timeout: 30_000 }).toEqual([]);
  });

  it('leave in the log who was there from when to when, whose coming was seen, and no word of anybody away', async () => {
    for (const name of NAMES) {
      const record = await recordOf(name);
      const of = (who: string) => record?.attended.filter((one) => one.name === who) ?? [];
      const [kenji, ...again] = of(KENJI);
      expect([name, again]).toEqual([name, []]);
      expect([name, (kenji?.from ?? 0) > startAt + MINUTE_MS]).toEqual([name, true]);
      const isSeenComing = name !== 'change';
      expect([name, kenji?.joinedAfter != null]).toEqual([name, isSeenComing]);
      if (isSeenComing) expect(kenji?.joinedAfter).toBeGreaterThan(startAt + MINUTE_MS);
      expect(of(THIAGO).every(({ joinedAfter, leftBy }) => joinedAfter === null && leftBy === null)).toBe(true);
      expect([name, of(THIAGO).length]).toEqual([name, name === 'paused' || name === 'reloaded' ? 2 : 1]);
      expect([name, (of(THIAGO)[0]?.from ?? 0) < startAt]).toEqual([name, name !== 'before']);
      expect([name, record?.scheduled.map((one) => one.startAt)]).toEqual([name, name === 'start' ? [] : [startAt]]);
    }
    const kinds = new Set((await factsOf(on.popup)).map(({ kind }) => kind));
    for (const kind of ['call-report', 'call-reported', 'said-there', 'said-not-there'])
      expect([...kinds]).not.toContain(kind);
  });
});

describe('after them, in the popup', () => {
  const AFTER_START = /Came at least [12] minutes? after the start/;
  const said = new Map<string, string>();

  const people = () => on.popup.getByRole('region', { name: 'Who was there' });
  const kenji = () => people().getByRole('listitem').filter({ hasText: KENJI });

  it('each has its page, and a start in my own words is as good as one of a calendar', async () => {
    await on.popup.goto(on.url('src/entries/popup.html'));
    for (let left = NAMES.length; left > 0; left--) {
      await on.popup.getByRole('button', { name: 'After the call' }).click();
      await kenji().waitFor();
      const title = (await on.popup.locator('h1').textContent()) ?? '';
      said.set(title, ((await people().textContent()) ?? '').replace(/\s+/g, ' '));
      if (title === CALLS.start.title) {
        const clock = Temporal.Instant.fromEpochMilliseconds(startAt).toZonedDateTimeISO(ZONE).toPlainTime();
        await on.popup.locator('input[type="time"]').fill(clock.toString({ smallestUnit: 'minute' }));
        await on.popup
          .locator('form', { has: on.popup.locator('input[type="time"]') })
          .getByRole('button')
          .click();
        await kenji().getByText(AFTER_START).waitFor();
      }
      await on.popup.getByRole('button', { name: 'Done with this call' }).click();
      await on.popup.getByRole('navigation').waitFor();
    }
    expect([...said.keys()].sort()).toEqual(NAMES.map((name) => CALLS[name].title).sort());
    await expect.poll(() => on.popup.getByRole('button', { name: 'After the call' }).count()).toBe(0);
  });

  it('with all four one lateness is told, of one person', () => {
    expect(said.get(CALLS.all.title)?.match(new RegExp(AFTER_START, 'g'))).toHaveLength(1);
  });

  it.each([
    ['start', 'no start is known'],
    ['before', 'you came after the start yourself'],
    ['change', 'nobody saw them come'],
    ['paused', 'the start was not watched without a break'],
    ['reloaded', 'the start was not watched without a break'],
  ] as const)('without one of them (%s) none is, and it is said why', (name, why) => {
    const words = said.get(CALLS[name].title) ?? '';
    expect(words).not.toMatch(AFTER_START);
    expect(words).toContain(why);
    expect(words).toMatch(new RegExp(`${KENJI} · Seen (at|from)`));
  });

  it('of nobody it is said that they were not there', () => {
    for (const words of said.values())
      for (const not of ['not there', 'Not seen', 'Not in']) expect(words).not.toContain(not);
  });
});
