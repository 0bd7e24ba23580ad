import type { Fact } from '../../core/facts.ts';
import type { Handle } from '../../core/handles.ts';
import type { Gap, Place, Reading, Step } from '../../core/reading.ts';
import type { Around } from '../../core/words/said.ts';
import { asRecord, type Json, recordsIn, stringAt } from '../json.ts';
import { meFact } from '../me-fact.ts';
import type { Refusal, SiteReader, Taken } from '../site.ts';
import { READ_TYPES } from './actions.ts';
import { areMembersWhole, factOfBoard, listNames } from './board.ts';
import { type CardContext, factsOfCard } from './cards.ts';
import { checklistsByCard, historyRead, stretchOf } from './history.ts';
import { boardOf, cardOf, handleOf, isId, madeAt, ORIGIN } from './ids.ts';
import { lookAgainStep, watchedAfter, watchedIn } from './looked-again.ts';
import { membersIn, remembered } from './members.ts';

const PAGE = 1000;
/** Comments that ask are looked at again no more often than this where the board is otherwise as it was. */
const LOOK_AGAIN_MS = 3_600_000;
/** More pages of cards than a board can hold: then the site ignores what we ask. */
const MOST_CARD_PAGES = 20;

const BOARD_FIELDS = 'id,name,shortLink,url,closed,dateLastActivity,memberships';
const CARD_FIELDS =
  'id,name,shortLink,due,dueComplete,closed,idList,idMembers,dateLastActivity,isTemplate,cardRole,recurrenceRule';

const NOTHING: Taken = { facts: [], gaps: [], steps: [], memory: {}, me: null, space: null, place: null };

function meStep(): Step {
  return { kind: 'me', path: '/1/members/me?fields=id,username,fullName', about: {} };
}

function boardStep(path: string): Step {
  const query = `fields=${BOARD_FIELDS}&lists=all&list_fields=id,name,closed,pos&members=all&member_fields=id,username,fullName,initials`;
  return { kind: 'board', path: `/1/boards/${path}?${query}`, about: {} };
}

/** Archived cards come without checklists: asking for all checklists of a board is dear to the site. */
function cardsStep(board: string, lists: string, filter: 'open' | 'closed', page: number, before: string | null): Step {
  const checklists = filter === 'open' ? '&checklists=all' : '';
  const cursor = before === null ? '' : `&before=${before}`;
  const path = `/1/boards/${board}/cards?filter=${filter}${checklists}&fields=${CARD_FIELDS}&limit=${PAGE}${cursor}`;
  return { kind: 'cards', path, about: { board, lists, filter, page, before } };
}

interface ActionsAbout {
  readonly board: string;
  /** The board's last activity when this reading began, remembered once the history is through. */
  readonly activity: string;
  readonly since: string | null;
  readonly before: string | null;
  readonly beforeAt: number | null;
  readonly newest: string | null;
}

function actionsStep(about: ActionsAbout): Step {
  const since = about.since === null ? '' : `&since=${about.since}`;
  const before = about.before === null ? '' : `&before=${about.before}`;
  const path = `/1/boards/${about.board}/actions?limit=${PAGE}&filter=${READ_TYPES.join(',')}&reactions=true&memberCreator=false&member=false${since}${before}`;
  return { kind: 'actions', path, about: { ...about } };
}

function cardStep(path: string): Step {
  return { kind: 'card', path: `/1/cards/${path}?fields=idBoard&board=true&board_fields=id,shortLink`, about: {} };
}

function steps(place: Place, last: Reading | null): readonly Step[] {
  if (!/^\w+$/u.test(place.path)) return [];
  if (place.kind === 'item') return [cardStep(place.path)];
  const first = last?.memory['me'] === undefined ? [meStep()] : [];
  return [...first, boardStep(place.path)];
}

function unknownShape(detail: string, space: Gap['space'] = null): Taken {
  return { ...NOTHING, gaps: [{ space, reason: 'unknown-shape', detail }] };
}

function takeMe(body: Json, readAt: number): Taken {
  const id = stringAt(body, 'id');
  if (!isId(id)) return unknownShape('me');
  const handle = handleOf(id);
  return { ...NOTHING, facts: [meFact(handle, readAt)], me: handle, memory: { me: handle } };
}

/** A step of which nothing was read is asked for once more, also when nothing has changed since. */
function isWholeStep({ detail }: Gap): boolean {
  return detail === 'cards' || detail === 'actions';
}

function aroundOf(last: Reading | null, zone: string): Around {
  const me = last?.memory['me'];
  return {
    members: membersIn(last?.memory['members']),
    me: me?.startsWith('trello:') ? (me as Handle) : null,
    zone,
  };
}

function takeBoard(body: Json, readAt: number, last: Reading | null): Taken {
  const found = factOfBoard(body, readAt);
  if (!found) return { ...NOTHING, gaps: [{ space: null, reason: 'not-a-board', detail: 'board' }] };
  const { id, fact, print } = found;
  const activity = stringAt(body, 'dateLastActivity') ?? '';
  const isUnchanged =
    last?.readAt != null && activity !== '' && last.memory['activity'] === activity && !last.gaps.some(isWholeStep);
  const taken: Taken = {
    ...NOTHING,
    space: boardOf(id),
    facts: last?.memory['board'] === print ? [] : [fact],
    gaps: areMembersWhole(body) ? [] : [{ space: boardOf(id), reason: 'unknown-shape', detail: 'memberships' }],
    memory: { board: print, members: remembered(body, last?.memory['members']) },
  };
  const isLookDue = readAt - Number(last?.memory['lookedAt'] ?? 0) >= LOOK_AGAIN_MS;
  const again = isLookDue || !isUnchanged ? lookAgainStep(id, last?.memory['asks'], PAGE) : null;
  const looks = again ? [again] : [];
  if (isUnchanged) return { ...taken, steps: looks };
  const lists = JSON.stringify(listNames(body));
  const since = last?.memory['newest'] ?? null;
  return {
    ...taken,
    steps: [
      cardsStep(id, lists, 'open', 0, null),
      cardsStep(id, lists, 'closed', 0, null),
      actionsStep({ board: id, activity, since, before: null, beforeAt: null, newest: since }),
      ...looks,
    ],
  };
}

function cardFacts(
  cards: readonly Json[],
  context: CardContext,
  checklists?: ReadonlyMap<string, Json[]>,
): { facts: Fact[]; gaps: Gap[] } {
  const facts: Fact[] = [];
  let broken = 0;
  for (const card of cards) {
    const own = checklists?.get(stringAt(card, 'id') ?? '') ?? recordsIn(card['checklists']);
    const found = factsOfCard(card, own, context);
    if (!found) broken++;
    for (const one of found ?? []) facts.push(one);
  }
  return {
    facts,
    gaps: broken > 0 ? [{ space: boardOf(context.board), reason: 'unknown-shape', detail: `${broken} cards` }] : [],
  };
}

function takeCards(step: Step, body: unknown, readAt: number): Taken {
  const board = String(step.about['board']);
  if (!Array.isArray(body)) return unknownShape('cards', boardOf(board));
  const lists = String(step.about['lists']);
  const cards = recordsIn(body);
  const { facts, gaps } = cardFacts(cards, { board, lists: JSON.parse(lists) as Record<string, string>, readAt });
  const taken: Taken = { ...NOTHING, facts, gaps };
  if (body.length < PAGE) return taken;
  const oldest = cards.flatMap((card) => stringAt(card, 'id') ?? []).sort()[0];
  const page = Number(step.about['page']) + 1;
  const before = step.about['before'];
  if (page >= MOST_CARD_PAGES || oldest === undefined || (typeof before === 'string' && oldest >= before)) {
    return {
      ...taken,
      gaps: [...gaps, { space: boardOf(board), reason: 'unknown-shape', detail: 'cards do not page' }],
    };
  }
  return {
    ...taken,
    steps: [cardsStep(board, lists, step.about['filter'] === 'closed' ? 'closed' : 'open', page, oldest)],
  };
}

function takeActions(step: Step, body: unknown, readAt: number, last: Reading | null, around: Around): Taken {
  const about = step.about as unknown as ActionsAbout;
  if (!Array.isArray(body)) return unknownShape('actions', boardOf(about.board));
  const stretch = stretchOf(body, about.board, readAt, around);
  const newest = about.newest !== about.since || !stretch.newest ? about.newest : stretch.newest.id;
  const isFull = stretch.count >= PAGE && stretch.oldest !== null;
  const sinceAt = about.since !== null && isId(about.since) ? madeAt(about.since) : null;
  const to = about.beforeAt ?? stretch.newest?.at ?? null;
  const from =
    isFull || sinceAt === null ? (stretch.oldest?.at ?? null) : Math.min(sinceAt, stretch.oldest?.at ?? sinceAt);
  const covered = from !== null && to !== null ? [historyRead(about.board, from, to, readAt)] : [];
  const taken: Taken = {
    ...NOTHING,
    facts: [...stretch.facts, ...covered],
    gaps: stretch.gaps,
    memory: { asks: watchedAfter(last?.memory['asks'], stretch.facts, readAt), lookedAt: String(readAt) },
  };
  if (isFull && stretch.oldest) {
    return {
      ...taken,
      steps: [actionsStep({ ...about, newest, before: stretch.oldest.id, beforeAt: stretch.oldest.at })],
    };
  }
  return { ...taken, memory: { ...taken.memory, activity: about.activity, ...(newest === null ? {} : { newest }) } };
}

/** The comments that ask, as they stand now: reactions, other words, and those that are there no more. */
function takeComments(step: Step, body: unknown, readAt: number, last: Reading | null, around: Around): Taken {
  const board = String(step.about['board']);
  if (!Array.isArray(body)) return unknownShape('comments', boardOf(board));
  const kept = last?.memory['asks'];
  const { facts, gaps, count, oldest } = stretchOf(body, board, readAt, around);
  const there = new Set(recordsIn(body).flatMap((comment) => stringAt(comment, 'id') ?? []));
  const from = count >= PAGE ? (oldest?.id ?? 'g') : '';
  const gone = watchedIn(kept)
    .filter(([comment]) => !there.has(comment) && comment > from)
    .map(([comment, card]): Fact => {
      const subject = cardOf(card);
      return {
        key: `${subject}|unsaid|${comment}`,
        subject,
        space: boardOf(board),
        at: readAt,
        by: null,
        isAutomated: false,
        readAt,
        source: 'state',
        kind: 'unsaid',
        comment,
      };
    });
  const all = [...facts, ...gone];
  return { ...NOTHING, facts: all, gaps, memory: { asks: watchedAfter(kept, all, readAt), lookedAt: String(readAt) } };
}

function takeCard(body: Json): Taken {
  const board = asRecord(body['board']);
  const path = stringAt(board, 'shortLink') ?? stringAt(body, 'idBoard');
  if (path === null || !/^\w+$/u.test(path)) return unknownShape('card');
  return { ...NOTHING, place: { kind: 'space', path } };
}

/** A whole board as the site exports it. */
function takeFile(file: unknown, readAt: number, zone = 'UTC'): Taken | null {
  const body = asRecord(file);
  const found = body ? factOfBoard(body, readAt) : null;
  if (!body || !found || !Array.isArray(body['cards']) || !Array.isArray(body['actions'])) return null;
  const { id, fact } = found;
  const checklists = checklistsByCard(body['checklists']);
  const cards = cardFacts(recordsIn(body['cards']), { board: id, lists: listNames(body), readAt }, checklists);
  const { facts, gaps, oldest, newest } = stretchOf(body['actions'], id, readAt, {
    members: membersIn(remembered(body, undefined)),
    me: null,
    zone,
  });
  const covered = oldest && newest ? [historyRead(id, oldest.at, newest.at, readAt)] : [];
  return {
    ...NOTHING,
    facts: [fact, ...cards.facts, ...facts, ...covered],
    gaps: [...cards.gaps, ...gaps],
    space: boardOf(id),
  };
}

function take(step: Step, body: unknown, readAt: number, last: Reading | null, zone = 'UTC'): Taken {
  if (step.kind === 'cards') return takeCards(step, body, readAt);
  if (step.kind === 'actions') return takeActions(step, body, readAt, last, aroundOf(last, zone));
  if (step.kind === 'comments') return takeComments(step, body, readAt, last, aroundOf(last, zone));
  const record = asRecord(body);
  if (!record) return unknownShape(step.kind);
  switch (step.kind) {
    case 'me':
      return takeMe(record, readAt);
    case 'board':
      return takeBoard(record, readAt, last);
    case 'card':
      return takeCard(record);
    default:
      return unknownShape(step.kind);
  }
}

/** 401 and 404 with a session mean logged out and no access; 429 and 5xx pass (statuses seen in the field until 2026). */
function refusal(status: number, _body: string): Refusal {
  if (status === 401) return 'logged-out';
  if (status === 403 || status === 404) return 'no-access';
  if (status === 429) return 'slow-down';
  return status >= 500 || status === 408 ? 'again' : 'refused';
}

export const trello: SiteReader = {
  site: 'trello',
  origin: ORIGIN,
  headers: { 'x-trello-user-agent-extension': 'GoodFaith' },
  pace: { gapMs: 1000, callsAReading: 60 },
  steps,
  take,
  takeFile,
  refusal,
};
