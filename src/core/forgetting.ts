import type { Fact } from './facts.ts';
import type { Handle } from './handles.ts';
import type { Redaction } from './redaction.ts';

/** Somebody who is to be forgotten: every account, and every name that a site shows for them. */
export interface Who {
  readonly handles: ReadonlySet<Handle>;
  /** Whole names and user names. */
  readonly names: readonly string[];
  /** First names that nobody else has: these are taken out of texts as whole words only. */
  readonly givenNames: readonly string[];
}

/** Who ever held an item, as far as these facts tell. */
function ownersIn(facts: readonly Fact[]): ReadonlySet<Handle> {
  return new Set(
    facts.flatMap((fact) => {
      if (fact.kind === 'seen') return fact.owners;
      return fact.kind === 'owner-joined' || fact.kind === 'owner-left' ? [fact.who] : [];
    }),
  );
}

/** Words are worth keeping only as long as there is anything that they are about. */
function isHeld(fact: Fact): boolean {
  return !fact.kind.startsWith('said-') || fact.subject === fact.space || fact.subject.split(':').length === 2;
}

function isOfThem(fact: Fact, who: Pick<Who, 'handles'>): boolean {
  if (fact.by !== null && who.handles.has(fact.by)) return true;
  switch (fact.kind) {
    case 'asked':
      return fact.to.length > 0 && fact.to.every((one) => who.handles.has(one));
    case 'said-same-person':
    case 'said-not-same-person':
      return fact.handles.some((one) => who.handles.has(one));
    default:
      return 'who' in fact && who.handles.has(fact.who);
  }
}

/**
 * What may stay of the facts of one subject. An item that nobody else ever held goes whole; of others goes what they did, what was
 * done to them and what was asked by them or of them alone, and their names go out of the rest.
 */
export function withoutPerson(
  facts: readonly Fact[],
  who: Pick<Who, 'handles'>,
  redaction: Redaction,
): readonly Fact[] {
  const owners = ownersIn(facts);
  if (owners.size > 0 && [...owners].every((one) => who.handles.has(one))) return [];
  const comments = new Set<string>();
  const left: Fact[] = [];
  for (const fact of facts) {
    const kept = isOfThem(fact, who) ? null : redaction.record(fact);
    if (kept) left.push(kept);
    else if ('comment' in fact) comments.add(fact.comment);
  }
  const aboutNoneOfThese = (fact: Fact): boolean => {
    if ('comment' in fact) return !comments.has(fact.comment);
    const about = 'ask' in fact ? fact.ask : 'term' in fact ? fact.term : 'nudge' in fact ? fact.nudge : '';
    return !about.split('|').some((part) => comments.has(part));
  };
  const rest = comments.size > 0 ? left.filter(aboutNoneOfThese) : left;
  const isSame = rest.length === facts.length && rest.every((fact, i) => fact === facts[i]);
  if (isSame) return facts;
  return rest.some(isHeld) ? rest : [];
}
