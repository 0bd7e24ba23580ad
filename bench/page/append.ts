import { deleteDB, openDB } from 'idb';
import type { Fact } from '../../src/core/facts.ts';
import { openLog } from '../../src/log/open.ts';
import { inTurns, type Pairs } from '../pairs.ts';
import { plainFacts } from './made-up-facts.ts';

async function byLog(name: string, facts: readonly Fact[]): Promise<number> {
  const log = await openLog({ name });
  const from = performance.now();
  await log.append(facts);
  const taken = performance.now() - from;
  log.close();
  await deleteDB(name);
  return taken;
}

/** The same records into a store with the same key path and index, in one transaction. */
async function byBareIdb(name: string, facts: readonly Fact[]): Promise<number> {
  const database = await openDB(name, 1, {
    upgrade: (made) => made.createObjectStore('facts', { keyPath: 'key' }).createIndex('space', 'space'),
  });
  const from = performance.now();
  const transaction = database.transaction('facts', 'readwrite');
  for (const fact of facts) void transaction.store.put(fact);
  await transaction.done;
  const taken = performance.now() - from;
  database.close();
  await deleteDB(name);
  return taken;
}

export function appendPairs(count: number, pairs: number): Promise<Pairs> {
  const facts = plainFacts(count, Date.now());
  let turn = 0;
  return inTurns(
    pairs,
    () => byLog(`bench-log-${turn++}`, facts),
    () => byBareIdb(`bench-bare-${turn++}`, facts),
  );
}
