import type { BenchBrowser } from '../bench-browser.ts';
import { type Measured, measured, ms } from '../measured.ts';
import type { LogSize } from '../page/made-up-facts.ts';
import { median, ratioOf } from '../pairs.ts';

const NEAR = { due: 100, dueBoards: 10 };
export const LARGE: LogSize = { commitments: 100_000, boards: 40, ...NEAR };
const SMALL: LogSize = { commitments: 1_000, boards: 10, ...NEAR };
const SMALL_NAME = 'bench-small';

/** The large log is the one that the browser's extension has. */
export async function fallsDue({ page }: BenchBrowser): Promise<readonly Measured[]> {
  await page.evaluate(([size, name]) => window.bench.fill(size, name), [SMALL, SMALL_NAME] as const);
  const times = await page.evaluate((small) => window.bench.dueTimes(undefined, small, 15), SMALL_NAME);
  const detail = `${ms(median(times.one))} and ${ms(median(times.other))}: ${times.items} near their date looked up, judged and made ${times.nudges} nudges; boards loaded anew each time; 15 pairs`;
  return [measured('what falls due, log of 100,000 commitments / of 1,000', ratioOf(times), 1.5, detail)];
}
