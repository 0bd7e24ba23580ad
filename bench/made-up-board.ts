import { act } from '../lab/trello/act.ts';
import type { Board, List, Member } from '../lab/trello/board.ts';
import { objectId, shortLink } from '../lab/trello/ids.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LISTS = ['Ideas', 'Next', 'Doing', 'Waiting', 'Review', 'Done'];
const NAMES = ['Maren Lund', 'Tomas Vega', 'Asha Rao', 'Kofi Mensah', 'Lior Katz', 'Rumi Sato'];

/** The username of whoever is logged in to a made-up board. */
export const BENCH_ME = 'marenlund';

function people(at: number): readonly Member[] {
  return NAMES.map((fullName) => {
    const username = fullName.toLowerCase().replace(' ', '');
    return { id: objectId(at, `member ${username}`), username, fullName, initials: fullName.replace(/[^A-Z]/g, '') };
  });
}

/** An empty board of six people and as many lists. */
function emptyBoard(name: string, at: number): Board {
  const id = objectId(at, `board ${name}`);
  const link = shortLink(`board ${name}`);
  const members = people(at);
  return {
    id,
    name,
    shortLink: link,
    url: `https://trello.com/b/${link}/made-up`,
    closed: false,
    prefs: { permissionLevel: 'private' },
    dateLastActivity: null,
    memberships: members.map(({ id: idMember }) => ({ idMember, memberType: 'normal', deactivated: false })),
    members: [...members],
    lists: LISTS.map(
      (list, index): List => ({
        id: objectId(at, `${id} list ${list}`),
        name: list,
        closed: false,
        idBoard: id,
        pos: 65536 * (index + 1),
      }),
    ),
    cards: [],
    checklists: [],
    actions: [],
  };
}

/**
 * A board of so many open cards, all with an owner and a date: a third put off once by their owner, a third past their date,
 * a third still ahead.
 */
export function madeUpBoard(name: string, cards: number, now: number): Board {
  const bornAt = now - 60 * DAY_MS;
  const board = emptyBoard(name, bornAt);
  const usernames = board.members.map((member) => member.username);
  for (let index = 0; index < cards; index++) {
    const card = `Lantern ${index} for the harbour wall`;
    const by = usernames[index % usernames.length] ?? BENCH_ME;
    const at = bornAt + index * 60_000;
    const iso = (days: number): string => new Date(now + days * DAY_MS).toISOString();
    act(board, { do: 'create', card, list: LISTS[index % LISTS.length] ?? 'Ideas', by, at });
    act(board, { do: 'join', card, who: by, by, at: at + 1000 });
    const kind = index % 3;
    act(board, { do: 'due', card, to: kind === 0 ? iso(-10) : iso(kind === 1 ? -3 : 6), by, at: at + 2000 });
    if (kind === 0) act(board, { do: 'due', card, to: iso(9), by, at: now - 20 * DAY_MS + index * 1000 });
  }
  return board;
}
