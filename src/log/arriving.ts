import type { Fact } from '../core/facts.ts';
import type { Who } from '../core/forgetting.ts';
import type { LaterFact } from '../core/log-file.ts';
import { append } from './append.ts';
import { earlier } from './earlier.ts';
import { learnable, readForgotten } from './forgotten.ts';
import { bare } from './histories.ts';
import { keepLater } from './later.ts';
import { learnableLater } from './later-learnable.ts';
import { LogError } from './log.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

/**
 * One part of an import that waits to be kept, as one record: so it costs next to nothing to put aside. The last one, `kept`,
 * is written in the transaction that keeps all the others, and tells afterwards that it did.
 */
export type Arriving =
  | {
      readonly id: string;
      readonly part: number;
      readonly facts: readonly Fact[];
      readonly later: readonly LaterFact[];
    }
  | { readonly id: string; readonly part: -1; readonly kept: true };

function partsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, []]);
}

/** Which of these the log does not have, or has from a later reading. Those of one key count once. */
export async function freshOf(
  transaction: ReadTransaction,
  facts: readonly Fact[],
): Promise<{ readonly fresh: readonly Fact[]; readonly replacing: readonly Fact[] }> {
  const byKey = new Map<string, Fact>();
  for (const fact of facts) {
    const other = byKey.get(fact.key);
    byKey.set(fact.key, other ? earlier(other, fact) : fact);
  }
  const store = transaction.objectStore('facts');
  const known = await Promise.all([...byKey.keys()].map((key) => store.get(key)));
  const fresh: Fact[] = [];
  const replacing: Fact[] = [];
  for (const [index, fact] of [...byKey.values()].entries()) {
    const before = known[index];
    if (!before) fresh.push(fact);
    else if (earlier(before, fact) !== before) replacing.push(fact);
  }
  return { fresh, replacing };
}

export interface Keeping {
  /** Who of all people in the file is forgotten, and as of which marks that was looked up. */
  readonly forgotten: Who;
  readonly state: string;
  /** How many facts are kept so far. */
  readonly progress: (kept: number) => void;
  readonly signal: AbortSignal;
}

/** Keeps all parts of an import, in one transaction, which holds all of them or none. */
export async function keepArriving(transaction: WriteTransaction, id: string, keeping: Keeping): Promise<number> {
  const marks = await readForgotten(transaction);
  if (marks.state !== keeping.state) throw new LogError('refused');
  const store = transaction.objectStore('arriving');
  const keys = await store.getAllKeys(partsOf(id));
  let added = 0;
  let kept = 0;
  for (const key of keys) {
    if (keeping.signal.aborted) throw keeping.signal.reason;
    const part = await store.get(key);
    if (!part || 'kept' in part) continue;
    const facts = learnable(part.facts, keeping.forgotten, marks);
    const later = learnableLater(part.later, keeping.forgotten, marks);
    added += (await append(transaction, facts)).added + (await keepLater(transaction, later));
    kept += part.facts.length;
    keeping.progress(kept);
  }
  if (keeping.signal.aborted) throw keeping.signal.reason;
  bare(transaction, 'arriving').clear();
  bare(transaction, 'arriving').put({ id, part: -1, kept: true } satisfies Arriving);
  return added;
}

/** Whether an import was kept: the mark stays until the next one begins. */
export async function isKept(transaction: ReadTransaction, id: string): Promise<boolean> {
  return (await transaction.objectStore('arriving').count([id, -1])) > 0;
}

/** Clears away what an import has left that came to no end. */
export async function dropArriving(transaction: WriteTransaction): Promise<void> {
  const store = transaction.objectStore('arriving');
  for (const key of await store.getAllKeys()) if (key[1] !== -1) bare(transaction, 'arriving').delete(key);
}
