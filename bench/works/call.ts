import type { CDPSession, Page } from 'playwright-core';
import { emptyCall } from '../../lab/meet/call.ts';
import { type MeetStand, meetStand } from '../../lab/meet/stand.ts';
import { turnOn } from '../../lab/popup-reader.ts';
import { type BenchBrowser, cdp } from '../bench-browser.ts';
import { type Measured, measured, ms } from '../measured.ts';
import { endProfile, startProfile } from './profile.ts';
import { endRuns, startRuns } from './thread-time.ts';

const PEOPLE = 100;
const WATCHED_S = 40;
const STILL_S = 20;
/** Seconds in which runs are traced: I come in, open the list, and it changes. */
const TRACED_S = 30;
/** A roster that changes every second for almost three hours. */
const CHANGES = 10_000;
const WARM = 1_000;
const AT_ONCE = 50;
const ROOM = 'cro-wded-aaa';
const SETTLED_MS = 12_000;

/** A call of a hundred people, all of them on screen. */
export function crowded(now: number): MeetStand {
  const call = emptyCall({
    room: ROOM,
    title: 'All of us',
    event: 'allofus',
    startAt: now,
    endAt: now + 3_600_000,
  });
  const stand = meetStand({ calls: [call], me: 'Signe Aaby', face: { mostTiles: PEOPLE, roster: 'stays' } });
  for (let count = 1; count < PEOPLE; count++) stand.act({ do: 'join', who: `Guest ${count}` });
  return stand;
}

/** Somebody leaves and comes back, or is called otherwise. */
function change(stand: MeetStand, turn: number): void {
  const who = `Guest ${1 + (turn % (PEOPLE - 1))}`;
  stand.act({ do: 'leave', who });
  stand.act({ do: 'join', who });
}

/** Changes the page's own list of people, as often as a long call does, without waiting in between. */
async function changes(page: Page, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += AT_ONCE) {
    await page.evaluate(
      ([begin, count]) => {
        const rows = [...document.querySelectorAll('aside [role="listitem"][data-participant-id]')];
        for (let turn = begin; turn < begin + count; turn++) {
          const row = rows[turn % rows.length];
          const name = row?.querySelector('span');
          if (!row || !name) throw new Error('there is no list');
          name.textContent = `Guest ${turn % rows.length}, ${turn % 2}`;
          row.setAttribute('aria-label', name.textContent);
        }
      },
      [at, AT_ONCE] as const,
    );
    await page.waitForTimeout(20);
  }
}

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

export async function call(browser: BenchBrowser, stand: MeetStand): Promise<readonly Measured[]> {
  const options = await browser.context.newPage();
  await options.goto(browser.url('src/entries/options.html'));
  await turnOn(options, 'Google Meet');
  await options.close();
  const page = await browser.context.newPage();
  await page.goto(`${stand.origin}/${ROOM}`);
  const session = await cdp(browser, page);
  const url = browser.url('');

  await startRuns(session);
  await page.locator('[jsname="Qx7uuf"]').click();
  await page.locator('[jslog^="240558"] [role="button"]').click();
  await page.waitForTimeout(SETTLED_MS);
  for (let turn = 0; turn < TRACED_S; turn++) {
    change(stand, turn);
    await page.waitForTimeout(1000);
  }
  const longest = await endRuns(session, url);
  await page.waitForTimeout(SETTLED_MS);

  await startProfile(session);
  await page.waitForTimeout(STILL_S * 1000);
  const still = await endProfile(session, url);

  await startProfile(session);
  for (let turn = 0; turn < WATCHED_S; turn++) {
    change(stand, turn);
    await page.waitForTimeout(1000);
  }
  const watched = await endProfile(session, url);

  // From here on the page stands still but for what is changed in it by hand.
  await page.route('**/lab/view*', (route) => route.abort());
  await changes(page, 0, WARM);
  await page.waitForTimeout(SETTLED_MS);
  const before = await heap(session);
  await changes(page, WARM, WARM + CHANGES);
  await page.waitForTimeout(SETTLED_MS);
  const after = await heap(session);
  await page.close();

  const share = (total: number, seconds: number): number => total / (seconds * 1000);
  return [
    measured(
      'a call of 100 people, its list changing every second: our main-thread time / 1 % of a core',
      share(watched.total, WATCHED_S) / 0.01,
      1,
      `${ms(watched.total)} in ${WATCHED_S} s, in a profile`,
    ),
    measured(
      'the longest look at that call, the first ones too / 20 ms',
      longest / 20,
      1,
      `${ms(longest)} of its own thread; in a profile, beside other work on the machine, ${ms(watched.longest)}`,
    ),
    measured(
      'the same call while nothing changes: our main-thread time / 1 % of a core',
      share(still.total, STILL_S) / 0.01,
      null,
      `${ms(still.total)} in ${STILL_S} s: every five seconds it is told that the call goes on`,
    ),
    measured(
      'memory of that page after 11,000 changes / after 1,000',
      after / before,
      1.1,
      `${(after / 1e6).toFixed(1)} MB / ${(before / 1e6).toFixed(1)} MB, after a collection`,
    ),
  ];
}
