import { type BenchBrowser, cdp } from '../bench-browser.ts';
import { type Measured, measured, ms } from '../measured.ts';
import { endProfile, startProfile } from './profile.ts';

/** From here on a task of a page is a long one, and observers tell of it. */
const LONG_MS = 50;

interface Scrolled {
  /** How long each long task took, scrolling as with a wheel, a thumb and by leaps. */
  readonly tasks: readonly number[];
  readonly rows: number;
}

/** Scrolls through the list of facts in each of the ways that people do, and tells of every long task meanwhile. */
async function scroll(): Promise<Scrolled> {
  const box = document.querySelector<HTMLElement>('.facts');
  if (!box) throw new Error('there is no list');
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
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
  observer.disconnect();
  return { tasks, rows: Number(box.querySelector('[aria-setsize]')?.getAttribute('aria-setsize') ?? 0) };
}

/** The log's own page with a full log: how long until all of it is listed, and the longest task while it is scrolled. */
export async function logPage(full: BenchBrowser): Promise<readonly Measured[]> {
  const page = await full.context.newPage();
  try {
    await page.setViewportSize({ width: 1100, height: 900 });
    const from = performance.now();
    await page.goto(full.url('src/entries/log.html'));
    await page.locator('.fact-says').first().waitFor();
    const firstAt = performance.now() - from;
    await page.waitForFunction(
      () => /^\d/.test(document.querySelector('.facts-head [role=status]')?.textContent ?? ''),
      undefined,
      { timeout: 120_000 },
    );
    const wholeAt = performance.now() - from;
    await page.bringToFront();
    const session = await cdp(full, page);
    await startProfile(session);
    const { tasks, rows } = await page.evaluate(scroll);
    const ours = await endProfile(session, full.url(''));
    const longest = Math.max(ours.longest, ...tasks);
    const detail = `${rows} facts: the first in sight after ${ms(firstAt)}, all listed after ${ms(wholeAt)}; 240 turns of a wheel, a thumb drawn from end to end in 120 frames, 30 leaps; ${tasks.length} tasks of 50 ms or longer, of our own code at most ${ms(ours.longest)} at a stretch`;
    return [measured('longest task while the page of a full log is scrolled / 50 ms', longest / LONG_MS, 1, detail)];
  } finally {
    await page.close();
  }
}
