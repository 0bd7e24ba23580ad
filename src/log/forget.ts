import type { Fact } from '../core/facts.ts';
import type { SpaceId, Subject } from '../core/handles.ts';
import { bare, writeCommitment } from './histories.ts';
import { roleOf } from './role.ts';
import { factsOf, type WriteTransaction } from './schema.ts';

/** What stays of a subject: what happened in another space or in none, and words only as long as there is anything else. */
function leftOf(facts: readonly Fact[], space: SpaceId): readonly Fact[] {
  const left = facts.filter((fact) => fact.space !== space);
  const isHeld = left.some((fact) => roleOf(fact) === 'aside' || !fact.kind.startsWith('said-'));
  return isHeld ? left : [];
}

/**
 * Takes away the facts of a space, its readings and all that was folded from them. A commitment that was in another space too
 * keeps what happened there; words about one of which nothing else is left go with it.
 */
export async function forgetSpace(transaction: WriteTransaction, space: SpaceId): Promise<void> {
  const store = transaction.objectStore('facts');
  const own = await store.index('space').getAll(space);
  const subjects: Subject[] = [...new Set(own.map((fact) => fact.subject))];
  const histories = await Promise.all(subjects.map((subject) => store.getAll(factsOf(subject))));
  const readings = await transaction.objectStore('readings').getAll();

  const facts = bare(transaction, 'facts');
  const asides = bare(transaction, 'asides');
  for (const [index, subject] of subjects.entries()) {
    const all = histories[index] ?? [];
    const left = leftOf(all, space);
    const stays = new Set(left);
    const gone = all.filter((fact) => !stays.has(fact));
    if (left.length === 0) facts.delete(factsOf(subject));
    else for (const fact of gone) facts.delete(fact.key);
    for (const fact of gone) if (roleOf(fact) === 'aside') asides.delete(fact.key);
    if (gone.some((fact) => roleOf(fact) === 'commitment')) writeCommitment(transaction, subject, left);
  }
  bare(transaction, 'spaces').delete(space);
  for (const reading of readings) if (reading.space === space) bare(transaction, 'readings').delete(reading.key);
}

/** The words of asks go; that they were asked stays. */
export async function forgetQuotes(transaction: WriteTransaction): Promise<void> {
  const store = transaction.objectStore('facts');
  const asked = await store.index('message').getAll(IDBKeyRange.bound(['asked'], ['asked', []]));
  const quoted = asked.filter((fact) => fact.kind === 'asked' && fact.quote !== null);
  const facts = bare(transaction, 'facts');
  for (const fact of quoted) facts.put({ ...fact, quote: null });
  const subjects = [...new Set(quoted.map(({ subject }) => subject))];
  const histories = await Promise.all(subjects.map((subject) => store.getAll(factsOf(subject))));
  for (const [index, subject] of subjects.entries()) writeCommitment(transaction, subject, histories[index] ?? []);
}
