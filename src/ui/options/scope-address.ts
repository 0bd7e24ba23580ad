import type { Scope } from '../../core/expectations.ts';
import type { Handle, SpaceId } from '../../core/handles.ts';

/** Where the terms of a scope stand within the page, as what follows its address. */
export function addressOf(scope: Scope): string {
  switch (scope.kind) {
    case 'everybody':
      return '#everybody';
    case 'group':
      return `#group=${encodeURIComponent(scope.group)}`;
    case 'space':
      return `#space=${encodeURIComponent(scope.space)}`;
    case 'person':
      return `#person=${encodeURIComponent(scope.handle)}`;
    default:
      return scope satisfies never;
  }
}

function decoded(words: string): string | null {
  try {
    return decodeURIComponent(words);
  } catch {
    return null;
  }
}

/** The scope that an address names; `null`: none, but perhaps a part of the page. */
export function scopeAt(address: string): Scope | null {
  if (address === '#everybody') return { kind: 'everybody' };
  const [, kind, rest = ''] = /^#(group|space|person)=(.+)$/.exec(address) ?? [];
  const id = decoded(rest);
  if (id === null || id === '') return null;
  if (kind === 'group') return { kind, group: id };
  if (kind === 'space') return { kind, space: id as SpaceId };
  return kind === 'person' ? { kind, handle: id as Handle } : null;
}
