import type {
  CommitmentEvent,
  CommitmentState,
  Fact,
  Member,
  SpaceEvent,
  SpaceState,
  ThreadEvent,
} from '../../src/core/facts.ts';
import type { Handle, SpaceId, Subject } from '../../src/core/handles.ts';
import { ME } from './made-up-facts.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BOARDS = 40;
const LISTS = [
  { id: 'doing', name: 'Doing', isArchived: false },
  { id: 'done', name: 'Done', isArchived: false },
];
/** Facts of one card with its question. */
const OF_CARD = 7;
/** A year of cards. */
const SPREAD_DAYS = 360;

/** How much is known of how many partners, all of them in spaces of mine. */
export interface PeopleSize {
  readonly facts: number;
  readonly people: number;
}

export function partner(index: number): Handle {
  return `trello:partner${index}`;
}

function boardOf(index: number): SpaceId {
  return `trello:board:p${String(index % BOARDS).padStart(5, '0')}`;
}

function spaceFacts(board: number, people: number, now: number): readonly Fact[] {
  const space = boardOf(board);
  const members: readonly Member[] = [
    { handle: ME, name: 'Mara Keeper', username: 'mara', isActive: true },
    ...Array.from({ length: people }, (_, index) => index)
      .filter((index) => index % BOARDS === board || (index + 1) % BOARDS === board)
      .map((index) => ({
        handle: partner(index),
        name: `Partner ${index}`,
        username: `partner${index}`,
        isActive: true,
      })),
  ];
  const of = (body: SpaceState | SpaceEvent): Fact => {
    const line = { subject: space, space, at: now, by: null, isAutomated: false, readAt: now };
    return { key: `${space}|${body.kind}|${now}`, ...line, source: 'state', ...body };
  };
  const url = `https://trello.com/b/p${board}`;
  return [
    of({ kind: 'space-seen', name: `Harbour ${board}`, url, isClosed: false, members, lists: LISTS }),
    of({ kind: 'history-read', from: now - 400 * DAY_MS, to: now }),
  ];
}

/** A card of somebody's, one in twelve of mine: kept, done after its date, moved in time, or open; with a question that was answered or not. */
function cardFacts(index: number, people: number, now: number): readonly Fact[] {
  const subject: Subject = `trello:card:p${String(index).padStart(8, '0')}`;
  const who = partner(index % people);
  const space = boardOf(index % people);
  const isMine = index % 12 === 0;
  const owner = isMine ? ME : who;
  const asker = isMine ? who : ME;
  const dueAt = now - (((index * 7) % SPREAD_DAYS) - 10) * DAY_MS - (index % 6) * HOUR_MS;
  const bornAt = dueAt - 20 * DAY_MS;
  const askedAt = dueAt - 6 * DAY_MS;
  const course = (['kept', 'kept', 'kept', 'late', 'told', 'open'] as const)[Math.floor(index / people) % 6] ?? 'kept';
  const line = (at: number, by: Handle | null) => {
    return { subject, space, at, by, isAutomated: false, readAt: now, source: 'history' as const };
  };
  const act = (at: number, by: Handle, body: CommitmentEvent): Fact => {
    return { key: `${subject}|${body.kind}|${at}`, ...line(at, by), ...body };
  };
  const talk = (at: number, by: Handle, body: ThreadEvent): Fact => {
    return { key: `${subject}|${body.kind}|${at}`, ...line(at, by), ...body };
  };
  const first = { kind: 'time' as const, at: dueAt - 3 * DAY_MS };
  const last = { kind: 'time' as const, at: dueAt };
  const doneAt = course === 'late' ? dueAt + 2 * DAY_MS : dueAt - DAY_MS;
  const isDone = course !== 'open' && doneAt < now;
  const url = `https://trello.com/c/p${index}`;
  const state: CommitmentState = {
    kind: 'seen',
    name: `Lantern ${index} for the harbour`,
    url,
    due: last,
    owners: [owner],
    isDone,
    doneAt: isDone ? doneAt : null,
    list: isDone ? { id: 'done', name: 'Done' } : { id: 'doing', name: 'Doing' },
    isArchived: false,
    owesNothing: false,
    isRecurring: false,
    keepsHistory: true,
    parent: null,
  };
  const asked = {
    comment: `c${index}`,
    url: `${url}#comment-c${index}`,
    to: [owner],
    asksAsOwner: true,
    quote: 'when?',
  };
  return [
    act(bornAt, asker, { kind: 'created' }),
    act(bornAt + 60_000, asker, { kind: 'owner-joined', who: owner }),
    act(bornAt + 120_000, asker, { kind: 'due-changed', from: null, to: course === 'told' ? first : last }),
    ...(askedAt < now ? [talk(askedAt, asker, { kind: 'asked', ...asked })] : []),
    ...(index % 5 > 0 && askedAt + 5 * HOUR_MS < now
      ? [act(askedAt + 5 * HOUR_MS, owner, { kind: 'acted', what: 'commentCard' })]
      : []),
    ...(course === 'told' ? [act(dueAt - 5 * DAY_MS, owner, { kind: 'due-changed', from: first, to: last })] : []),
    ...(isDone ? [act(doneAt, owner, { kind: 'done' })] : []),
    { key: `${subject}|seen|${now}`, ...line(isDone ? doneAt : bornAt, null), source: 'state', ...state },
  ];
}

/** The facts of such a log by and by. */
export function* peopleFacts({ facts, people }: PeopleSize, now: number): Iterable<readonly Fact[]> {
  const me = { subject: ME, space: null, at: now, by: ME, isAutomated: false, readAt: now } as const;
  yield [
    { key: `${ME}|me`, ...me, source: 'state', kind: 'me' },
    ...Array.from({ length: BOARDS }, (_, board) => spaceFacts(board, people, now)).flat(),
  ];
  let batch: Fact[] = [];
  const cards = Math.ceil(facts / OF_CARD);
  for (let index = 0; index < cards; index++) {
    batch.push(...cardFacts(index, people, now));
    if (batch.length < 5000) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** Every board of it. */
export const PEOPLE_BOARDS: readonly SpaceId[] = Array.from({ length: BOARDS }, (_, board) => boardOf(board));
