import type { Fact, SpaceState } from '../../core/facts.ts';
import type { SpaceId } from '../../core/handles.ts';
import { fingerprint } from '../fingerprint.ts';
import { membersOf, type People } from './people.ts';

export interface Head {
  readonly name: string;
  readonly url: string;
  readonly isClosed: boolean;
}

/** A space with everybody who was met in it. */
export function spaceFact(
  space: SpaceId,
  head: Head,
  people: People,
  at: number,
  readAt: number,
): { readonly fact: Fact; readonly print: string } {
  const state: SpaceState = { kind: 'space-seen', ...head, members: membersOf(people), lists: [] };
  const print = fingerprint(state);
  return {
    print,
    fact: {
      key: `${space}|space-seen|${at}|${print}`,
      subject: space,
      space,
      at,
      by: null,
      isAutomated: false,
      readAt,
      source: 'state',
      ...state,
    },
  };
}
