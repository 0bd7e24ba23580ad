import type { Fact } from '../core/facts.ts';
import type { Who } from '../core/forgetting.ts';
import type { Subject } from '../core/handles.ts';
import { append } from './append.ts';
import type { Connection } from './connection.ts';
import { forgetPerson } from './forget.ts';
import {
  type Forgotten,
  forgottenIn,
  hashOf,
  learnable,
  NOTHING_FORGOTTEN,
  newSalt,
  readForgotten,
} from './forgotten.ts';
import { EVERY_STORE, type StoreName, type WriteTransaction } from './schema.ts';

export const FOLDED: StoreName[] = ['facts', 'commitments', 'spaces', 'asides', 'calls'];

/** The marks as they were last seen. A transaction that finds others tells them, and the work is prepared anew. */
const lastSeen = new WeakMap<Connection, Forgotten>();

/**
 * Work that depends on what is forgotten. Hashes take time that a transaction does not give, so they are made before it; it looks
 * whether the marks are still those.
 */
async function knowingMarks<Prepared, Result>(
  log: Connection,
  stores: readonly StoreName[],
  prepare: (marks: Forgotten) => Promise<Prepared>,
  work: (transaction: WriteTransaction, prepared: Prepared) => Promise<Result>,
): Promise<Result> {
  for (;;) {
    const marks = lastSeen.get(log) ?? NOTHING_FORGOTTEN;
    const prepared = await prepare(marks);
    const done = await log.write([...new Set<StoreName>([...stores, 'forgotten'])], async (transaction) => {
      const now = await readForgotten(transaction);
      lastSeen.set(log, now);
      return now.state === marks.state ? { result: await work(transaction, prepared) } : null;
    });
    if (done) return done.result;
  }
}

/** Appends what may be learned. */
export function appendLearnable(
  log: Connection,
  facts: readonly Fact[],
): Promise<{ added: number; subjects: readonly Subject[] }> {
  const prepare = async (marks: Forgotten) => learnable(facts, await forgottenIn(facts, marks), marks);
  return knowingMarks(log, FOLDED, prepare, append);
}

/** Takes somebody out of everything, with their hash left behind. */
export function forgetSomebody(log: Connection, who: Who): Promise<number> {
  const prepare = async (marks: Forgotten) => {
    const salt = marks.salt ?? newSalt();
    return { salt, hashes: await Promise.all([...who.handles].map((handle) => hashOf(salt, handle))) };
  };
  return knowingMarks(log, EVERY_STORE, prepare, (transaction, mark) => forgetPerson(transaction, who, mark));
}
