import type { ExpectationBook } from '../expectation-book.ts';
import type { Expectation, SaidExpectation } from '../expectations.ts';
import type { Handle } from '../handles.ts';

/** What it takes to give a group another name: facts are never changed, so from today on all of it is said of the new one. */
export interface Renaming {
  /** Whoever was in it until now. */
  readonly left: readonly Handle[];
  /** To be said one after the other, in the order in which it came into force. */
  readonly saidAnew: readonly (readonly SaidExpectation[])[];
  readonly takenBack: readonly Expectation[];
}

function inOrder(a: Expectation, b: Expectation): number {
  return a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : a.saidAt - b.saidAt;
}

export function renaming(book: Pick<ExpectationBook, 'said' | 'partners'>, group: string, name: string): Renaming {
  const own = book.said.filter(
    ({ scope, untilOn }) => scope.kind === 'group' && scope.group === group && untilOn === null,
  );
  const instants = [...new Set(own.toSorted(inOrder).map(({ saidAt }) => saidAt))];
  return {
    left: book.partners.filter(({ groups }) => groups.includes(group)).map(({ person }) => person),
    saidAnew: instants.map((instant) =>
      own
        .filter(({ saidAt }) => saidAt === instant)
        .map(({ direction, sinceOn, state, terms }) => {
          return { scope: { kind: 'group', group: name }, direction, sinceOn, state, terms };
        }),
    ),
    takenBack: own,
  };
}
