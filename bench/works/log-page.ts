import type { Page } from 'playwright-core';
import { type BenchBrowser, cdp } from '../bench-browser.ts';
import { type Measured, measured, ms } from '../measured.ts';
import { median } from '../pairs.ts';
import { endTrace, startTrace } from './trace.ts';

/** From here on a task of a page is a long one. */
const LONG_MS = 50;
/** Within so long the first rows of a page are to be seen. */
const FIRST_MS = 300;
const LOADS = 5;

declare global {
  interface Window {
    /** When the first fact could be read, in ms since the page was asked for. */
    firstFactAt?: number;
  }
}

/** Scrolls through the list of facts in each of the ways that people do. Resolves to how many there are. */
async function scroll(): Promise<number> {
  const box = document.querySelector<HTMLElement>('.facts');
  if (!box) throw new Error('there is no list');
  for (let turn = 0; turn < 240; turn++) {
    box.scrollTop += 120;
    await new Promise(requestAnimationFrame);
  }
  for (let turn = 1; turn <= 120; turn++) {
    box.scrollTop = (box.scrollHeight * turn) / 120;
    await new Promise(requestAnimationFrame);
  }
  for (let turn = 0; turn < 30; turn++) {
    box.scrollTop = box.scrollHeight * ((turn * 0.618) % 1);
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  return Number(box.querySelector('[aria-setsize]')?.getAttribute('aria-setsize') ?? 0);
}

/** Opens the page anew, and resolves to when the first fact could be read, and when all were listed. */
async function load(page: Page, address: string): Promise<{ readonly firstAt: number; readonly wholeAt: number }> {
  const from = performance.now();
  await page.goto(address);
  await page.waitForFunction(
    () => /^\d/.test(document.querySelector('.facts-head [role=status]')?.textContent ?? ''),
    undefined,
    { timeout: 120_000 },
  );
  const wholeAt = performance.now() - from;
  return { firstAt: await page.evaluate(() => window.firstFactAt ?? Number.NaN), wholeAt };
}

/** The log's own page with a full log: how soon its first facts can be read, and the longest task while it is scrolled. */
export async function logPage(full: BenchBrowser): Promise<readonly Measured[]> {
  const page = await full.context.newPage();
  try {
    await page.setViewportSize({ width: 1100, height: 900 });
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('.fact-says')) return;
        window.firstFactAt = performance.now();
        observer.disconnect();
      }).observe(document, { subtree: true, childList: true });
    });
    await page.bringToFront();
    const loads: Awaited<ReturnType<typeof load>>[] = [];
    for (let turn = 0; turn < LOADS; turn++) loads.push(await load(page, full.url('src/entries/log.html')));
    const firstAt = median(loads.map((one) => one.firstAt));
    const wholeAt = median(loads.map((one) => one.wholeAt));
    const session = await cdp(full, page);
    await startTrace(session);
    const rows = await page.evaluate(scroll);
    const { busy, wall } = (await endTrace(session)).page;
    const scrolled = `${rows} facts; 240 turns of a wheel, a thumb drawn from end to end in 120 frames, 30 leaps; by the processor's time, ${ms(wall)} by the clock on the wall`;
    return [
      measured(
        'first facts of a full log in sight / 300 ms',
        firstAt / FIRST_MS,
        1,
        `${ms(firstAt)} after the page was asked for, median of ${LOADS} loads; all ${rows} listed after ${ms(wholeAt)}`,
      ),
      measured('longest task while the page of a full log is scrolled / 50 ms', busy / LONG_MS, 1, scrolled),
    ];
  } finally {
    await page.close();
  }
}
