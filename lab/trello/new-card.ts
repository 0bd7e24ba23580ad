import type { Board, Card, List, Member } from './board.ts';
import { slug } from './board.ts';
import { objectId, shortLink } from './ids.ts';

/** A place below all others. */
export function nextPos(items: readonly { readonly pos: number }[]): number {
  return items.reduce((most, item) => Math.max(most, item.pos), 0) + 65536;
}

/** A card as Trello makes it, with nothing on it but what `more` says. */
export function newCard(
  board: Board,
  name: string,
  list: List,
  at: number,
  by: Member,
  more: Partial<Card> = {},
): Card {
  const idShort = board.cards.reduce((most, card) => Math.max(most, card.idShort), 0) + 1;
  const seed = `${board.id} card ${idShort} ${name}`;
  const link = more.shortLink ?? shortLink(seed);
  return {
    id: objectId(at, seed),
    idBoard: board.id,
    idShort,
    shortLink: link,
    name,
    desc: '',
    url: `https://trello.com/c/${link}/${idShort}-${slug(name)}`,
    shortUrl: `https://trello.com/c/${link}`,
    closed: false,
    due: null,
    dueComplete: false,
    dateCompleted: null,
    dueReminder: null,
    start: null,
    dateLastActivity: new Date(at).toISOString(),
    idList: list.id,
    idMembers: [],
    idMemberCreator: by.id,
    idChecklists: [],
    idLabels: [],
    labels: [],
    isTemplate: false,
    cardRole: null,
    mirrorSourceId: null,
    recurrenceRule: null,
    badges: {},
    pos: nextPos(board.cards),
    ...more,
  };
}

/** Card badges, counted anew: Trello sends them with every card. */
export function refreshBadges(board: Board, card: Card): void {
  const items = board.checklists.filter((list) => list.idCard === card.id).flatMap((list) => list.checkItems);
  const comments = board.actions.filter(
    (action) => action.type === 'commentCard' && (action.data['card'] as { id?: string } | undefined)?.id === card.id,
  ).length;
  card['badges'] = {
    attachments: Array.isArray(card['attachments']) ? card['attachments'].length : 0,
    checkItems: items.length,
    checkItemsChecked: items.filter((item) => item.state === 'complete').length,
    checkItemsEarliestDue: null,
    comments,
    description: false,
    due: card.due,
    dueComplete: card.dueComplete ?? false,
    start: null,
    votes: 0,
  };
}
