import { type FactGroup, groupOf } from './fact-groups.ts';
import { wordsOf } from './fact-words.ts';
import type { Fact } from './facts.ts';
import type { Handle, SpaceId } from './handles.ts';
import { handlesIn } from './handles-in.ts';

/** What somebody looks for in the log. Of each part `null`, or no words, means all. */
export interface FactQuery {
  readonly words: string;
  /** The accounts of one person. */
  readonly people: readonly Handle[] | null;
  readonly space: SpaceId | null;
  readonly group: FactGroup | null;
  /** Instants, both included. */
  readonly from: number | null;
  readonly to: number | null;
}

export const EVERY_FACT: FactQuery = { words: '', people: null, space: null, group: null, from: null, to: null };

/** A place in the list, newest first: after this fact. */
export type FactPlace = readonly [at: number, key: string];

/** Whether a query looks for nothing that a fact itself must be read for. */
export function isByTimeAlone({ words, people, space, group }: FactQuery): boolean {
  return words.trim() === '' && people === null && space === null && group === null;
}

export function folded(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** All texts of a fact that somebody may look for. */
function textsOf(fact: Fact): string {
  switch (fact.kind) {
    case 'seen':
    case 'space-seen':
      return fact.name;
    case 'list-moved':
      return `${fact.from?.name ?? ''} ${fact.to.name}`;
    default:
      return wordsOf(fact);
  }
}

/** Whether a fact is looked for. `nameOf` tells what its subject is called. */
export function matcher(query: FactQuery, nameOf: (fact: Fact) => string): (fact: Fact) => boolean {
  const words = folded(query.words).split(/\s+/).filter(Boolean);
  const people = query.people && new Set(query.people);
  return (fact) => {
    if (query.space !== null && fact.space !== query.space) return false;
    if (query.group !== null && groupOf(fact.kind) !== query.group) return false;
    // A list of members is about nobody in it.
    if (people && (fact.kind === 'space-seen' || ![...handlesIn(fact)].some((one) => people.has(one)))) return false;
    if (words.length === 0) return true;
    const texts = folded(`${nameOf(fact)} ${textsOf(fact)}`);
    return words.every((word) => texts.includes(word));
  };
}
