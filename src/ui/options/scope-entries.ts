import { stateOf } from '../../core/agreement/scope-view.ts';
import type { ExpectationBook } from '../../core/expectation-book.ts';
import type { Scope } from '../../core/expectations.ts';
import type { ScopeEntry } from './ScopeList.tsx';
import { scopeAt } from './scope-address.ts';

/** Groups that somebody belongs to, by name. */
function groupsNow({ partners }: Pick<ExpectationBook, 'partners'>): readonly string[] {
  return [...new Set(partners.flatMap(({ groups }) => groups))].sort((a, b) => a.localeCompare(b));
}

/** All whose expectations can be shown. */
export function scopesOf(book: ExpectationBook, today: string, everybody: string) {
  const entry = (scope: Scope, name: string): ScopeEntry => ({ scope, name, state: stateOf(book, scope, today) });
  return {
    everybody: entry({ kind: 'everybody' }, everybody),
    groups: groupsNow(book).map((group) => entry({ kind: 'group', group }, group)),
    people: book.partners.map(({ person }) => entry({ kind: 'person', handle: person }, book.names[person] ?? person)),
    spaces: book.spaces.map(({ space, name }) => entry({ kind: 'space', space }, name)),
  };
}

/** The scope that an address names, if there is one of it: of a person under whichever of their handles. */
export function knownScope(book: ExpectationBook, address: string): Scope | null {
  const scope = scopeAt(address);
  switch (scope?.kind) {
    case undefined:
      return null;
    case 'everybody':
      return scope;
    case 'group':
      return groupsNow(book).includes(scope.group) ? scope : null;
    case 'space':
      return book.spaces.some(({ space }) => space === scope.space) ? scope : null;
    case 'person': {
      const partner = book.partners.find(({ handles }) => handles.includes(scope.handle));
      return partner ? { kind: 'person', handle: partner.person } : null;
    }
    default:
      return scope satisfies never;
  }
}
