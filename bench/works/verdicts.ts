import type { BenchBrowser } from '../bench-browser.ts';
import { type Measured, measured, ms } from '../measured.ts';
import { median, ratioOf } from '../pairs.ts';

export async function verdicts({ page }: BenchBrowser, text: string, board: string): Promise<readonly Measured[]> {
  const times = await page.evaluate((content) => window.bench.verdictTimes(content, 15), text);
  const judging = median(times.one);
  const parsing = median(times.other);
  const all = times.takeMs + times.foldMs + judging;
  const detail = `${times.verdicts} verdicts in ${ms(judging)}, parsing ${ms(parsing)}; with parsing, taking and folding ${ms(all)}, ${(all / parsing).toFixed(1)} times; 15 pairs`;
  return [measured(`all verdicts of ${board} in the browser / JSON.parse of the file`, ratioOf(times), 10, detail)];
}
