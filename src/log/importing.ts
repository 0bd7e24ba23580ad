import type { Fact } from '../core/facts.ts';
import type { Who } from '../core/forgetting.ts';
import type { LaterFact } from '../core/log-file.ts';
import { type Arriving, dropArriving, freshOf, isKept, keepArriving } from './arriving.ts';
import type { Connection } from './connection.ts';
import { everyoneOf, type Forgotten, forgottenIn, learnable, readForgotten } from './forgotten.ts';
import { forgottenInLater, learnableLater } from './later-learnable.ts';
import { FOLDED } from './learning.ts';
import type { Log, SetAside } from './log.ts';

/**
 * Who of the forgotten an import has met so far. Their names are remembered until it is over, as they may stand in a later part
 * than the one that tells whose they are, and are in no part that was put aside.
 */
interface Met {
  readonly id: string;
  who: Who;
}

const NOBODY: Who = { handles: new Set(), names: [], givenNames: [] };

async function forgottenInPart(facts: readonly Fact[], later: readonly LaterFact[], marks: Forgotten): Promise<Who> {
  const handles = await forgottenInLater(later, marks);
  return everyoneOf(await forgottenIn(facts, marks), { ...NOBODY, handles });
}

async function forgottenInParts(log: Connection, { id, who }: Met, marks: Forgotten): Promise<Who> {
  let found = who;
  if (marks.hashes.size === 0) return found;
  for (let part = 0; ; part++) {
    const arriving = await log.read(['arriving'], (transaction) => transaction.objectStore('arriving').get([id, part]));
    if (!arriving || 'kept' in arriving) return found;
    found = everyoneOf(found, await forgottenInPart(arriving.facts, arriving.later, marks));
  }
}

async function setAside(
  log: Connection,
  met: Met,
  part: number,
  facts: readonly Fact[],
  later: readonly LaterFact[],
): Promise<SetAside> {
  const marks = await log.read(['forgotten'], readForgotten);
  met.who = everyoneOf(met.who, await forgottenInPart(facts, later, marks));
  const kept = learnable(facts, met.who, marks);
  const keptLater = learnableLater(later, met.who, marks);
  const { fresh, replacing, unknown } = await log.read(['facts', 'later'], async (transaction) => {
    const known = await Promise.all(keptLater.map(({ key }) => transaction.objectStore('later').get(key)));
    return { ...(await freshOf(transaction, kept)), unknown: keptLater.filter((_, index) => !known[index]) };
  });
  const arriving: Arriving = { id: met.id, part, facts: [...fresh, ...replacing], later: unknown };
  await log.write(['arriving'], async (transaction) => {
    await transaction.objectStore('arriving').put(arriving);
  });
  return {
    fresh,
    replacing: replacing.length,
    later: unknown.length,
    forgotten: facts.length - kept.length + later.length - keptLater.length,
  };
}

/** How an import comes into the log: put aside part by part, then kept at once. */
export function importing(log: Connection): Pick<Log, 'setAside' | 'keepArriving' | 'isKept' | 'dropArriving'> {
  let met: Met = { id: '', who: NOBODY };
  const metBy = (id: string): Met => {
    if (met.id !== id) met = { id, who: NOBODY };
    return met;
  };
  return {
    setAside: (id, part, facts, later) => setAside(log, metBy(id), part, facts, later),
    keepArriving: async (id, progress, signal) => {
      const marks = await log.read(['forgotten'], readForgotten);
      const forgotten = await forgottenInParts(log, metBy(id), marks);
      const keeping = { forgotten, state: marks.state, progress, signal };
      return log.write([...FOLDED, 'later', 'arriving', 'forgotten'], (transaction) =>
        keepArriving(transaction, id, keeping),
      );
    },
    isKept: (id) => log.read(['arriving'], (transaction) => isKept(transaction, id)),
    dropArriving: () => {
      met = { id: '', who: NOBODY };
      return log.write(['arriving'], dropArriving);
    },
  };
}
