import type { CDPSession, Page } from 'playwright-core';
import type { Lab } from '../../lab/server.ts';
import type { Board } from '../../lab/trello/board.ts';
import { type BenchBrowser, cdp } from '../bench-browser.ts';
import { type Measured, measured, ms } from '../measured.ts';
import { inTurns, median } from '../pairs.ts';
import { endProfile, type Ours, startProfile } from './profile.ts';

const PAIRS = 7;
const CHANGES = 50;
const SETTLED_MS = 2000;

interface Times {
  readonly load: number;
  readonly changes: number;
  readonly remounts: number;
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

/** A list of the board drawn anew fifty times, without any call: all that the page does besides is left out. */
async function remount(page: Page, board: Board): Promise<void> {
  await page.evaluate(
    async ({ lists, changes }) => {
      for (let turn = 0; turn < changes; turn++) {
        window.lab.remount(lists[turn % lists.length]);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    { lists: board.lists.map((list) => list.id), changes: CHANGES },
  );
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
    await remount(page, board);
    await page.waitForTimeout(500);
    const remounted = await mainThread(session);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    if (process.env['BENCH_TOLD'])
      console.error({
        before,
        after,
        changed: changed - atRest,
        remounted: remounted - changed,
        usedSize,
        ofLoad,
        ofChanges,
      });
    return {
      load: after < before ? after : after - before,
      changes: changed - atRest,
      remounts: remounted - changed,
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

  const of = (name: 'load' | 'changes' | 'remounts' | 'heap', from: readonly Times[]): number =>
    median(from.map((times) => times[name]));
  const row = (work: string, name: 'load' | 'changes' | 'remounts', goal: number | null): Measured => {
    const one = of(name, kept.watched);
    const other = of(name, kept.plain);
    const detail = `${ms(one)} with and ${ms(other)} without, processor time; median of ${PAIRS} visits each`;
    return measured(
      `the page's main-thread time added on a 1,000-card board: ${work} / the page's own`,
      (one - other) / other,
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
    row('50 lists drawn anew', 'remounts', null),
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
