import type { ExpectationBook } from '../../core/expectation-book.ts';
import type { Scope } from '../../core/expectations.ts';
import { givenName } from '../../core/given-name.ts';
import type { Argument } from '../../core/text.ts';

/** Whom a scope is about: as it stands in our sentences, and as it stands at the head of a letter. */
export interface Whom {
  readonly them: Argument;
  /** The whole name. */
  readonly name: string;
  /** As somebody is called in a letter. */
  readonly calling: string;
  readonly isToSeveral: boolean;
}

/** `others`: what everybody is called; `onSpace`: what those on a board are called. */
export function whomOf(book: ExpectationBook, scope: Scope, others: string, onSpace: (name: string) => string): Whom {
  switch (scope.kind) {
    case 'everybody':
      return { them: others, name: others, calling: others, isToSeveral: true };
    case 'group':
      return { them: scope.group, name: scope.group, calling: scope.group, isToSeveral: true };
    case 'space': {
      const name = book.spaces.find(({ space }) => space === scope.space)?.name ?? '';
      return { them: onSpace(name), name, calling: name, isToSeveral: true };
    }
    case 'person': {
      const name = book.names[scope.handle] ?? '';
      const calling = givenName(scope.handle, book.names) ?? name;
      return { them: { person: scope.handle }, name, calling, isToSeveral: false };
    }
    default:
      return scope satisfies never;
  }
}

/** What I am called; empty where no site has said it yet. */
export function myName({ me, names }: Pick<ExpectationBook, 'me' | 'names'>): {
  readonly name: string;
  readonly calling: string;
} {
  const handle = me.find((one) => names[one]);
  if (handle === undefined) return { name: '', calling: '' };
  return { name: names[handle] ?? '', calling: givenName(handle, names) ?? names[handle] ?? '' };
}
