import type { Handle } from '../../core/handles.ts';
import type { Member } from '../../core/words/asks.ts';
import { asArray, type Json, nameAt, recordsIn, stringAt } from '../json.ts';
import { handleOf, isId } from './ids.ts';

/** One member as it is remembered: id, name, and every name that was ever used in mentions, the present one first. */
type Remembered = readonly [id: string, name: string, ...usernames: string[]];

function parsed(kept: string | undefined): readonly Remembered[] {
  if (kept === undefined) return [];
  try {
    return asArray(JSON.parse(kept)).filter(
      (one): one is Remembered => Array.isArray(one) && one.length > 2 && one.every((each) => typeof each === 'string'),
    );
  } catch {
    return [];
  }
}

/** The members of a board, to be remembered; whoever was renamed is still known by the older name. */
export function remembered(board: Json, kept: string | undefined): string {
  const before = new Map(parsed(kept).map(([id, , ...usernames]) => [id, usernames]));
  const members = recordsIn(board['members']).flatMap((member): Remembered[] => {
    const id = stringAt(member, 'id');
    const username = stringAt(member, 'username');
    if (!isId(id) || username === null) return [];
    const name = nameAt(member, 'fullName') || username;
    return [[id, name, ...new Set([username, ...(before.get(id) ?? [])])]];
  });
  return JSON.stringify(members);
}

const recalled = new Map<string, readonly Member[]>();

/** The same list for the same memory: what is made of names is kept beside it. */
export function membersIn(kept: string | undefined): readonly Member[] {
  if (kept === undefined) return [];
  let members = recalled.get(kept);
  if (!members) {
    members = parsed(kept).flatMap(([id, name, ...usernames]): Member[] => {
      const handle: Handle = handleOf(id);
      return usernames.map((username) => ({ handle, username, name }));
    });
    recalled.clear();
    recalled.set(kept, members);
  }
  return members;
}
