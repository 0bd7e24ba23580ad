import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchBrowser } from '../bench-browser.ts';
import { type Measured, measured, ms } from '../measured.ts';
import { plainFacts } from '../page/made-up-facts.ts';
import { median, ratioOf } from '../pairs.ts';
import { heldDuring } from './heaps.ts';

const FACTS = 100_000;

/** A log as a file, as it is taken away. */
function logFile(): string {
  const facts = [...plainFacts(FACTS, Date.now())].sort((a, b) => (a.key < b.key ? -1 : 1));
  return `{"format":"good-faith","version":1,"facts":[\n${facts.map((fact) => JSON.stringify(fact)).join(',\n')}\n]}\n`;
}

/** Brings a file in as a user does, on the log's own page. */
async function byHand(browser: BenchBrowser, counts: 'in use' | 'garbage too'): Promise<Measured> {
  const path = join(tmpdir(), `good-faith-bench-${process.pid}.json`);
  const text = logFile();
  writeFileSync(path, text);
  const page = await browser.context.newPage();
  try {
    await page.goto(browser.url('src/entries/log.html'));
    await page.locator('.facts-head').waitFor();
    const held = await heldDuring(browser, page, counts, async () => {
      await page.locator('#bring-in input[type=file]').setInputFiles(path);
      await page.locator('#bring-in .arrived').waitFor({ timeout: 300_000 });
      await page.getByRole('button', { name: 'Keep all of it' }).click();
      // By a plain selector: looking for words all over the page would itself leave much behind.
      await page.locator('#bring-in > [role=status]:not(:empty)').waitFor({ timeout: 300_000 });
    });
    const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
    const detail = `${mb(held.both)} at one instant (at most ${mb(held.page)} by the page, ${mb(held.background)} by the background) for a file of ${mb(text.length)}, chosen, looked at and kept on the log's page; over what was held before, ${counts === 'in use' ? 'collected before each look' : 'what nobody uses any more included'}`;
    const work = 'held by scripts during an import / the size of the file';
    return measured(`${work}, ${counts}`, held.both / text.length, counts === 'in use' ? 0.5 : 1, detail);
  } finally {
    await page.close();
    rmSync(path, { force: true });
  }
}

/** `other`: one whose log is as empty. */
export async function importing(browser: BenchBrowser, other: BenchBrowser): Promise<readonly Measured[]> {
  const times = await browser.page.evaluate((count) => window.bench.importPairs(count, 1), FACTS);
  const detail = `${ms(median(times.one))} read, checked, put aside, kept and folded, ${ms(median(times.other))} parsed and put bare; 1 pair, fresh databases`;
  const work = 'import of 100,000 facts / the same file by bare idb in one transaction';
  return [
    measured(work, ratioOf(times), 3, detail),
    await byHand(browser, 'garbage too'),
    await byHand(other, 'in use'),
  ];
}
