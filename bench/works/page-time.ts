import type { CDPSession, Page } from 'playwright-core';
import { type BenchBrowser, cdp } from '../bench-browser.ts';
import { type Measured, measured, ms } from '../measured.ts';
import { inTurns, median, ratioOf } from '../pairs.ts';
import { endProfile, type Ours, startProfile } from './profile.ts';

const PAIRS = 5;
const SETTLED_MS = 1500;

/** A page of a site, and what happens in it while it is open. */
export interface Scene {
  /** Where it is, as the rows say it. */
  readonly name: string;
  /** A light page of the same site, from which one comes. */
  readonly before: string;
  readonly url: string;
  /** What stands there once it is put up. */
  readonly ready: string;
  readonly changes: string;
  /** What of the page's own time may be added; `null`: it is only told. */
  readonly goal: number | null;
  change(page: Page): Promise<void>;
}

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

async function visit(browser: BenchBrowser, scene: Scene, isProfiled: boolean): Promise<Times> {
  const page = await browser.context.newPage();
  try {
    await page.goto(scene.before);
    const session = await cdp(browser, page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const url = browser.url('');
    if (isProfiled) await startProfile(session);
    const before = await mainThread(session);
    await page.goto(scene.url);
    await page.locator(scene.ready).first().waitFor();
    await page.waitForTimeout(SETTLED_MS);
    const after = await mainThread(session);
    const ofLoad = isProfiled ? await endProfile(session, url) : null;
    if (isProfiled) await startProfile(session);
    const atRest = await mainThread(session);
    await scene.change(page);
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

export async function pageTime(watched: BenchBrowser, plain: BenchBrowser, scene: Scene): Promise<readonly Measured[]> {
  const kept = { watched: [] as Times[], plain: [] as Times[] };
  const visitOf = (browser: BenchBrowser, into: Times[]) => async () => {
    into.push(await visit(browser, scene, false));
    return 0;
  };
  await visit(watched, scene, false);
  await visit(plain, scene, false);
  await inTurns(PAIRS, visitOf(watched, kept.watched), visitOf(plain, kept.plain));
  const profiled = [await visit(watched, scene, true), await visit(watched, scene, true)];

  const of = (name: 'load' | 'changes' | 'heap', from: readonly Times[]): number =>
    median(from.map((times) => times[name]));
  const row = (work: string, name: 'load' | 'changes'): Measured => {
    const one = of(name, kept.watched);
    const other = of(name, kept.plain);
    const detail = `${ms(one)} with and ${ms(other)} without, processor time; ${PAIRS} pairs of visits`;
    return measured(
      `the page's main-thread time added ${scene.name}: ${work} / the page's own`,
      ratioOf({ one: kept.watched.map((times) => times[name]), other: kept.plain.map((times) => times[name]) }) - 1,
      scene.goal,
      detail,
    );
  };
  const ours = profiled.flatMap((times) => (times.ours ? [times.ours] : []));
  const longest = Math.max(...ours.flatMap(({ load, changes }) => [load.longest, changes.longest]));
  const heapAdded = of('heap', kept.watched) - of('heap', kept.plain);
  const scripts = ours.map(({ load, changes }) => `${ms(load.total)} + ${ms(changes.total)}`).join(', ');
  return [
    row('load', 'load'),
    row(scene.changes, 'changes'),
    measured(
      `the longest task of ours ${scene.name} / 50 ms`,
      longest / 50,
      1,
      `${ms(longest)} without a break, in a profile of both; our script in all ${scripts} (load + changes)`,
    ),
    measured(
      `memory of the content script ${scene.name} / the page's own`,
      heapAdded / of('heap', kept.plain),
      null,
      `${(heapAdded / 1e6).toFixed(1)} MB more than ${(of('heap', kept.plain) / 1e6).toFixed(1)} MB, after a collection; marks drawn`,
    ),
  ];
}
