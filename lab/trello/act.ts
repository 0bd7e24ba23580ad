import type { Action, Board, Card, CheckItem } from './board.ts';
import type { Deed } from './deed.ts';
import { cardBy, found, itemBy, listBy, memberBy } from './find.ts';
import { objectId } from './ids.ts';
import { newCard, nextPos } from './new-card.ts';
import { brief, penFor } from './pen.ts';
import { attach, comment, deleteComment, editComment, react, unreact } from './said.ts';

/** Does it: changes the board as Trello would, and puts the actions that Trello would write into its history. Answers the first of them. */
export function act(board: Board, deed: Deed): Action {
  const pen = penFor(board, deed);
  const { by, date, write, update, aboutCard, aboutList, listOf, touch } = pen;

  switch (deed.do) {
    case 'create': {
      const list = listBy(board, deed.list);
      const card = newCard(board, deed.card, list, deed.at, by, deed.more);
      board.cards.push(card);
      const action = write('createCard', { card: aboutCard(card), list: aboutList(list) });
      touch(card);
      return action;
    }
    case 'due': {
      const card = cardBy(board, deed.card);
      const old = card.due;
      card.due = deed.to;
      const action = update(card, { due: old }, { due: deed.to });
      // The date picker writes its reminder in the same second.
      if (old === null && deed.to !== null && !deed.app) update(card, { dueReminder: null }, { dueReminder: 1440 }, 40);
      touch(card);
      return action;
    }
    case 'tick':
    case 'untick': {
      const card = cardBy(board, deed.card);
      const isDone = deed.do === 'tick';
      card.dueComplete = isDone;
      card.dateCompleted = isDone ? date : null;
      const action = update(card, { dueComplete: !isDone }, { dueComplete: isDone });
      touch(card);
      return action;
    }
    case 'archive':
    case 'restore': {
      const card = cardBy(board, deed.card);
      card.closed = deed.do === 'archive';
      const action = update(card, { closed: !card.closed }, { closed: card.closed });
      touch(card);
      return action;
    }
    case 'delete': {
      const card = cardBy(board, deed.card);
      board.cards.splice(board.cards.indexOf(card), 1);
      // The name of a deleted card is not in its last action.
      return write('deleteCard', {
        card: { id: card.id, idShort: card.idShort, shortLink: card.shortLink },
        list: listOf(card),
      });
    }
    case 'move': {
      const card = cardBy(board, deed.card);
      const before = board.lists.find((list) => list.id === card.idList);
      const after = listBy(board, deed.list);
      const old = card.idList;
      card.idList = after.id;
      card.pos = nextPos(board.cards);
      const data = {
        old: { idList: old },
        card: { idList: after.id, ...aboutCard(card) },
        listBefore: before ? aboutList(before) : null,
        listAfter: aboutList(after),
      };
      const action = write('updateCard', data);
      touch(card);
      return action;
    }
    case 'join':
    case 'leave': {
      const card = cardBy(board, deed.card);
      const who = memberBy(board, deed.who);
      const others = card.idMembers.filter((id) => id !== who.id);
      card.idMembers = deed.do === 'join' ? [...others, who.id] : others;
      const data = {
        idMember: who.id,
        ...(deed.do === 'leave' ? { deactivated: false } : {}),
        card: aboutCard(card),
        member: { id: who.id, name: who.fullName },
      };
      const action = write(deed.do === 'join' ? 'addMemberToCard' : 'removeMemberFromCard', data, {
        member: brief(who),
      });
      touch(card);
      return action;
    }
    case 'comment':
      return comment(board, deed, pen);
    case 'edit-comment':
      return editComment(board, deed, pen);
    case 'delete-comment':
      return deleteComment(board, deed);
    case 'react':
      return react(board, deed, pen);
    case 'unreact':
      return unreact(board, deed, pen);
    case 'attach':
      return attach(board, deed, pen);
    case 'rename': {
      const card = cardBy(board, deed.card);
      const old = card.name;
      card.name = deed.name;
      const action = update(card, { name: old }, {});
      touch(card);
      return action;
    }
    case 'archive-list':
    case 'restore-list': {
      const list = listBy(board, deed.list);
      list.closed = deed.do === 'archive-list';
      return write('updateList', { list: { closed: list.closed, ...aboutList(list) }, old: { closed: !list.closed } });
    }
    case 'add-item': {
      const card = cardBy(board, deed.card);
      let checklist = board.checklists.find((list) => list.idCard === card.id);
      let action: Action | null = null;
      if (!checklist) {
        checklist = {
          id: objectId(deed.at, `${card.id} checklist`),
          name: 'Steps',
          idCard: card.id,
          idBoard: board.id,
          pos: 16384,
          checkItems: [],
        };
        board.checklists.push(checklist);
        card['idChecklists'] = [checklist.id];
        action = write('addChecklistToCard', {
          card: aboutCard(card),
          checklist: { id: checklist.id, name: checklist.name },
        });
      }
      const item: CheckItem = {
        id: objectId(deed.at, `${card.id} item ${deed.item}`),
        name: deed.item,
        nameData: { emoji: {} },
        pos: 16384 * (checklist.checkItems.length + 1),
        state: 'incomplete',
        due: deed.due,
        dueReminder: null,
        idMember: deed.who === null ? null : memberBy(board, deed.who).id,
        idChecklist: checklist.id,
      };
      checklist.checkItems.push(item);
      touch(card);
      // New items and their dates leave no action of their own.
      return action ?? found(board.actions[0], 'action');
    }
    case 'tick-item':
    case 'untick-item': {
      const card = cardBy(board, deed.card);
      const item = itemBy(board, card, deed.item);
      const checklist = found(
        board.checklists.find((list) => list.checkItems.includes(item)),
        deed.item,
      );
      item.state = deed.do === 'tick-item' ? 'complete' : 'incomplete';
      const data = {
        card: aboutCard(card),
        checklist: { id: checklist.id, name: checklist.name },
        checkItem: { id: item.id, name: item.name, state: item.state, textData: { emoji: {} } },
      };
      const action = write('updateCheckItemStateOnCard', data);
      touch(card);
      return action;
    }
    case 'move-out': {
      const card = cardBy(board, deed.card);
      board.cards.splice(board.cards.indexOf(card), 1);
      return write('moveCardFromBoard', {
        card: aboutCard(card),
        boardTarget: { id: deed.board },
        list: listOf(card),
      });
    }
    case 'move-in': {
      const list = listBy(board, deed.list);
      const card: Card = {
        ...newCard(board, deed.card, list, deed.at, by),
        ...deed.more,
        idList: list.id,
        idBoard: board.id,
      };
      board.cards.push(card);
      const action = write('moveCardToBoard', {
        card: aboutCard(card),
        boardSource: { id: deed.board },
        list: aboutList(list),
      });
      touch(card);
      return action;
    }
    default:
      return deed satisfies never;
  }
}
