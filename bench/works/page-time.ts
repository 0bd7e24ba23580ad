import type { CDPSession, Page } from 'playwright-core';
import type { Lab } from '../../lab/server.ts';
import type { Board } from '../../lab/trello/board.ts';
import { type BenchBrowser, cdp } from '../bench-browser.ts';
import { type Measured, measured, ms } from '../measured.ts';
import { inTurns, median, ratioOf } from '../pairs.ts';
import { endProfile, type Ours, startProfile } from './profile.ts';

const PAIRS = 5;
const CHANGES = 50;
const SETTLED_MS = 1500;

interface Times {
  readonly load: number;
  readonly changes: number;
  /** Of the whole page, in bytes, after a collection. */
  readonly heap: number;
  readonly ours: { readonly load: Ours; readonly changes: Ours } | null;
}

/** Processor time of the page's main thread so far, in ms. */
async function mainThread(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

async function change(page: Page, lab: Lab, board: Board): Promise<void> {
  for (let turn = 0; turn < CHANGES; turn++) {
    const card = board.cards[(turn * 7) % board.cards.length];
    if (!card) continue;
    const name = card.name.endsWith(' ') ? card.name.trim() : `${card.name} `;
    lab.act({ do: 'rename', card: card.id, name }, board.shortLink);
    await page.evaluate(() => window.lab.refresh());
    await page.waitForTimeout(20);
  }
}

async function visit(browser: BenchBrowser, lab: Lab, board: Board, isProfiled: boolean): Promise<Times> {
  const page = await browser.context.newPage();
  try {
    await page.goto(`${lab.origin}/login`);
    const session = await cdp(browser, page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const url = browser.url('');
    if (isProfiled) await startProfile(session);
    const before = await mainThread(session);
    await page.goto(`${lab.origin}/b/${board.shortLink}`);
    await page.locator('#board [data-testid="trello-card"]').first().waitFor();
    await page.waitForTimeout(SETTLED_MS);
    const after = await mainThread(session);
    const ofLoad = isProfiled ? await endProfile(session, url) : null;
    if (isProfiled) await startProfile(session);
    const atRest = await mainThread(session);
    await change(page, lab, board);
    await page.waitForTimeout(500);
    const changed = await mainThread(session);
    const ofChanges = isProfiled ? await endProfile(session, url) : null;
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return {
      load: after < before ? after : after - before,
      changes: changed - atRest,
      heap: usedSize,
      ours: ofLoad && ofChanges ? { load: ofLoad, changes: ofChanges } : null,
    };
  } finally {
    await page.close();
  }
}

export async function pageTime(
  watched: BenchBrowser,
  plain: BenchBrowser,
  lab: Lab,
  board: Board,
): Promise<readonly Measured[]> {
  const kept = { watched: [] as Times[], plain: [] as Times[] };
  const visitOf = (browser: BenchBrowser, into: Times[]) => async () => {
    into.push(await visit(browser, lab, board, false));
    return 0;
  };
  await visit(watched, lab, board, false);
  await visit(plain, lab, board, false);
  await inTurns(PAIRS, visitOf(watched, kept.watched), visitOf(plain, kept.plain));
  const profiled = [await visit(watched, lab, board, true), await visit(watched, lab, board, true)];

  const of = (name: 'load' | 'changes' | 'heap', from: readonly Times[]): number =>
    median(from.map((times) => times[name]));
  const row = (work: string, name: 'load' | 'changes', goal: number): Measured => {
    const one = of(name, kept.watched);
    const other = of(name, kept.plain);
    const detail = `${ms(one)} with and ${ms(other)} without, processor time; ${PAIRS} pairs of visits`;
    return measured(
      `the page's main-thread time added on a 1,000-card board: ${work} / the page's own`,
      ratioOf({ one: kept.watched.map((times) => times[name]), other: kept.plain.map((times) => times[name]) }) - 1,
      goal,
      detail,
    );
  };
  const ours = profiled.flatMap((times) => (times.ours ? [times.ours] : []));
  const longest = Math.max(...ours.flatMap(({ load, changes }) => [load.longest, changes.longest]));
  const heapAdded = of('heap', kept.watched) - of('heap', kept.plain);
  const scripts = ours.map(({ load, changes }) => `${ms(load.total)} + ${ms(changes.total)}`).join(', ');
  return [
    row('load', 'load', 0.05),
    row('50 changes', 'changes', 0.05),
    measured(
      'the longest task of ours on that board / 50 ms',
      longest / 50,
      1,
      `${ms(longest)} without a break, in a profile of load and 50 changes; our script in all ${scripts} (load + changes)`,
    ),
    measured(
      "memory of the content script on that board / the page's own",
      heapAdded / of('heap', kept.plain),
      null,
      `${(heapAdded / 1e6).toFixed(1)} MB more than ${(of('heap', kept.plain) / 1e6).toFixed(1)} MB, after a collection; marks drawn`,
    ),
  ];
}
