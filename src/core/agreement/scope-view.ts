import { type ExpectationBook, expectationsIn } from '../expectation-book.ts';
import type { Expectation, Expectations, SaidExpectation, Scope, Terms } from '../expectations.ts';
import type { Handle } from '../handles.ts';
import { type InForce, inForce } from '../in-force.ts';

export type Direction = SaidExpectation['direction'];

/** Somebody of whom nothing in particular is said. */
const NOBODY = 'trello:' as Handle;

/** What holds in a scope on a day, both ways: what may be expected of me there, and of them. */
export interface ScopeView {
  readonly mine: InForce;
  readonly theirs: InForce;
}

export function isSameScope(a: Scope, b: Scope): boolean {
  switch (a.kind) {
    case 'everybody':
      return b.kind === 'everybody';
    case 'group':
      return b.kind === 'group' && a.group === b.group;
    case 'space':
      return b.kind === 'space' && a.space === b.space;
    case 'person':
      return b.kind === 'person' && a.handle === b.handle;
    default:
      return a satisfies never;
  }
}

/** Whether something is said of this very scope; of a person under whichever of their handles. */
export function isOfScope(book: Pick<ExpectationBook, 'partners'>, said: Scope, scope: Scope): boolean {
  if (said.kind !== 'person' || scope.kind !== 'person') return isSameScope(said, scope);
  const person = book.partners.find(({ handles }) => handles.includes(scope.handle));
  return said.handle === scope.handle || (person?.handles.includes(said.handle) ?? false);
}

/** What holds in a scope on a day. */
export function viewOf(book: ExpectationBook, scope: Scope, on: string): ScopeView {
  const all = expectationsIn(book);
  switch (scope.kind) {
    case 'everybody':
      return bothWays(all, NOBODY, null, on);
    case 'space':
      return {
        mine: inForce(all, { handle: null, space: scope.space, on }),
        theirs: inForce(all, { handle: NOBODY, space: scope.space, on }),
      };
    case 'person':
      return bothWays(all, scope.handle, scope.handle, on);
    case 'group': {
      // Somebody who is in this group and in no other, whoever else is in it.
      const only = { group: scope.group, handle: NOBODY, isIn: true, fromOn: '0001-01-01', untilOn: null };
      return bothWays({ ...all, memberships: [...all.memberships, only] }, NOBODY, NOBODY, on);
    }
    default:
      return scope satisfies never;
  }
}

function bothWays(all: Expectations, handle: Handle, to: Handle | null, on: string): ScopeView {
  return {
    mine: inForce(all, { handle: null, space: null, on, to }),
    theirs: inForce(all, { handle, space: null, on }),
  };
}

function isStanding({ untilOn }: Expectation): boolean {
  return untilOn === null;
}

/** All that was said of a scope and not taken back, in that order. */
function standing(book: ExpectationBook, scope: Scope): readonly Expectation[] {
  return book.said.filter((one) => isStanding(one) && isOfScope(book, one.scope, scope));
}

/** Proposals that wait for an answer: nothing was agreed or proposed in their place since. */
export function openProposals(book: ExpectationBook, scope: Scope): readonly Expectation[] {
  const all = standing(book, scope).filter(({ state }) => state.kind !== 'assumed');
  return all.filter((one, at) => {
    const isAnswered = all
      .slice(at + 1)
      .some((later) => later.direction === one.direction && later.saidAt > one.saidAt);
    return one.state.kind === 'proposed' && !isAnswered;
  });
}

/** How far a scope has come: the word that stands beside its name. What the user changed alone after a yes is only assumed. */
export function stateOf(book: ExpectationBook, scope: Scope, on: string): Expectation['state'] {
  const [proposal] = openProposals(book, scope);
  if (proposal) return proposal.state;
  const inForceNow = standing(book, scope).filter(({ state, fromOn }) => state.kind !== 'proposed' && fromOn <= on);
  return inForceNow.at(-1)?.state ?? { kind: 'assumed' };
}

/** Whether this very scope says something of a field, and does not only take it over from a wider one. */
export function isOwn(
  book: ExpectationBook,
  scope: Scope,
  direction: Exclude<Direction, 'both'>,
  field: keyof Terms,
  on: string,
): boolean {
  return standing(book, scope).some(
    (one) =>
      one.state.kind !== 'proposed' &&
      one.fromOn <= on &&
      (one.direction === direction || one.direction === 'both') &&
      Object.hasOwn(one.terms, field),
  );
}

/** What was said at one instant of a scope, both ways. */
export interface Change {
  readonly saidAt: number;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly state: Expectation['state'];
  readonly said: readonly Expectation[];
  /** Something else was said for the same day later on, and stands before it. */
  readonly isOvertaken: boolean;
}

/** As it changed, newest first. */
export function changesOf(book: ExpectationBook, scope: Scope): readonly Change[] {
  const own = book.said.filter((one) => isOfScope(book, one.scope, scope));
  const instants = [...new Set(own.map(({ saidAt }) => saidAt))];
  const changes = instants.flatMap((saidAt): Change[] => {
    const said = own.filter((one) => one.saidAt === saidAt);
    const [first] = said;
    if (!first) return [];
    return [{ saidAt, fromOn: first.fromOn, untilOn: first.untilOn, state: first.state, said, isOvertaken: false }];
  });
  const inOrder = changes.sort((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : a.saidAt - b.saidAt));
  return inOrder
    .map((one, at) => {
      const later = inOrder.slice(at + 1).filter((other) => other.fromOn === one.fromOn && other.untilOn === null);
      const isInForce = ({ state }: Change): boolean => state.kind !== 'proposed';
      return { ...one, isOvertaken: isInForce(one) && later.some((other) => isInForce(other) && overlaps(one, other)) };
    })
    .reverse();
}

function overlaps(one: Change, other: Change): boolean {
  const fields = ({ said }: Change): readonly string[] =>
    said.flatMap(({ direction, terms }) => Object.keys(terms).map((field) => `${direction} ${field}`));
  const others = new Set(fields(other));
  return fields(one).some((field) => others.has(field));
}
