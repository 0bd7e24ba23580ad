import type { Fact } from '../core/facts.ts';
import { finishesOf, withFinishes } from '../core/fold.ts';
import type { SpaceId, Subject } from '../core/handles.ts';
import type { Finish } from '../core/space.ts';
import { earlier } from './earlier.ts';
import { bare, writeAsides, writeHistory, writeSpace } from './histories.ts';
import { refoldSpace } from './rewrite.ts';
import { roleOf } from './role.ts';
import { factsOf, type WriteTransaction } from './schema.ts';

type FactsByKey = Map<string, Fact>;

/** What a batch changes of one space. */
interface SpaceChange {
  /** All facts of the space itself, when one of them is new. */
  facts: readonly Fact[] | null;
  readonly finishes: Finish[];
  /** A fact gave way to an earlier reading that says otherwise: what it had finished is counted anew. */
  isRecounted: boolean;
}

function bySubject(facts: readonly Fact[]): Map<Subject, FactsByKey> {
  const subjects = new Map<Subject, FactsByKey>();
  for (const fact of facts) {
    if (!fact.key.startsWith(`${fact.subject}|`)) throw new TypeError(`key ${fact.key} of ${fact.subject}`);
    const keys: FactsByKey = subjects.get(fact.subject) ?? new Map();
    subjects.set(fact.subject, keys);
    const other = keys.get(fact.key);
    keys.set(fact.key, other ? earlier(other, fact) : fact);
  }
  return subjects;
}

class SpaceChanges {
  readonly all = new Map<SpaceId, SpaceChange>();

  #of(space: SpaceId): SpaceChange {
    const change = this.all.get(space) ?? { facts: null, finishes: [], isRecounted: false };
    this.all.set(space, change);
    return change;
  }

  refold(space: SpaceId, facts: readonly Fact[]): void {
    this.#of(space).facts = facts;
  }

  count(before: Fact | undefined, after: Fact): void {
    const finishes = finishesOf([after]);
    if (after.space && finishes.length > 0) this.#of(after.space).finishes.push(...finishes);
    if (!before?.space) return;
    const old = finishesOf([before]);
    const isSame = before.space === after.space && JSON.stringify(old) === JSON.stringify(finishes);
    if (old.length > 0 && !isSame) this.#of(before.space).isRecounted = true;
  }
}

async function writeSpaceChange(transaction: WriteTransaction, space: SpaceId, change: SpaceChange): Promise<void> {
  if (change.isRecounted) return refoldSpace(transaction, space);
  const known = await transaction.objectStore('spaces').get(space);
  if (known && !change.facts) bare(transaction, 'spaces').put(withFinishes(known, change.finishes));
  else writeSpace(transaction, space, change.facts ?? [], [...(known?.finishes ?? []), ...change.finishes]);
}

/** Appends in a transaction over facts and all that is folded from them, which holds both or neither. */
export async function append(
  transaction: WriteTransaction,
  facts: readonly Fact[],
): Promise<{ added: number; subjects: readonly Subject[] }> {
  const store = bare(transaction, 'facts');
  const spaces = new SpaceChanges();
  const touched: Subject[] = [];
  let added = 0;

  const batch = [...bySubject(facts)];
  const known = await Promise.all(batch.map(([subject]) => transaction.objectStore('facts').getAll(factsOf(subject))));
  for (const [index, [subject, fresh]] of batch.entries()) {
    const all: FactsByKey = new Map((known[index] ?? []).map((fact) => [fact.key, fact]));
    const changed: Fact[] = [];
    for (const fact of fresh.values()) {
      const before = all.get(fact.key);
      const kept = before ? earlier(before, fact) : fact;
      if (kept === before) continue;
      if (!before) added++;
      store.put(kept);
      all.set(kept.key, kept);
      changed.push(kept);
      spaces.count(before, kept);
    }
    if (changed.length === 0) continue;
    touched.push(subject);
    const history = [...all.values()];
    const roles = new Set(changed.map(roleOf));
    if (roles.has('commitment')) writeHistory(transaction, subject, history);
    if (roles.has('space')) spaces.refold(subject as SpaceId, history);
    if (roles.has('aside')) writeAsides(transaction, changed);
  }

  await Promise.all([...spaces.all].map(([space, change]) => writeSpaceChange(transaction, space, change)));
  return { added, subjects: touched.sort() };
}
