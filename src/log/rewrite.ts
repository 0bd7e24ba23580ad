import type { Fact } from '../core/facts.ts';
import { finishesOf } from '../core/fold.ts';
import type { SpaceId } from '../core/handles.ts';
import { bare, writeHistory, writeSpace } from './histories.ts';
import { subjectsOf } from './rebuild.ts';
import { roleOf } from './role.ts';
import { factsOf, type WriteTransaction } from './schema.ts';

/** Counts a space anew from all its facts. */
export async function refoldSpace(transaction: WriteTransaction, space: SpaceId): Promise<void> {
  const facts = transaction.objectStore('facts');
  const [own, all] = await Promise.all([facts.getAll(factsOf(space)), facts.index('space').getAll(space)]);
  writeSpace(transaction, space, own, finishesOf(all));
}

/**
 * Goes over the whole log, subject by subject, and keeps of each what `left` leaves; what was folded from it is folded anew.
 * Resolves to how many facts are gone or were changed.
 */
export async function rewrite(
  transaction: WriteTransaction,
  left: (facts: readonly Fact[]) => readonly Fact[],
): Promise<number> {
  const facts = bare(transaction, 'facts');
  const asides = bare(transaction, 'asides');
  const spaces = new Set<SpaceId>();
  let count = 0;
  for await (const all of subjectsOf(transaction)) {
    const kept = left(all);
    if (kept === all) continue;
    const byKey = new Map(kept.map((fact) => [fact.key, fact]));
    for (const fact of all) {
      const after = byKey.get(fact.key);
      if (after === fact) continue;
      count++;
      if (fact.space !== null) spaces.add(fact.space);
      const stores = roleOf(fact) === 'aside' ? [facts, asides] : [facts];
      for (const store of stores) after ? store.put(after) : store.delete(fact.key);
    }
    if (all.some((fact) => roleOf(fact) === 'commitment')) writeHistory(transaction, all[0].subject, kept);
  }
  for (const space of spaces) await refoldSpace(transaction, space);
  return count;
}
