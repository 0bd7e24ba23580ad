import { act } from '../lab/trello/act.ts';
import type { Action, Board, List, Member } from '../lab/trello/board.ts';
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
export function emptyBoard(name: string, at: number): Board {
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
 * How many cards there are to one that was put off and one that is past its date. `MOST`: two of three have something to say.
 * `USUAL`: two of eleven; of 294 open cards on seven exports of real boards 48 did, on each from 6 to 37 %.
 */
export const MOST = 3;
export const USUAL = 11;

/**
 * A board of so many open cards, all with an owner and a date: of each `among` one put off once by its owner, one past its date,
 * the others still ahead.
 */
export function madeUpBoard(name: string, cards: number, now: number, among: number = MOST): Board {
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
    const kind = index % among;
    act(board, { do: 'due', card, to: kind === 0 ? iso(-10) : iso(kind === 1 ? -3 : 6), by, at: at + 2000 });
    if (kind === 0) act(board, { do: 'due', card, to: iso(9), by, at: now - 20 * DAY_MS + index * 1000 });
  }
  return board;
}

const EACH = 20;
/** What is said on a card, by one person after another: questions with and without a mention, answers, promises, and chat. */
const SAID = [
  '@USER could you send me the measures of the lantern by Thursday?',
  'They are 40 by 60, as on the drawing. I will bring the frame on Friday.',
  'Danke! @USER, passt dir Dienstag für die Probe?',
  'Yes, Tuesday is fine with me.',
  '> as on the drawing\nWhich drawing do you mean? There are two in the folder.',
  'The newer one, see https://example.org/drawings?version=2',
  'Looks good to me.',
  '@USER peux-tu valider la couleur avant lundi ?',
  'Updated the list after the call: rope, hooks, two ladders, paint.',
  '@USER never mind, found it.',
];

/** A board of so many comments, twenty a card, between two people each. */
export function talkativeBoard(name: string, comments: number, now: number): Board {
  const bornAt = now - 200 * DAY_MS;
  const board = emptyBoard(name, bornAt);
  const usernames = board.members.map((member) => member.username);
  const person = (index: number): string => usernames[index % usernames.length] ?? BENCH_ME;
  const said: Action[] = [];
  for (let index = 0; index * EACH < comments; index++) {
    const card = `Lantern ${index}`;
    const at = bornAt + index * 60_000;
    act(board, { do: 'create', card, list: LISTS[index % LISTS.length] ?? 'Ideas', by: person(index), at });
    act(board, { do: 'join', card, who: person(index), by: person(index), at: at + 1000 });
    for (let turn = 0; turn < EACH; turn++) {
      const [by, other] = turn % 2 === 0 ? [person(index), person(index + 1)] : [person(index + 1), person(index)];
      const text = (SAID[(index + turn) % SAID.length] ?? '').replace('USER', other);
      act(board, { do: 'comment', card, text, by, at: at + (turn + 1) * 5 * HOUR_MS });
    }
    // Each deed goes through the whole history of its board: of many cards it is put together at the end.
    said.push(...board.actions.splice(0));
  }
  board.actions.push(...said.sort((one, other) => (one.date < other.date ? 1 : -1)));
  return board;
}
