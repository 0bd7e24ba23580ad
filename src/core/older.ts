import type { Fact, FactOf } from './facts.ts';

function dueOf(fact: FactOf<'seen'>): number {
  if (fact.due === null) return Number.NEGATIVE_INFINITY;
  return fact.due.kind === 'time'
    ? fact.due.at
    : Temporal.PlainDate.from(fact.due.on).toZonedDateTime('UTC').epochMilliseconds;
}

function newest<T extends Fact>(facts: readonly T[]): T | null {
  return facts.reduce<T | null>((last, fact) => (last && last.at >= fact.at ? last : fact), null);
}

/** Of a space stay its newest look, and a history that begins no sooner. */
function ofSpace(facts: readonly Fact[], at: number): readonly Fact[] {
  const last = newest(facts.filter((fact) => fact.kind === 'space-seen'));
  return facts.flatMap((fact): readonly Fact[] => {
    if (fact === last) return [fact];
    if (fact.kind !== 'history-read') return fact.at >= at ? [fact] : [];
    if (fact.from >= at) return [fact];
    return fact.to >= at ? [{ ...fact, from: at }] : [];
  });
}

const OF_A_SPACE: ReadonlySet<Fact['kind']> = new Set(['space-seen', 'list-archived', 'list-restored', 'history-read']);

/** What is no history of anything: who is who, what is agreed. It is as young as it is in force. */
function isAside(fact: Fact): boolean {
  return fact.subject.split(':').length === 2 || (fact.kind.startsWith('said-') && fact.subject === fact.space);
}

/**
 * What may stay of the facts of one subject when everything before an instant is forgotten. Of what still goes on (anything
 * happened since, or its date lies after it) the newest look stays, so that it can be named.
 */
export function withoutOlder(facts: readonly Fact[], at: number): readonly Fact[] {
  const asides = facts.filter((fact) => isAside(fact) && !(fact.kind === 'away' && fact.at < at));
  const spaces = facts.filter((fact) => OF_A_SPACE.has(fact.kind));
  const items = facts.filter((fact) => !isAside(fact) && !OF_A_SPACE.has(fact.kind));
  const last = newest(items.filter((fact) => fact.kind === 'seen'));
  const isGoingOn = (last !== null && dueOf(last) >= at) || items.some((fact) => fact.at >= at);
  const kept = isGoingOn ? items.filter((fact) => fact === last || fact.at >= at) : [];
  const left = [...asides, ...ofSpace(spaces, at), ...kept];
  const isSame = left.length === facts.length && left.every((fact) => facts.includes(fact));
  return isSame ? facts : left;
}
