import type { Action, Board } from './board.ts';
import type { Deed } from './deed.ts';
import { cardBy, commentBy, found } from './find.ts';
import { objectId } from './ids.ts';
import { refreshBadges } from './new-card.ts';
import type { Pen } from './pen.ts';
import { reaction, reactionsOf } from './reactions.ts';

type Doing<K extends Deed['do']> = Extract<Deed, { readonly do: K }>;

/** How many reactions a comment may get, which Trello says with each. */
const LIMITS = {
  reactions: {
    perAction: { status: 'ok', disableAt: 900, warnAt: 720 },
    uniquePerAction: { status: 'ok', disableAt: 17, warnAt: 14 },
  },
};

export function comment(board: Board, deed: Doing<'comment'>, pen: Pen): Action {
  const card = cardBy(board, deed.card);
  const action = pen.write(
    'commentCard',
    {
      idCard: card.id,
      idAuthor: pen.by.id,
      text: deed.text,
      textData: { emoji: {} },
      card: pen.aboutCard(card),
      list: pen.listOf(card),
    },
    { limits: LIMITS },
  );
  pen.touch(card);
  return action;
}

function replace(board: Board, old: Action, next: Action): Action {
  board.actions[board.actions.indexOf(old)] = next;
  return next;
}

/** Nothing proves that an edit, a deletion or a reaction moves any last activity: here they do not. */
export function editComment(board: Board, deed: Doing<'edit-comment'>, pen: Pen): Action {
  const old = commentBy(board, cardBy(board, deed.card), deed.comment);
  return replace(board, old, { ...old, data: { ...old.data, text: deed.text, dateLastEdited: pen.date } });
}

export function deleteComment(board: Board, deed: Doing<'delete-comment'>): Action {
  const card = cardBy(board, deed.card);
  const old = commentBy(board, card, deed.comment);
  board.actions.splice(board.actions.indexOf(old), 1);
  refreshBadges(board, card);
  return old;
}

export function react(board: Board, deed: Doing<'react' | 'unreact'>, pen: Pen): Action {
  const old = commentBy(board, cardBy(board, deed.card), deed.comment);
  const made = reaction(old.id, pen.by, deed.at, deed.emoji ?? '+1');
  const others = reactionsOf(old).filter((one) => one.idMember !== made.idMember || one.idEmoji !== made.idEmoji);
  return replace(board, old, { ...old, reactions: [...others, made] });
}

/** Takes back one emoji, or all of one's own where none is named. */
export function unreact(board: Board, deed: Doing<'react' | 'unreact'>, pen: Pen): Action {
  const old = commentBy(board, cardBy(board, deed.card), deed.comment);
  const isTakenBack = (one: ReturnType<typeof reactionsOf>[number]): boolean =>
    one.idMember === pen.by.id && (deed.emoji === undefined || one.emoji.shortName === deed.emoji);
  found(reactionsOf(old).find(isTakenBack), 'reaction');
  return replace(board, old, { ...old, reactions: reactionsOf(old).filter((one) => !isTakenBack(one)) });
}

export function attach(board: Board, deed: Doing<'attach'>, pen: Pen): Action {
  const card = cardBy(board, deed.card);
  const id = objectId(deed.at, `${card.id} file ${deed.file}`);
  const attachment = {
    id,
    name: deed.file,
    url: `https://trello.com/1/cards/${card.id}/attachments/${id}/download/${encodeURIComponent(deed.file)}`,
  };
  const others = Array.isArray(card['attachments']) ? (card['attachments'] as readonly unknown[]) : [];
  card['attachments'] = [
    ...others,
    { ...attachment, date: pen.date, fileName: deed.file, idMember: pen.by.id, isUpload: true },
  ];
  const action = pen.write('addAttachmentToCard', { attachment, card: pen.aboutCard(card), list: pen.listOf(card) });
  pen.touch(card);
  return action;
}
