import type { Action, Board, Card, CheckItem, List, Member } from './board.ts';
import { cardOf } from './board.ts';

/** What was looked for; throws when the board has none of that name. */
export function found<T>(what: T | undefined, name: string): T {
  if (what === undefined) throw new Error(`The board has no '${name}'.`);
  return what;
}

export function memberBy(board: Board, who: string): Member {
  return found(
    board.members.find((member) => member.username === who || member.id === who),
    who,
  );
}

export function cardBy(board: Board, name: string): Card {
  return found(cardOf(board, name) ?? board.cards.find((card) => card.name === name), name);
}

export function listBy(board: Board, name: string): List {
  return found(
    board.lists.find((list) => list.name === name || list.id === name),
    name,
  );
}

export function itemBy(board: Board, card: Card, name: string): CheckItem {
  const items = board.checklists.filter((list) => list.idCard === card.id).flatMap((list) => list.checkItems);
  return found(
    items.find((item) => item.name === name || item.id === name),
    name,
  );
}

export function cardIdOf(action: Action): string {
  return (action.data['card'] as { id?: string } | undefined)?.id ?? '';
}

/** By its id or a piece of its text; the newest one that has it. */
export function commentBy(board: Board, card: Card, which: string): Action {
  return found(
    board.actions.find(
      (action) =>
        action.type === 'commentCard' &&
        cardIdOf(action) === card.id &&
        (action.id === which || String(action.data['text']).includes(which)),
    ),
    which,
  );
}
