import { type Days, daysAround } from './story/days.ts';
import { myTales } from './story/my-tales.ts';
import { SETTLED_TALES } from './story/settled-tales.ts';
import { SILENT_TALES } from './story/silent-tales.ts';
import {
  AUTUMN,
  AYESHA,
  DOING,
  DONE,
  KENJI,
  LATER,
  LEA,
  SIGNE,
  type Tale,
  type Term,
  THIAGO,
  THIS_MONTH,
  type Turn,
} from './story/tale.ts';
import { theirTales } from './story/their-tales.ts';
import { act } from './trello/act.ts';
import { type Board, type Card, type List, type Member, slug } from './trello/board.ts';
import { BUTLER, type Deed } from './trello/deed.ts';
import { objectId, shortLink } from './trello/ids.ts';
import { refreshBadges } from './trello/new-card.ts';

/** What must be said of one card of the story. */
export interface Expected {
  readonly card: string;
  /** `trello:card:…`, also for a card that is gone. */
  readonly subject: string;
  readonly inWords: string;
  /** Is its front on the board? */
  readonly isShown: boolean;
  readonly nudge: NonNullable<Tale['nudge']> | null;
  readonly mark: NonNullable<Tale['mark']> | null;
  /** What the judge must say, in the order of the terms; items carry their own subject. */
  readonly terms: readonly (Term & { readonly subject: string })[];
}

export interface Story {
  readonly boards: readonly [Board, Board];
  /** The username of whoever is logged in. */
  readonly me: string;
  readonly expectations: readonly Expected[];
}

const PEOPLE: readonly (readonly [username: string, fullName: string, initials: string])[] = [
  [SIGNE, 'Signe Aaby', 'SA'],
  [THIAGO, 'Thiago Ramalho', 'TR'],
  [AYESHA, 'Ayesha Qureshi', 'AQ'],
  [KENJI, 'Kenji Morinaga', 'KM'],
  [LEA, 'Lea Brandt', 'LB'],
];
const BIRTH = Date.UTC(2020, 2, 2, 9);

function people(names: readonly string[]): readonly Member[] {
  return PEOPLE.filter(([username]) => names.includes(username)).map(([username, fullName, initials]) => ({
    id: objectId(BIRTH, `member ${username}`),
    username,
    fullName,
    initials,
    avatarUrl: null,
    confirmed: true,
    memberType: 'normal',
    nonPublic: {},
    nonPublicAvailable: true,
    url: `https://trello.com/${username}`,
  }));
}

function emptyBoard(name: string, at: number, members: readonly Member[], lists: readonly string[]): Board {
  const id = objectId(at, `board ${name}`);
  const link = shortLink(`board ${name}`);
  return {
    id,
    name,
    desc: '',
    shortLink: link,
    url: `https://trello.com/b/${link}/${slug(name)}`,
    shortUrl: `https://trello.com/b/${link}`,
    closed: false,
    prefs: { permissionLevel: 'private', background: 'lime' },
    dateLastActivity: null,
    memberships: members.map((member) => ({
      id: objectId(at, `membership ${member.id}`),
      idMember: member.id,
      memberType: member.username === SIGNE ? 'admin' : 'normal',
      deactivated: member.username === LEA,
      unconfirmed: false,
    })),
    members: [...members],
    lists: lists.map(
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
    labels: [],
    actions: [],
  };
}

/** A card whose beginning is older than the history: it stands there without an action. */
function place(board: Board, tale: Tale, days: Days): void {
  const at = days.at(...tale.born);
  act(board, {
    do: 'create',
    card: tale.card,
    list: tale.list,
    by: SIGNE,
    at,
    ...(tale.more ? { more: tale.more } : {}),
  });
  board.actions.length = 0;
  const card = board.cards.find((each) => each.name === tale.card);
  if (!card) return;
  card.idMembers = board.members.filter((member) => tale.owners.includes(member.username)).map((member) => member.id);
  card.due = tale.due ? days.iso(...tale.due) : null;
  refreshBadges(board, card);
}

function birth(tale: Tale, days: Days): readonly Deed[] {
  const at = days.at(...tale.born);
  const by = SIGNE;
  const minute = 60_000;
  return [
    { do: 'create', card: tale.card, list: tale.list, by, at, ...(tale.more ? { more: tale.more } : {}) },
    ...tale.owners.map((who): Deed => ({ do: 'join', card: tale.card, who, by, at: at + minute })),
    ...(tale.due
      ? [
          {
            do: 'due',
            card: tale.card,
            to: days.iso(...tale.due),
            by: tale.dueBy ?? by,
            at: at + 2 * minute,
          } satisfies Deed,
        ]
      : []),
  ];
}

function deed(tale: Tale, turn: Turn, days: Days, second: Board): Deed {
  const common = { by: turn.by, at: days.at(...turn.when), app: turn.isRule ? BUTLER : null, card: tale.card };
  switch (turn.do) {
    case 'due':
      return { ...common, do: 'due', to: turn.to ? days.iso(...turn.to) : null };
    case 'add-item':
      return {
        ...common,
        do: 'add-item',
        item: turn.item,
        who: turn.who,
        due: turn.due ? days.iso(...turn.due) : null,
      };
    case 'to-second-board':
      return { ...common, do: 'move-out', board: second.id };
    case 'move':
    case 'archive-list':
      return { ...common, do: turn.do, list: turn.list };
    case 'join':
    case 'leave':
      return { ...common, do: turn.do, who: turn.who };
    case 'comment':
      return { ...common, do: 'comment', text: turn.text };
    case 'tick-item':
      return { ...common, do: 'tick-item', item: turn.item };
    case 'tick':
    case 'untick':
    case 'archive':
    case 'restore':
    case 'delete':
      return { ...common, do: turn.do };
    default:
      return turn satisfies never;
  }
}

/** Subjects by card, and by card and item, as they stood when each was made. */
function play(board: Board, second: Board, tales: readonly Tale[], days: Days): ReadonlyMap<string, string> {
  const subjects = new Map<string, string>();
  const remember = (): void => {
    for (const card of board.cards) subjects.set(card.name, `trello:card:${card.id}`);
  };
  for (const tale of tales.filter((each) => each.isOlder)) place(board, tale, days);
  const deeds = tales
    .filter((each) => !each.isOlder)
    .flatMap((tale) => [...birth(tale, days), ...tale.turns.map((turn) => deed(tale, turn, days, second))]);
  for (const each of deeds.toSorted((a, b) => a.at - b.at)) {
    remember();
    const leaving: Card | undefined =
      each.do === 'move-out' ? board.cards.find((card) => card.name === each.card) : undefined;
    act(board, each);
    if (leaving)
      act(second, {
        do: 'move-in',
        card: leaving.name,
        list: 'Shop',
        board: board.id,
        more: { ...leaving },
        by: each.by,
        at: each.at,
      });
  }
  remember();
  for (const checklist of board.checklists) {
    const card = board.cards.find((each) => each.id === checklist.idCard);
    for (const item of checklist.checkItems)
      subjects.set(`${card?.name ?? ''}: ${item.name}`, `trello:checkitem:${item.id}`);
  }
  return subjects;
}

/**
 * Four people from Norway, Brazil, Pakistan and Japan make a map of night trains. Every row of the table of deadlines is a card
 * of it; nothing in it happens on the day of `now`. The same now and zone give the same boards.
 */
export function story(now: number, zone: string): Story {
  const days = daysAround(now, zone);
  const born = days.at(-90, '09:00');
  const everybody = people([SIGNE, THIAGO, AYESHA, KENJI, LEA]);
  const board = emptyBoard('Night train map', born, everybody, [DOING, THIS_MONTH, LATER, DONE, AUTUMN]);
  const second = emptyBoard('Shop and shipping', born, people([SIGNE, AYESHA]), ['Shop', 'Sent']);

  const kickOff: Tale = {
    card: 'Plan of the year',
    row: 'The first known action.',
    list: DONE,
    born: [-70, '09:00'],
    owners: [],
    due: null,
    turns: [],
    terms: [],
  };
  const tales = [...myTales(days), ...theirTales(days), ...SETTLED_TALES, ...SILENT_TALES, kickOff];
  act(second, { do: 'create', card: 'Envelopes for the map', list: 'Shop', by: AYESHA, at: days.at(-12, '09:00') });
  act(second, { do: 'join', card: 'Envelopes for the map', who: AYESHA, by: AYESHA, at: days.at(-12, '09:01') });
  act(second, {
    do: 'due',
    card: 'Envelopes for the map',
    to: days.iso(7, '17:00'),
    by: AYESHA,
    at: days.at(-12, '09:02'),
  });
  const subjects = play(board, second, tales, days);
  // What is open stands on top of its list.
  board.cards.forEach((card) => {
    card.pos = 65536 * (1 + tales.findIndex((tale) => tale.card === card.name));
  });

  const shown = new Set(
    board.cards
      .filter((card) => !card.closed && !board.lists.find((list) => list.id === card.idList)?.closed)
      .map((card) => card.name),
  );
  return {
    boards: [board, second],
    me: SIGNE,
    expectations: tales.map((tale) => ({
      card: tale.card,
      subject: subjects.get(tale.card) ?? '',
      inWords: tale.row,
      isShown: shown.has(tale.card),
      nudge: tale.nudge ?? null,
      mark: tale.mark ?? null,
      terms: tale.terms.map((term) => ({
        ...term,
        subject: subjects.get(term.item ? `${tale.card}: ${term.item}` : tale.card) ?? '',
      })),
    })),
  };
}
