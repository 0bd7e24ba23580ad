import type { Fact } from '../../src/core/facts.ts';
import type { Reading } from '../../src/core/reading.ts';
import { openLog } from '../../src/log/open.ts';

const BATCH = 2000;

async function stored(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? Number.NaN;
}

/** Has the very log that the background opens hold what a reading told. Resolves to how many bytes of storage that takes. */
export async function keep(facts: readonly Fact[], reading: Reading): Promise<number> {
  const before = await stored();
  const log = await openLog();
  for (let at = 0; at < facts.length; at += BATCH) await log.append(facts.slice(at, at + BATCH));
  await log.keepReading(reading);
  log.close();
  return (await stored()) - before;
}
