import type { Action, Board, Card, List, Member } from './board.ts';
import type { Deed } from './deed.ts';
import { memberBy } from './find.ts';
import { objectId } from './ids.ts';
import { refreshBadges } from './new-card.ts';

type Data = Readonly<Record<string, unknown>>;

/** Writes into the history of a board what one deed leaves there. */
export interface Pen {
  readonly by: Member;
  /** When it is done, as Trello writes an instant. */
  readonly date: string;
  write(type: string, data: Data, more?: Data, afterMs?: number): Action;
  /** An `updateCard`: what it was, and what it is now. */
  update(card: Card, old: Data, now: Data, afterMs?: number): Action;
  /** The card as an action tells it. */
  aboutCard(card: Card): Data;
  aboutList(list: List): Data;
  /** The list of a card as an action tells it; `null` where it is gone. */
  listOf(card: Card): Data | null;
  /** Moves the card's last activity, and counts its badges anew. */
  touch(card: Card): void;
}

/** A member as an action carries them. */
export function brief(member: Member): Data {
  return {
    id: member.id,
    username: member.username,
    fullName: member.fullName,
    initials: member.initials ?? '',
    activityBlocked: false,
    nonPublicAvailable: true,
  };
}

function insert(actions: Action[], action: Action): void {
  const index = actions.findIndex((other) => other.date <= action.date);
  if (index === -1) actions.push(action);
  else actions.splice(index, 0, action);
}

export function penFor(board: Board, deed: Deed): Pen {
  const by = memberBy(board, deed.by);
  const date = new Date(deed.at).toISOString();
  const aboutBoard = { id: board.id, name: board.name, shortLink: board.shortLink };
  let count = 0;

  const aboutCard = (card: Card): Data => ({
    id: card.id,
    name: card.name,
    idShort: card.idShort,
    shortLink: card.shortLink,
  });
  const aboutList = (list: List): Data => ({ id: list.id, name: list.name });
  const listOf = (card: Card): Data | null => {
    const list = board.lists.find((each) => each.id === card.idList);
    return list ? aboutList(list) : null;
  };
  const write: Pen['write'] = (type, data, more = {}, afterMs = 0) => {
    count += 1;
    const at = deed.at + afterMs;
    const action: Action = {
      id: objectId(at, `${board.id} action ${board.actions.length} ${deed.at} ${count}`),
      idMemberCreator: by.id,
      data: { ...data, board: aboutBoard },
      appCreator: deed.app ?? null,
      type,
      date: new Date(at).toISOString(),
      limits: null,
      memberCreator: brief(by),
      ...(deed.agent ? { agenticIdentity: deed.agent } : {}),
      ...more,
    };
    insert(board.actions, action);
    if (board.dateLastActivity === null || board.dateLastActivity < action.date) board.dateLastActivity = action.date;
    return action;
  };
  return {
    by,
    date,
    write,
    update: (card, old, now, afterMs = 0) =>
      write('updateCard', { old, card: { ...now, ...aboutCard(card) }, list: listOf(card) }, {}, afterMs),
    aboutCard,
    aboutList,
    listOf,
    touch(card) {
      if (card.dateLastActivity < date) card.dateLastActivity = date;
      refreshBadges(board, card);
    },
  };
}
