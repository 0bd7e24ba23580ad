import { act } from '../trello/act.ts';
import type { Board, Card } from '../trello/board.ts';
import { AGENT, BUTLER, type Deed } from '../trello/deed.ts';
import { refreshBadges } from '../trello/new-card.ts';
import type { Days } from './days.ts';
import { type Lately, SIGNE, type Tale, type Turn, type When } from './tale.ts';

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

function instant(when: When | Lately, days: Days): number {
  return 'minutesAgo' in when ? days.ago(when.minutesAgo) : days.at(...when);
}

function deed(tale: Tale, turn: Turn, days: Days, second: Board): Deed {
  const common = {
    by: turn.by,
    at: instant(turn.when, days),
    app: turn.isRule ? BUTLER : null,
    agent: turn.isAgent ? AGENT : null,
    card: tale.card,
  };
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
    case 'edit-comment':
      return { ...common, do: 'edit-comment', comment: turn.comment, text: turn.text };
    case 'delete-comment':
      return { ...common, do: 'delete-comment', comment: turn.comment };
    case 'react':
    case 'unreact':
      return { ...common, do: turn.do, comment: turn.comment, ...(turn.emoji ? { emoji: turn.emoji } : {}) };
    case 'attach':
      return { ...common, do: 'attach', file: turn.file };
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

/** Tales that go on as time goes by. */
export interface Playing {
  /** All that happens up to an instant happens now. */
  until(at: number): void;
  /** Subjects by card, and by card and item, as they stood when each was made. */
  subjects(): ReadonlyMap<string, string>;
}

/** Plays the tales on a board, in the order of their turns. */
export function play(board: Board, second: Board, tales: readonly Tale[], days: Days): Playing {
  const subjects = new Map<string, string>();
  const remember = (): void => {
    for (const card of board.cards) subjects.set(card.name, `trello:card:${card.id}`);
  };
  for (const tale of tales.filter((each) => each.isOlder)) place(board, tale, days);
  const deeds = tales
    .filter((each) => !each.isOlder)
    .flatMap((tale) => [...birth(tale, days), ...tale.turns.map((turn) => deed(tale, turn, days, second))])
    .toSorted((a, b) => a.at - b.at);
  let done = 0;

  function happen(each: Deed): void {
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

  return {
    until(at) {
      for (let next = deeds[done]; next && next.at <= at; next = deeds[done]) {
        happen(next);
        done += 1;
      }
    },
    subjects() {
      remember();
      for (const checklist of board.checklists) {
        const card = board.cards.find((each) => each.id === checklist.idCard);
        for (const item of checklist.checkItems)
          subjects.set(`${card?.name ?? ''}: ${item.name}`, `trello:checkitem:${item.id}`);
      }
      return subjects;
    },
  };
}
