import type { Fact } from '../core/facts.ts';
import type { Handle } from '../core/handles.ts';
import type { LaterFact } from '../core/log-file.ts';
import { type Arriving, dropArriving, freshOf, isKept, keepArriving } from './arriving.ts';
import type { Connection } from './connection.ts';
import { type Forgotten, forgottenIn, learnable, readForgotten } from './forgotten.ts';
import { FOLDED } from './learning.ts';
import type { Log, SetAside } from './log.ts';

async function forgottenInParts(log: Connection, id: string, marks: Forgotten): Promise<ReadonlySet<Handle>> {
  const found = new Set<Handle>();
  if (marks.hashes.size === 0) return found;
  for (let part = 0; ; part++) {
    const arriving = await log.read(['arriving'], (transaction) => transaction.objectStore('arriving').get([id, part]));
    if (!arriving || 'kept' in arriving) return found;
    for (const handle of await forgottenIn(arriving.facts, marks)) found.add(handle);
  }
}

async function setAside(
  log: Connection,
  id: string,
  part: number,
  facts: readonly Fact[],
  later: readonly LaterFact[],
): Promise<SetAside> {
  const marks = await log.read(['forgotten'], readForgotten);
  const kept = learnable(facts, await forgottenIn(facts, marks), marks);
  const { fresh, replacing, unknown } = await log.read(['facts', 'later'], async (transaction) => {
    const known = await Promise.all(later.map(({ key }) => transaction.objectStore('later').get(key)));
    return { ...(await freshOf(transaction, kept)), unknown: later.filter((_, index) => !known[index]) };
  });
  const arriving: Arriving = { id, part, facts: [...fresh, ...replacing], later: unknown };
  await log.write(['arriving'], async (transaction) => {
    await transaction.objectStore('arriving').put(arriving);
  });
  return {
    fresh,
    replacing: replacing.length,
    later: unknown.length,
    forgotten: facts.length - kept.length,
  };
}

/** How an import comes into the log: put aside part by part, then kept at once. */
export function importing(log: Connection): Pick<Log, 'setAside' | 'keepArriving' | 'isKept' | 'dropArriving'> {
  return {
    setAside: (id, part, facts, later) => setAside(log, id, part, facts, later),
    keepArriving: async (id, progress, signal) => {
      const marks = await log.read(['forgotten'], readForgotten);
      const forgotten = await forgottenInParts(log, id, marks);
      const keeping = { forgotten, state: marks.state, progress, signal };
      return log.write([...FOLDED, 'later', 'arriving', 'forgotten'], (transaction) =>
        keepArriving(transaction, id, keeping),
      );
    },
    isKept: (id) => log.read(['arriving'], (transaction) => isKept(transaction, id)),
    dropArriving: () => log.write(['arriving'], dropArriving),
  };
}
