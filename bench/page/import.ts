import { deleteDB, openDB } from 'idb';
import { piecesOf } from '../../src/log/file-lines.ts';
import { importFile } from '../../src/log/import.ts';
import { openLog } from '../../src/log/open.ts';
import { inTurns, type Pairs } from '../pairs.ts';
import { plainFacts } from './made-up-facts.ts';

async function byImport(name: string, file: Blob): Promise<number> {
  const log = await openLog({ name });
  const from = performance.now();
  await importFile(log, piecesOf(file));
  const taken = performance.now() - from;
  log.close();
  await deleteDB(name);
  return taken;
}

/** The same file parsed whole, its records put into a store with the same key path and index, in one transaction. */
async function byBareIdb(name: string, file: Blob): Promise<number> {
  const database = await openDB(name, 1, {
    upgrade: (made) => made.createObjectStore('facts', { keyPath: 'key' }).createIndex('space', 'space'),
  });
  const from = performance.now();
  const { facts } = JSON.parse(await file.text()) as { readonly facts: readonly object[] };
  const transaction = database.transaction('facts', 'readwrite');
  for (const fact of facts) void transaction.store.put(fact);
  await transaction.done;
  const taken = performance.now() - from;
  database.close();
  await deleteDB(name);
  return taken;
}

export async function importPairs(count: number, pairs: number): Promise<Pairs> {
  const facts = [...plainFacts(count, Date.now())].sort((a, b) => (a.key < b.key ? -1 : 1));
  const lines = facts.map((fact) => JSON.stringify(fact)).join(',\n');
  const file = new Blob([`{"format":"good-faith","version":1,"facts":[\n${lines}\n]}\n`]);
  let turn = 0;
  return inTurns(
    pairs,
    () => byImport(`bench-import-${turn++}`, file),
    () => byBareIdb(`bench-bare-import-${turn++}`, file),
  );
}
