import type { Commitment } from './commitment.ts';
import type { Fact } from './facts.ts';
import { finishesOf, foldCommitment, foldSpace, withFinishes } from './fold.ts';
import type { SpaceId, Subject } from './handles.ts';
import type { Space } from './space.ts';

/** Everything that facts tell, folded. */
export interface Folded {
  readonly commitments: ReadonlyMap<Subject, Commitment>;
  readonly spaces: ReadonlyMap<SpaceId, Space>;
}

/** A handle, a group or everybody has two parts (`trello:5e0b…`); commitments and spaces have three. */
function isOfAnItem({ subject, space }: Fact): boolean {
  return subject !== space && subject.split(':').length > 2;
}

function grouped(facts: readonly Fact[], groupOf: (fact: Fact) => string): ReadonlyMap<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(groupOf(fact));
    if (group) group.push(fact);
    else groups.set(groupOf(fact), [fact]);
  }
  return groups;
}

/** Folds a whole heap of facts at once, in any order: what a log does step by step. Facts told twice count once, read first. */
export function foldAll(facts: readonly Fact[]): Folded {
  const byKey = new Map<string, Fact>();
  for (const fact of facts) {
    const known = byKey.get(fact.key);
    if (!known || fact.readAt < known.readAt) byKey.set(fact.key, fact);
  }
  const unique = [...byKey.values()];
  const commitments = new Map<Subject, Commitment>();
  for (const [subject, own] of grouped(unique.filter(isOfAnItem), (fact) => fact.subject)) {
    commitments.set(subject, foldCommitment(subject, own));
  }
  const spaces = new Map<SpaceId, Space>();
  for (const [id, inside] of grouped(
    unique.filter((fact) => fact.space !== null),
    (fact) => fact.space ?? '',
  )) {
    const space = foldSpace(
      id as SpaceId,
      inside.filter((fact) => fact.subject === id),
    );
    spaces.set(id as SpaceId, withFinishes(space, finishesOf(inside)));
  }
  return { commitments, spaces };
}
