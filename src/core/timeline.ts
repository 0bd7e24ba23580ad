import type { Commitment, HistoryEvent } from './commitment.ts';
import { type Due, sameDue } from './due.ts';
import type { ListRef } from './facts.ts';
import { type Handle, sameHandles } from './handles.ts';
import type { Space } from './space.ts';
import { reconcile } from './unseen.ts';

/** Changes of one item's date, or of its owners, this close to the first of them are one change. */
export const BURST_MS = 15 * 60_000;

/** How everything stood where the known history begins. */
export interface Start {
  readonly at: number;
  /**
   * `birth`: it came to be then, nothing is missing. `reading`: nobody looked before. `cut`: the site's history begins there,
   * and what stood before is today's state with every later act undone.
   */
  readonly kind: 'birth' | 'reading' | 'cut';
  readonly by: Handle | null;
  readonly isAutomated: boolean;
  readonly due: Due | null;
  readonly owners: readonly Handle[];
  readonly isTicked: boolean;
  /** When it was ticked before the start, where that is known. */
  readonly tickedAt: number | null;
  readonly list: ListRef | null;
  readonly isArchived: boolean;
  readonly keys: readonly string[];
}

export type ChangeBody =
  | { readonly kind: 'due'; readonly to: Due | null }
  | { readonly kind: 'owners'; readonly to: readonly Handle[] }
  | { readonly kind: 'ticked'; readonly isTicked: boolean }
  | { readonly kind: 'list'; readonly to: ListRef }
  | { readonly kind: 'archived'; readonly isArchived: boolean }
  | { readonly kind: 'list-archived'; readonly list: string; readonly isArchived: boolean }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'moved-out' }
  | { readonly kind: 'moved-in' }
  /** From here on lists mean something else (see `withMeanings`). */
  | { readonly kind: 'meanings' }
  | { readonly kind: 'acted' };

export type Change = ChangeBody & {
  readonly at: number;
  readonly by: Handle | null;
  readonly isAutomated: boolean;
  readonly keys: readonly string[];
  /** Seen changed between this instant and `at`; the site keeps no history of it. */
  readonly notBefore: number | null;
};

export interface Timeline {
  readonly start: Start;
  readonly changes: readonly Change[];
}

/** At one instant owners come before dates, dates before ticks, and leaving a space before coming into another. */
const RANK: Record<ChangeBody['kind'], number> = {
  meanings: 0,
  owners: 1,
  due: 2,
  list: 3,
  ticked: 4,
  acted: 5,
  archived: 6,
  'list-archived': 6,
  deleted: 7,
  'moved-out': 8,
  'moved-in': 9,
};

type EventOf<K extends HistoryEvent['kind']> = Extract<HistoryEvent, { kind: K }>;

export function isKind<K extends HistoryEvent['kind']>(
  ...kinds: readonly K[]
): (event: HistoryEvent) => event is EventOf<K> {
  return (event): event is EventOf<K> => (kinds as readonly string[]).includes(event.kind);
}

function plain(event: HistoryEvent): Omit<Change, 'kind'> {
  return { at: event.at, by: event.by, isAutomated: event.isAutomated, keys: [event.key], notBefore: null };
}

/** Several events within a quarter of an hour of the first are one, at the first one's instant, by the actor of the last. */
export function bursts<E extends { readonly at: number }>(events: readonly E[]): readonly (readonly [E, ...E[]])[] {
  const all: [E, ...E[]][] = [];
  for (const event of events) {
    const burst = all.at(-1);
    if (burst && event.at - burst[0].at <= BURST_MS) burst.push(event);
    else all.push([event]);
  }
  return all;
}

function merged(burst: readonly [HistoryEvent, ...HistoryEvent[]]): Omit<Change, 'kind'> {
  const last = burst.at(-1) ?? burst[0];
  return { ...plain(last), at: burst[0].at, keys: burst.map((event) => event.key) };
}

function dueChanges(events: readonly HistoryEvent[]): Change[] {
  const changes: Change[] = [];
  for (const burst of bursts(events.filter(isKind('due-changed')))) {
    const to = (burst.at(-1) ?? burst[0]).to;
    if (!sameDue(burst[0].from, to)) changes.push({ ...merged(burst), kind: 'due', to });
  }
  return changes;
}

function ownersAtStart(events: readonly HistoryEvent[], present: readonly Handle[]): Handle[] {
  const first = new Map<Handle, 'owner-joined' | 'owner-left'>();
  for (const event of events) {
    if ((event.kind === 'owner-joined' || event.kind === 'owner-left') && !first.has(event.who))
      first.set(event.who, event.kind);
  }
  const untouched = present.filter((owner) => !first.has(owner));
  return [...untouched, ...[...first].filter(([, kind]) => kind === 'owner-left').map(([who]) => who)];
}

function ownerChanges(
  events: readonly HistoryEvent[],
  start: readonly Handle[],
): { changes: Change[]; end: Set<Handle> } {
  const changes: Change[] = [];
  let owners = new Set(start);
  for (const burst of bursts(events.filter(isKind('owner-joined', 'owner-left')))) {
    const next = new Set(owners);
    for (const event of burst) {
      if (event.kind === 'owner-joined') next.add(event.who);
      else next.delete(event.who);
    }
    if (!sameHandles(owners, next)) changes.push({ ...merged(burst), kind: 'owners', to: [...next] });
    owners = next;
  }
  return { changes, end: owners };
}

export function otherChange(event: HistoryEvent): Change | null {
  switch (event.kind) {
    case 'done':
    case 'reopened':
      return { ...plain(event), kind: 'ticked', isTicked: event.kind === 'done' };
    case 'list-moved':
      return { ...plain(event), kind: 'list', to: event.to };
    case 'archived':
    case 'restored':
      return { ...plain(event), kind: 'archived', isArchived: event.kind === 'archived' };
    case 'deleted':
    case 'moved-out':
    case 'moved-in':
    case 'acted':
      return { ...plain(event), kind: event.kind };
    case 'created':
    case 'due-changed':
    case 'owner-joined':
    case 'owner-left':
    case 'blocked':
    case 'unblocked':
    case 'day-began':
      return null;
    default:
      return event satisfies never;
  }
}

function before<T>(
  events: readonly HistoryEvent[],
  kinds: readonly HistoryEvent['kind'][],
  value: (event: HistoryEvent) => T,
  present: T,
): T {
  const first = events.find((event) => kinds.includes(event.kind));
  return first ? value(first) : present;
}

function listChanges(
  space: Space | null,
  lists: ReadonlySet<string>,
  lastAt: number,
): { changes: Change[]; closedUnseen: Change[] } {
  const changes: Change[] = [];
  const closedUnseen: Change[] = [];
  for (const id of lists) {
    const events = (space?.listEvents ?? []).filter((event) => event.list === id);
    for (const event of events) {
      changes.push({
        kind: 'list-archived',
        list: id,
        isArchived: event.isArchived,
        at: event.at,
        by: null,
        isAutomated: false,
        keys: [event.key],
        notBefore: null,
      });
    }
    const isArchived = space?.lists.find((list) => list.id === id)?.isArchived ?? false;
    if (isArchived && !events.at(-1)?.isArchived) {
      closedUnseen.push({
        kind: 'list-archived',
        list: id,
        isArchived: true,
        at: lastAt,
        by: null,
        isAutomated: false,
        keys: [],
        notBefore: lastAt,
      });
    }
  }
  return { changes, closedUnseen };
}

/** The acts that are known without a gap: those on this space before its history begins are not. */
function knownEvents(commitment: Commitment, space: Space | null): HistoryEvent[] {
  const from = space?.historyFrom ?? null;
  return commitment.events.filter((event) => from === null || event.space !== space?.space || event.at >= from);
}

/** History of one commitment of a site that keeps its acts. */
export function timelineOf(commitment: Commitment, space: Space | null): Timeline | null {
  const events = knownEvents(commitment, space);
  const state = commitment.states.at(-1) ?? null;
  const birth = events.find((event) => event.kind === 'created') ?? null;
  const firstAt = events[0]?.at;
  const cutAt = Math.min(space?.historyFrom ?? Number.POSITIVE_INFINITY, firstAt ?? Number.POSITIVE_INFINITY);
  const at =
    birth && birth.at <= (firstAt ?? birth.at) ? birth.at : Number.isFinite(cutAt) ? cutAt : (state?.at ?? null);
  if (at === null) return null;
  const owners = ownersAtStart(events, state?.owners ?? []);
  const start: Start = {
    at,
    kind: birth && birth.at === at ? 'birth' : 'cut',
    by: birth?.by ?? null,
    isAutomated: birth?.isAutomated ?? false,
    due: before(
      events,
      ['due-changed'],
      (event) => (event.kind === 'due-changed' ? event.from : null),
      state?.due ?? null,
    ),
    owners,
    isTicked: before(events, ['done', 'reopened'], (event) => event.kind === 'reopened', state?.isDone ?? false),
    tickedAt: null,
    list: before(
      events,
      ['list-moved'],
      (event) => (event.kind === 'list-moved' ? event.from : null),
      state?.list ?? null,
    ),
    isArchived: before(
      events,
      ['archived', 'restored'],
      (event) => event.kind === 'restored',
      state?.isArchived ?? false,
    ),
    keys: birth ? [birth.key] : state ? [state.key] : [],
  };
  const { changes: owning, end } = ownerChanges(events, owners);
  const changes = [...dueChanges(events), ...owning, ...events.flatMap((event) => otherChange(event) ?? [])];
  if (state) reconcile(changes, start, end, state);
  const lastAt = Math.max(at, ...changes.map((change) => change.at));
  const lists = new Set([
    start.list?.id,
    state?.list?.id,
    ...changes.map((change) => (change.kind === 'list' ? change.to.id : undefined)),
  ]);
  lists.delete(undefined);
  const closing = listChanges(space, lists as ReadonlySet<string>, lastAt);
  changes.push(...closing.changes, ...closing.closedUnseen);
  const isEnded = changes.some((change) => change.kind === 'deleted' || change.kind === 'moved-out');
  if (!state && !isEnded) {
    // Its acts are known and itself is not: it is on no list that was read, so nothing is said of it after its last act.
    changes.push({ kind: 'moved-out', at: lastAt, by: null, isAutomated: false, keys: [], notBefore: lastAt });
  }
  return { start, changes: sorted(changes) };
}

/** By instant; at one instant by rank, then by key. */
export function sorted(changes: Change[]): Change[] {
  return changes.sort(
    (a, b) => a.at - b.at || RANK[a.kind] - RANK[b.kind] || ((a.keys[0] ?? '') < (b.keys[0] ?? '') ? -1 : 1),
  );
}
