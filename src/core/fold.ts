import { handlesIn, lastAtOf, owingIn } from './about.ts';
import type { Commitment, HistoryEvent, HistoryState, ThreadLine, UserWordLine } from './commitment.ts';
import { meansDone } from './done-lists.ts';
import type { CommitmentEvent, Fact, FactKind, FactOf, ThreadEvent } from './facts.ts';
import { byInstant } from './facts.ts';
import type { SpaceId, Subject } from './handles.ts';
import type { Finish, Space } from './space.ts';
import { openTalkAt } from './talk.ts';

const EVENTS: ReadonlySet<FactKind> = new Set<CommitmentEvent['kind']>([
  'created',
  'due-changed',
  'owner-joined',
  'owner-left',
  'done',
  'reopened',
  'list-moved',
  'archived',
  'restored',
  'deleted',
  'moved-out',
  'moved-in',
  'blocked',
  'unblocked',
  'day-began',
  'acted',
]);

function isEvent(fact: Fact): fact is FactOf<CommitmentEvent['kind']> {
  return EVENTS.has(fact.kind);
}

const TALK: ReadonlySet<FactKind> = new Set<ThreadEvent['kind']>([
  'asked',
  'withdrew',
  'reacted',
  'unsaid',
  'promised',
]);

function isTalk(fact: Fact): fact is FactOf<ThreadEvent['kind']> {
  return TALK.has(fact.kind);
}

function isWord(fact: Fact): fact is UserWordLine['word'] {
  return fact.kind.startsWith('said-');
}

function eventOf(fact: FactOf<CommitmentEvent['kind']>): HistoryEvent {
  const { subject: _subject, readAt: _readAt, source: _source, ...event } = fact;
  return event;
}

function lineOf(fact: FactOf<ThreadEvent['kind']>): ThreadLine {
  const { subject: _subject, readAt: _readAt, source: _source, ...line } = fact;
  return line;
}

function stateOf(fact: FactOf<'seen'>): HistoryState {
  const { subject: _subject, by: _by, isAutomated: _isAutomated, source: _source, ...state } = fact;
  return state;
}

/** By the site's last-activity time; where that did not move, by when it was read. */
function byNewness(a: HistoryState, b: HistoryState): number {
  return a.at - b.at || a.readAt - b.readAt || (a.key < b.key ? -1 : 1);
}

/** What may still lapse: the present due time of what is neither done nor put away. */
function openDueAt(states: readonly HistoryState[], events: readonly HistoryEvent[]): number | null {
  const state = states.at(-1);
  if (!state?.due || state.isDone || state.isArchived || state.owesNothing) return null;
  if (state.list && meansDone(state.list.name)) return null;
  const last = events.at(-1);
  if (last?.kind === 'deleted' || last?.kind === 'moved-out') return null;
  return state.due.kind === 'time'
    ? state.due.at
    : Temporal.PlainDate.from(state.due.on).toZonedDateTime('UTC').epochMilliseconds;
}

/** All facts of one subject → its history. The order of the facts does not matter. */
export function foldCommitment(subject: Subject, facts: readonly Fact[]): Commitment {
  const events: HistoryEvent[] = [];
  const states: HistoryState[] = [];
  const words: UserWordLine[] = [];
  const thread: ThreadLine[] = [];
  for (const fact of [...facts].sort(byInstant)) {
    if (fact.kind === 'seen') states.push(stateOf(fact));
    else if (isEvent(fact)) events.push(eventOf(fact));
    else if (isTalk(fact)) thread.push(lineOf(fact));
    else if (isWord(fact)) words.push({ key: fact.key, at: fact.at, word: fact });
  }
  states.sort(byNewness);
  const space = states.at(-1)?.space ?? events.at(-1)?.space ?? null;
  return {
    subject,
    space,
    events,
    states,
    words,
    thread,
    openDueAt: openDueAt(states, events),
    openTalkAt: openTalkAt(thread, events),
    handles: handlesIn({ events, states, thread, words }),
    owing: owingIn({ events, states, thread, words }, space),
    lastAt: lastAtOf({ events, states, thread, words }),
  };
}

interface Span {
  from: number;
  to: number;
}

/** The beginning of the newest unbroken stretch of what was read. */
function newestStretch(spans: Span[]): number | null {
  spans.sort((a, b) => a.from - b.from || a.to - b.to);
  let newest: Span | null = null;
  for (const span of spans) {
    if (newest && span.from <= newest.to) newest.to = Math.max(newest.to, span.to);
    else newest = { ...span };
  }
  return newest ? newest.from : null;
}

/** All facts whose subject is the space → what is known of it, with no finishes yet. */
export function foldSpace(space: SpaceId, facts: readonly Fact[]): Space {
  let seen: FactOf<'space-seen'> | null = null;
  const spans: Span[] = [];
  const listEvents: Space['listEvents'][number][] = [];
  for (const fact of [...facts].sort(byInstant)) {
    switch (fact.kind) {
      case 'space-seen':
        if (!seen || fact.at > seen.at || (fact.at === seen.at && fact.readAt >= seen.readAt)) seen = fact;
        break;
      case 'history-read':
        spans.push({ from: fact.from, to: fact.to });
        break;
      case 'list-archived':
      case 'list-restored':
        listEvents.push({ list: fact.list, at: fact.at, isArchived: fact.kind === 'list-archived', key: fact.key });
        break;
      default:
        break;
    }
  }
  return {
    space,
    name: seen?.name ?? '',
    url: seen?.url ?? '',
    isClosed: seen?.isClosed ?? false,
    members: seen?.members ?? [],
    lists: seen?.lists ?? [],
    listEvents,
    historyFrom: newestStretch(spans),
    finishes: [],
  };
}

/** The ticks, archivings and moves to a done list among facts of commitments. */
export function finishesOf(facts: readonly Fact[]): readonly Finish[] {
  const finishes: Finish[] = [];
  for (const fact of facts) {
    const isFinish =
      fact.kind === 'done' || fact.kind === 'archived' || (fact.kind === 'list-moved' && meansDone(fact.to.name));
    if (isFinish && fact.by) finishes.push({ at: fact.at, by: fact.by, subject: fact.subject });
  }
  return finishes;
}

/** The space with these finishes besides those it has; each counts once, whatever the order. */
export function withFinishes(space: Space, finishes: readonly Finish[]): Space {
  const all = new Map<string, Finish>();
  for (const finish of [...space.finishes, ...finishes]) all.set(`${finish.at} ${finish.by} ${finish.subject}`, finish);
  const sorted = [...all].sort(([a, one], [b, other]) => one.at - other.at || (a < b ? -1 : 1));
  return { ...space, finishes: sorted.map(([, finish]) => finish) };
}
