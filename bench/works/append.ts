import type { BenchBrowser } from '../bench-browser.ts';
import { type Measured, measured, ms } from '../measured.ts';
import { median, ratioOf } from '../pairs.ts';

const FACTS = 20_000;

export async function append({ page }: BenchBrowser): Promise<readonly Measured[]> {
  const times = await page.evaluate((count) => window.bench.appendPairs(count, 5), FACTS);
  const detail = `${ms(median(times.one))} with all histories folded, ${ms(median(times.other))} bare; 5 pairs, fresh databases`;
  return [measured('append 20,000 facts / the same records by bare idb in one transaction', ratioOf(times), 2, detail)];
}
