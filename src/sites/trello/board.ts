import type { Fact, Member, SpaceState } from '../../core/facts.ts';
import { fingerprint } from '../fingerprint.ts';
import { asRecord, instantAt, type Json, nameAt, recordsIn, stringAt } from '../json.ts';
import { boardOf, handleOf, isId, ORIGIN } from './ids.ts';

function inactiveIn(board: Json): ReadonlySet<string> {
  const gone = recordsIn(board['memberships']).filter((one) => one['deactivated'] === true);
  return new Set(gone.flatMap((one) => stringAt(one, 'idMember') ?? []));
}

/** Whether the board tells of each member whether the account is still active. */
export function areMembersWhole(board: Json): boolean {
  const memberships = board['memberships'];
  const isClear = (one: Json): boolean => isId(one['idMember']) && typeof one['deactivated'] === 'boolean';
  return Array.isArray(memberships) && recordsIn(memberships).every(isClear);
}

function membersIn(board: Json): Member[] {
  const inactive = inactiveIn(board);
  const known = new Set<string>();
  const members = recordsIn(board['members']).flatMap((member): Member[] => {
    const id = stringAt(member, 'id');
    if (!isId(id)) return [];
    known.add(id);
    const shown = asRecord(member['nonPublic']);
    const name = nameAt(shown, 'fullName') || nameAt(member, 'fullName') || nameAt(member, 'username');
    return [{ handle: handleOf(id), name, username: stringAt(member, 'username'), isActive: !inactive.has(id) }];
  });
  const others = [...inactive].filter((id) => isId(id) && !known.has(id));
  return [
    ...members,
    ...others.map((id): Member => ({ handle: handleOf(id), name: '', username: null, isActive: false })),
  ];
}

function urlOf(board: Json): string {
  const shortLink = stringAt(board, 'shortLink');
  if (shortLink !== null && /^\w+$/u.test(shortLink)) return `${ORIGIN}/b/${shortLink}`;
  const url = stringAt(board, 'shortUrl') ?? stringAt(board, 'url');
  return url?.startsWith(`${ORIGIN}/`) ? url : ORIGIN;
}

/** The names of a board's lists, by id. */
export function listNames(board: Json): Record<string, string> {
  return Object.fromEntries(
    recordsIn(board['lists']).flatMap((list) => {
      const id = stringAt(list, 'id');
      return id === null ? [] : [[id, nameAt(list, 'name')]];
    }),
  );
}

/** The present state of a board; `at` its last activity. `null`: not the shape of a board. */
export function factOfBoard(
  board: Json,
  readAt: number,
): { readonly id: string; readonly fact: Fact; readonly print: string } | null {
  const id = stringAt(board, 'id');
  if (!isId(id) || !Array.isArray(board['lists'])) return null;
  const at = instantAt(board, 'dateLastActivity') ?? newestAction(board) ?? readAt;
  const state: SpaceState = {
    kind: 'space-seen',
    name: nameAt(board, 'name'),
    url: urlOf(board),
    isClosed: board['closed'] === true,
    members: membersIn(board),
    lists: recordsIn(board['lists']).flatMap((list) => {
      const listId = stringAt(list, 'id');
      return listId === null ? [] : [{ id: listId, name: nameAt(list, 'name'), isArchived: list['closed'] === true }];
    }),
  };
  const print = fingerprint(state);
  const subject = boardOf(id);
  const fact: Fact = {
    key: `${subject}|space-seen|${at}|${print}`,
    subject,
    space: subject,
    at,
    by: null,
    isAutomated: false,
    readAt,
    source: 'state',
    ...state,
  };
  return { id, fact, print };
}

function newestAction(board: Json): number | null {
  const instants = recordsIn(board['actions']).flatMap((action) => instantAt(action, 'date') ?? []);
  return instants.length > 0 ? instants.reduce((a, b) => Math.max(a, b)) : null;
}
