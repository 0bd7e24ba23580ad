import type { BenchBrowser } from '../bench-browser.ts';
import { type Measured, measured, ms } from '../measured.ts';
import { median, ratioOf } from '../pairs.ts';

const FACTS = 100_000;

export async function importing({ page }: BenchBrowser): Promise<readonly Measured[]> {
  const times = await page.evaluate((count) => window.bench.importPairs(count, 1), FACTS);
  const detail = `${ms(median(times.one))} read, checked, put aside, kept and folded, ${ms(median(times.other))} parsed and put bare; 1 pair, fresh databases; scripts held at most ${(times.held / 1e6).toFixed(0)} MB more than before, for a file of ${(times.fileSize / 1e6).toFixed(0)} MB`;
  return [
    measured('import of 100,000 facts / the same file by bare idb in one transaction', ratioOf(times), 3, detail),
  ];
}
