import type { Fact, FactOf } from './facts.ts';
import { type Handle, type Site, siteOf } from './handles.ts';
import { peopleOf } from './people.ts';

type Seen = FactOf<'me'>;

/** Pages of calls show a name and no account: whatever name was mine is. */
const NAMES_ONLY: Site = 'meet';

function isLater(one: Seen, other: Seen): boolean {
  return one.at === other.at ? one.key > other.key : one.at > other.at;
}

/**
 * The handles that are me: on each site the account that the browser was last seen logged in as, and every other that the user says is
 * the same person. Somebody else who used this browser once is a partner like all others. Made-up accounts stand beside the real ones.
 */
export function mine(facts: readonly Fact[]): readonly Handle[] {
  const seen = facts.filter((fact): fact is Seen => fact.kind === 'me');
  const last = new Map<string, Seen>();
  for (const fact of seen) {
    const handle = fact.subject as Handle;
    const where = siteOf(handle) === NAMES_ONLY ? handle : (fact.space ?? siteOf(handle));
    const before = last.get(where);
    if (!before || isLater(fact, before)) last.set(where, fact);
  }
  const { personOf } = peopleOf(facts);
  const people = new Set([...last.values()].map(({ subject }) => personOf(subject as Handle)));
  const named = facts.flatMap((fact) => (fact.kind === 'said-same-person' ? fact.handles : []));
  const known = new Set([...seen.map(({ subject }) => subject as Handle), ...named]);
  return [...known].filter((handle) => people.has(personOf(handle)));
}
