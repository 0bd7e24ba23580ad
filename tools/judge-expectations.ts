import { withAbsences } from '../src/core/absences.ts';
import type { UserWordLine } from '../src/core/commitment.ts';
import type { Expectations } from '../src/core/expectations.ts';
import type { Fact, FactOf } from '../src/core/facts.ts';
import type { Handle } from '../src/core/handles.ts';
import { peopleOf } from '../src/core/people.ts';
import { expectationsSaid, membershipsSaid } from '../src/core/said-expectations.ts';

/** What is assumed, and all that a file says is expected besides: what was agreed, who belongs together, who is away. */
export function expectationsIn(
  facts: readonly Fact[],
  assumed: Expectations,
  me: readonly Handle[],
  zone: string,
): Expectations {
  const said = expectationsSaid(facts, zone);
  const memberships = membershipsSaid(facts, zone);
  const away = facts.filter((fact): fact is FactOf<'away'> => fact.kind === 'away');
  return withAbsences({ ...assumed, said, memberships, me, people: peopleOf(facts) }, away);
}

function isWord(fact: Fact): fact is UserWordLine['word'] {
  return fact.kind.startsWith('said-');
}

/** What the user has said of people, groups and spaces themselves. */
export function wordsIn(facts: readonly Fact[]): readonly UserWordLine[] {
  return facts.flatMap((fact) =>
    isWord(fact) && (fact.subject === fact.space || fact.subject.split(':').length === 2)
      ? [{ key: fact.key, at: fact.at, word: fact }]
      : [],
  );
}
