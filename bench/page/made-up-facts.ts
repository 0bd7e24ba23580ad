import type { CommitmentEvent, CommitmentState, Fact, Member, SpaceEvent, SpaceState } from '../../src/core/facts.ts';
import type { Handle, SpaceId, Subject } from '../../src/core/handles.ts';
import type { Reading } from '../../src/core/reading.ts';

const DAY_MS = 86_400_000;
const PEOPLE = 8;
const DOING = { id: 'doing', name: 'Doing' };
const DONE = { id: 'done', name: 'Done' };

export const ME: Handle = 'trello:person0';

function person(index: number): Handle {
  return `trello:person${index % PEOPLE}`;
}

export function spaceId(index: number): SpaceId {
  return `trello:board:${String(index).padStart(6, '0')}`;
}

interface Card {
  readonly index: number;
  readonly space: SpaceId;
  readonly now: number;
  readonly dueAt: number;
  readonly isDone: boolean;
}

function subjectOf({ index }: Card): Subject {
  return `trello:card:${String(index).padStart(8, '0')}`;
}

function event(card: Card, at: number, by: Handle, body: CommitmentEvent): Fact {
  const subject = subjectOf(card);
  const line = { subject, space: card.space, at, by, isAutomated: false, readAt: card.now, source: 'history' as const };
  return { key: `${subject}|${body.kind}|${at}`, ...line, ...body };
}

function seen(card: Card): Fact {
  const subject = subjectOf(card);
  const at = card.isDone ? card.dueAt - DAY_MS : Math.min(card.dueAt - 5 * DAY_MS, card.now - DAY_MS);
  const body: CommitmentState = {
    kind: 'seen',
    name: `Lantern number ${card.index} for the harbour`,
    url: `https://trello.com/c/${card.index}`,
    due: { kind: 'time', at: card.dueAt },
    owners: [person(card.index)],
    isDone: card.isDone,
    doneAt: card.isDone ? at : null,
    list: card.isDone ? DONE : DOING,
    isArchived: false,
    owesNothing: false,
    isRecurring: false,
    keepsHistory: true,
    parent: null,
  };
  const line = { subject, space: card.space, at, by: null, isAutomated: false, readAt: card.now };
  return { key: `${subject}|seen|${at}`, ...line, source: 'state', ...body };
}

/** A card with the history that most have: made, given to somebody, dated, put off once, seen. */
function whole(card: Card): readonly Fact[] {
  const owner = person(card.index);
  const bornAt = card.dueAt - 30 * DAY_MS;
  const first = { kind: 'time' as const, at: card.dueAt - 4 * DAY_MS };
  const last = { kind: 'time' as const, at: card.dueAt };
  return [
    event(card, bornAt, owner, { kind: 'created' }),
    event(card, bornAt + 60_000, owner, { kind: 'owner-joined', who: owner }),
    event(card, bornAt + 120_000, owner, { kind: 'due-changed', from: null, to: first }),
    event(card, card.dueAt - 9 * DAY_MS, owner, { kind: 'due-changed', from: first, to: last }),
    seen(card),
  ];
}

function spaceFacts(space: SpaceId, now: number): readonly Fact[] {
  const members: readonly Member[] = Array.from({ length: PEOPLE }, (_, index) => ({
    handle: person(index),
    name: `Keeper ${index}`,
    username: `keeper${index}`,
    isActive: true,
  }));
  const lists = [DOING, DONE].map((list) => ({ ...list, isArchived: false }));
  const of = (body: SpaceState | SpaceEvent): Fact => {
    const line = { subject: space, space, at: now, by: null, isAutomated: false, readAt: now };
    return { key: `${space}|${body.kind}|${now}`, ...line, source: 'state', ...body };
  };
  return [
    of({ kind: 'space-seen', name: 'Harbour lights', url: 'https://trello.com/b/1', isClosed: false, members, lists }),
    of({ kind: 'history-read', from: now - 400 * DAY_MS, to: now }),
  ];
}

function meFact(now: number): Fact {
  const line = { subject: ME, space: null, at: now, by: ME, isAutomated: false, readAt: now };
  return { key: `${ME}|me`, ...line, source: 'state', kind: 'me' };
}

/** So many facts of cards on one board, five of each. */
export function plainFacts(count: number, now: number): readonly Fact[] {
  const cards = Array.from({ length: count / 5 }, (_, index) => {
    const dueAt = now + ((index % 120) - 60) * DAY_MS;
    return whole({ index, space: spaceId(0), now, dueAt, isDone: false });
  });
  return cards.flat();
}

export interface LogSize {
  readonly commitments: number;
  readonly boards: number;
  /** How many are near their date; they lie on the first `dueBoards` boards, however many there are. */
  readonly due: number;
  readonly dueBoards: number;
}

/** The facts of a log by and by: what is near its date, and the rest kept long ago or far ahead. */
export function* logFacts({ commitments, boards, due, dueBoards }: LogSize, now: number): Iterable<readonly Fact[]> {
  yield [meFact(now), ...Array.from({ length: boards }, (_, index) => spaceFacts(spaceId(index), now)).flat()];
  let batch: Fact[] = [];
  for (let index = 0; index < commitments; index++) {
    if (index < due) {
      const dueAt = now + ((index % 20) - 9.5) * DAY_MS;
      batch.push(...whole({ index, space: spaceId(index % dueBoards), now, dueAt, isDone: false }));
    } else {
      const isDone = index % 2 === 0;
      const dueAt = isDone ? now - (20 + (index % 300)) * DAY_MS : now + (30 + (index % 300)) * DAY_MS;
      const card: Card = { index, space: spaceId(index % boards), now, dueAt, isDone };
      if (isDone && Math.floor(index / boards) % 10 === 0)
        batch.push(event(card, dueAt - DAY_MS, person(index), { kind: 'done' }));
      batch.push(seen(card));
    }
    if (batch.length < 5000) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** Each of these boards as just read whole. */
export function readingsOf(boards: readonly SpaceId[], now: number): readonly Reading[] {
  return boards.map((space, index) => {
    const place = { kind: 'space', path: `made${index}` } as const;
    const key = `trello/space/${place.path}`;
    return {
      key,
      place,
      space,
      readAt: now,
      waiting: [],
      calls: 0,
      notBefore: 0,
      gaps: [],
      memory: {},
    };
  });
}
