import { type Answer, type Ask, json, plain } from '../answer.ts';
import { actionQuery, listActions } from './actions.ts';
import { NOT_FOUND, UNAUTHORIZED } from './answer.ts';
import { type Board, type Card, cardOf } from './board.ts';
import type { Face } from './client/view.ts';
import { pick } from './fields.ts';
import { holds, type Session } from './session.ts';

/** What the API answers from. */
export interface Hold {
  readonly boards: readonly Board[];
  readonly session: Session | null;
  /** The most cards that a list without `limit` gives. */
  readonly mostCards: number;
  /** How the page looks; of no matter for the API. */
  readonly face?: Face;
}

const CARD_ACTIONS = 'commentCard,updateCard:idList';
const BOARD_FIELDS = 'id,name,desc,descData,closed,idOrganization,pinned,url,shortUrl,prefs,labelNames';
const MOST_CARDS_WITH_ACTIONS = 300;

/** One call to Trello's API or to one of its JSON addresses; `null` when the address is neither. */
export function answerApi(hold: Hold, ask: Ask): Answer | null {
  const path = ask.url.pathname;
  const whole = /^\/([bc])\/([^/]+)\.json$/.exec(path);
  if (!whole && !path.startsWith('/1/')) return null;
  if (!holds(hold.session, ask)) return UNAUTHORIZED;
  if (whole) return whole[1] === 'b' ? exported(hold, whole[2] ?? '') : wholeCard(hold, whole[2] ?? '');

  const [, , resource = '', id = '', nested = '', filter = ''] = path.split('/');
  switch (resource.replace(/s$/, '')) {
    case 'member':
      return member(hold, hold.session, id, nested, ask.url.searchParams);
    case 'board':
      return board(hold, id, nested, filter, ask.url.searchParams);
    case 'card':
      return card(hold, id, nested, ask.url.searchParams);
    default:
      return NOT_FOUND;
  }
}

/** A board that the session may see, or the refusal. */
function seen(hold: Hold, key: string): Board | Answer {
  if (!/^([0-9A-Za-z]{8}|[0-9a-f]{24})$/.test(key)) return plain('invalid id', 400);
  const found = hold.boards.find((each) => each.id === key || each.shortLink === key);
  if (!found) return NOT_FOUND;
  const prefs = found['prefs'] as { permissionLevel?: string } | undefined;
  const isMember = found.memberships.some((each) => each.idMember === hold.session?.me.id && !each.deactivated);
  return isMember || prefs?.permissionLevel === 'public' ? found : UNAUTHORIZED;
}

function isAnswer(value: Board | Answer): value is Answer {
  return 'status' in value && 'body' in value;
}

function exported(hold: Hold, key: string): Answer {
  const found = seen(hold, key);
  if (isAnswer(found)) return found;
  // Reactions come only to those who ask for them.
  const actions = found.actions.slice(0, 1000).map(({ reactions: _reactions, ...action }) => action);
  return json({ ...found, actions });
}

function wholeCard(hold: Hold, key: string): Answer {
  return card(hold, key, '', new URLSearchParams('fields=all&actions=all&actions_limit=1000&checklists=all'));
}

function member(hold: Hold, session: Session, id: string, nested: string, params: URLSearchParams): Answer {
  const everybody = [session.me, ...hold.boards.flatMap((each) => each.members)];
  const found = id === 'me' ? session.me : everybody.find((each) => each.id === id || each.username === id);
  if (!found) return NOT_FOUND;
  if (nested === '') return json(pick(found, params.get('fields') ?? 'all'));
  if (nested !== 'boards') return NOT_FOUND;
  const theirs = hold.boards.filter((each) => each.memberships.some((membership) => membership.idMember === found.id));
  return json(theirs.map((each) => pick(each, params.get('fields') ?? BOARD_FIELDS)));
}

function board(hold: Hold, key: string, nested: string, filter: string, params: URLSearchParams): Answer {
  const found = seen(hold, key);
  if (isAnswer(found)) return found;
  switch (nested) {
    case '':
      return json(boardWithParts(found, params));
    case 'lists':
      return json(lists(found, filter || (params.get('filter') ?? 'open'), params.get('fields') ?? 'all'));
    case 'members':
      return json(found.members.map((each) => pick(each, params.get('fields') ?? 'id,fullName,username')));
    case 'memberships':
      return json(found.memberships);
    case 'checklists':
      return json(found.checklists);
    case 'cards':
      return cards(hold, found, filter || (params.get('filter') ?? 'visible'), params);
    case 'actions': {
      const actions = listActions(found.actions, actionQuery(params, false, 'all'));
      return typeof actions === 'string' ? plain(actions, 400) : json(actions);
    }
    default:
      return NOT_FOUND;
  }
}

function lists(of: Board, filter: string, fields: string): readonly Record<string, unknown>[] {
  const wanted = of.lists.filter((list) => filter === 'all' || list.closed === (filter === 'closed'));
  return wanted.map((list) => pick(list, fields));
}

function boardWithParts(of: Board, params: URLSearchParams): Record<string, unknown> {
  const { actions: _actions, cards: _cards, checklists: _checklists, lists: _lists, members: _members, ...own } = of;
  const out = pick(own, params.get('fields') ?? BOARD_FIELDS);
  const asked = (name: string): string | null => {
    const value = params.get(name);
    return value === null || value === 'none' || value === 'false' ? null : value;
  };
  const wantedLists = asked('lists');
  if (wantedLists) out['lists'] = lists(of, wantedLists, params.get('list_fields') ?? 'all');
  if (asked('members')) out['members'] = of.members.map((each) => pick(each, params.get('member_fields') ?? 'all'));
  if (asked('memberships')) out['memberships'] = of.memberships;
  const wantedCards = asked('cards');
  if (wantedCards) out['cards'] = chosen(of, wantedCards).map((each) => pick(each, params.get('card_fields') ?? 'all'));
  if (asked('checklists')) out['checklists'] = of.checklists;
  if (asked('actions')) {
    const actions = listActions(of.actions, actionQuery(params, true, 'all'));
    out['actions'] = typeof actions === 'string' ? [] : actions;
  }
  return out;
}

/** `open` cards may lie in an archived list; `visible` ones may not. In the order of the board. */
function chosen(of: Board, filter: string): readonly Card[] {
  const list = new Map(of.lists.map((each) => [each.id, each]));
  return of.cards
    .filter((each) => {
      switch (filter) {
        case 'all':
          return true;
        case 'closed':
          return each.closed;
        case 'visible':
          return !each.closed && !list.get(each.idList)?.closed;
        default:
          return !each.closed;
      }
    })
    .toSorted((a, b) => (list.get(a.idList)?.pos ?? 0) - (list.get(b.idList)?.pos ?? 0) || a.pos - b.pos);
}

function cards(hold: Hold, of: Board, filter: string, params: URLSearchParams): Answer {
  let found = chosen(of, filter);
  const limit = params.get('limit');
  if (limit !== null && !/^\d{1,4}$/.test(limit)) return plain('invalid value for limit', 400);
  const before = params.get('before');
  const since = params.get('since');
  if (limit !== null || before !== null || since !== null) {
    // Paged, a list of cards is newest first by id.
    found = found
      .toSorted((a, b) => (a.id < b.id ? 1 : -1))
      .filter((each) => (before === null || each.id < before) && (since === null || each.id > since));
  }
  found = found.slice(0, Math.min(hold.mostCards, limit === null ? Number.POSITIVE_INFINITY : Number(limit)));
  if (params.has('actions') && found.length > MOST_CARDS_WITH_ACTIONS) {
    return json({ message: 'Requested too many cards with actions', error: 'API_TOO_MANY_CARDS_REQUESTED' }, 403);
  }
  return json(found.map((each) => cardWithParts(of, each, params)));
}

function card(hold: Hold, key: string, nested: string, params: URLSearchParams): Answer {
  const owner = hold.boards.find((each) => cardOf(each, key));
  if (!owner) return NOT_FOUND;
  const may = seen(hold, owner.id);
  if (isAnswer(may)) return may;
  const found = cardOf(owner, key);
  if (!found) return NOT_FOUND;
  const own = owner.actions.filter((action) => (action.data['card'] as { id?: string } | undefined)?.id === found.id);
  if (nested === 'actions') {
    const actions = listActions(own, actionQuery(params, false, CARD_ACTIONS));
    return typeof actions === 'string' ? plain(actions, 400) : json(actions);
  }
  if (nested === 'checklists') return json(owner.checklists.filter((each) => each.idCard === found.id));
  if (nested === 'members') return json(owner.members.filter((each) => found.idMembers.includes(each.id)));
  if (nested === 'board') return json(pick(owner, params.get('fields') ?? BOARD_FIELDS));
  if (nested !== '') return NOT_FOUND;
  const out = cardWithParts(owner, found, params);
  if (params.get('board') === 'true') out['board'] = pick(owner, params.get('board_fields') ?? BOARD_FIELDS);
  if (params.get('list') === 'true') {
    const list = owner.lists.find((each) => each.id === found.idList);
    if (list) out['list'] = pick(list, params.get('list_fields') ?? 'all');
  }
  if (params.has('actions')) {
    const actions = listActions(own, actionQuery(params, true, CARD_ACTIONS));
    if (typeof actions === 'string') return plain(actions, 400);
    out['actions'] = actions;
  }
  return json(out);
}

function cardWithParts(of: Board, each: Card, params: URLSearchParams): Record<string, unknown> {
  const out = pick(each, params.get('fields') ?? 'all');
  if (params.get('checklists') === 'all') {
    const fields = params.get('checklist_fields') ?? 'all';
    out['checklists'] = of.checklists.filter((list) => list.idCard === each.id).map((list) => pick(list, fields));
  }
  if (params.get('members') === 'true') {
    const fields = params.get('member_fields') ?? 'id,fullName,username,initials';
    out['members'] = of.members.filter((one) => each.idMembers.includes(one.id)).map((one) => pick(one, fields));
  }
  return out;
}
