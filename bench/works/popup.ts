import { popupPath } from '../../lab/build-for-tests.ts';
import { type BenchBrowser, cdp } from '../bench-browser.ts';
import { type Measured, measured, ms } from '../measured.ts';
import { inTurns, median, ratioOf } from '../pairs.ts';

const SETTLED = '.nudge[data-nudge], .quiet';

/** When the first nudge stands in the popup, or the sentence that there is none: ms since the navigation began. */
function settledAt(settled: string): Promise<number> {
  return new Promise((resolve) => {
    if (document.querySelector(settled)) resolve(performance.now());
    new MutationObserver((_, observer) => {
      if (!document.querySelector(settled)) return;
      observer.disconnect();
      resolve(performance.now());
    }).observe(document, { childList: true, subtree: true });
  });
}

/** From the start of the navigation to the first nudge, in ms. `isCold`: the background has to start too. */
async function open(browser: BenchBrowser, dist: string, hasNudges: boolean, isCold: boolean): Promise<number> {
  const page = await browser.context.newPage();
  try {
    await page.setViewportSize({ width: 400, height: 600 });
    if (isCold) {
      const session = await cdp(browser, browser.page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    }
    await page.goto(browser.url(popupPath(dist)), { waitUntil: 'commit' });
    const at = await page.evaluate(settledAt, SETTLED);
    if ((await page.locator('.nudge[data-nudge]').count()) > 0 !== hasNudges) throw new Error('not the popup expected');
    return at;
  } finally {
    await page.close();
  }
}

export async function popup(
  full: BenchBrowser,
  empty: BenchBrowser,
  dist: string,
  facts: number,
): Promise<readonly Measured[]> {
  const both = async (isCold: boolean) => {
    const one = () => open(full, dist, true, isCold);
    const other = () => open(empty, dist, false, isCold);
    await one();
    await other();
    return inTurns(9, one, other);
  };
  const warm = await both(false);
  const cold = await both(true);
  const ratio = Math.max(ratioOf(warm), ratioOf(cold));
  const told = (name: string, times: typeof warm): string =>
    `${name} ${ms(median(times.one))} and ${ms(median(times.other))} (${ratioOf(times).toFixed(2)})`;
  const detail = `${told('background awake', warm)}, ${told('asleep', cold)}; the larger ratio; ${facts} facts; from navigation to nudge or first sentence; 9 pairs each`;
  return [measured("popup's first nudge with 100,000 facts / with an empty log", ratio, 1.5, detail)];
}
