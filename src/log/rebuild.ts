import type { Fact } from '../core/facts.ts';
import { finishesOf } from '../core/fold.ts';
import type { SpaceId } from '../core/handles.ts';
import type { Finish } from '../core/space.ts';
import { bare, writeAsides, writeHistory, writeSpace } from './histories.ts';
import { adoptLater } from './later.ts';
import { roleOf } from './role.ts';
import type { WriteTransaction } from './schema.ts';

const PAGE = 2000;

/** Facts of one subject after the other: they lie together. */
export async function* subjectsOf(transaction: WriteTransaction): AsyncGenerator<readonly [Fact, ...Fact[]]> {
  let group: Fact[] = [];
  let after: string | null = null;
  for (;;) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const page: Fact[] = await transaction.objectStore('facts').getAll(range, PAGE);
    for (const fact of page) {
      const [first, ...rest] = group;
      if (first && first.subject !== fact.subject) {
        yield [first, ...rest];
        group = [];
      }
      group.push(fact);
    }
    after = page.at(-1)?.key ?? null;
    if (page.length < PAGE) break;
  }
  const [first, ...rest] = group;
  if (first) yield [first, ...rest];
}

/** Folds everything anew, in the transaction that took the old histories away. */
export async function rebuild(transaction: WriteTransaction): Promise<void> {
  await adoptLater(transaction);
  for (const store of ['commitments', 'spaces', 'asides', 'calls'] as const) bare(transaction, store).clear();
  const spaces = new Map<SpaceId, Fact[]>();
  const finishes = new Map<SpaceId, Finish[]>();
  for await (const facts of subjectsOf(transaction)) {
    const subject = facts[0].subject;
    const roles = new Set(facts.map(roleOf));
    if (roles.has('commitment')) writeHistory(transaction, subject, facts);
    if (roles.has('space')) spaces.set(subject as SpaceId, [...facts]);
    writeAsides(transaction, facts);
    for (const fact of facts) {
      const own = finishesOf([fact]);
      if (!fact.space || own.length === 0) continue;
      const counted = finishes.get(fact.space);
      if (counted) counted.push(...own);
      else finishes.set(fact.space, [...own]);
    }
  }
  for (const space of new Set([...spaces.keys(), ...finishes.keys()])) {
    writeSpace(transaction, space, spaces.get(space) ?? [], finishes.get(space) ?? []);
  }
}
