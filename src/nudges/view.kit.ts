import type { Commitment, HistoryEvent, HistoryState, UserWordLine } from '../core/commitment.ts';
import { english } from '../core/english.kit.ts';
import { assumedTime } from '../core/expectations.ts';
import type { UserWord } from '../core/facts.ts';
import type { Handle } from '../core/handles.ts';
import type { Nudge } from '../core/nudge.ts';
import type { Space } from '../core/space.ts';
import { speak } from '../core/speak.ts';
import { verdict } from '../core/verdict.kit.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import type { Item, View } from './view.ts';

export const MARA: Handle = 'trello:mara';
export const PRIYA: Handle = 'trello:priya';
export const BAS: Handle = 'trello:bas';

const NAMES = { [MARA]: 'Mara Lindqvist', [PRIYA]: 'Priya Raghunathan', [BAS]: 'Bas van der Meulen-Achterberg' };

/** Wednesday 12 November 2025, 10:40 in Stockholm. */
export const how = english({ names: NAMES });

export function card(over: Partial<Commitment> = {}, state: Partial<HistoryState> = {}): Commitment {
  const seen: HistoryState = {
    kind: 'seen',
    key: 'seen:1',
    space: 'trello:board:guide',
    at: Temporal.Instant.from('2025-11-10T09:00:00Z').epochMilliseconds,
    readAt: how.now,
    name: 'Loan list, final',
    url: 'https://trello.com/c/l0aNl1st',
    due: { kind: 'day', on: '2025-11-11' },
    owners: [PRIYA],
    isDone: false,
    doneAt: null,
    list: { id: 'list1', name: 'Writing' },
    isArchived: false,
    owesNothing: false,
    isRecurring: false,
    keepsHistory: true,
    parent: null,
    ...state,
  };
  return {
    subject: 'trello:card:loans',
    space: 'trello:board:guide',
    events: [],
    states: [seen],
    words: [],
    thread: [],
    openDueAt: null,
    openTalkAt: null,
    handles: [],
    owing: [],
    lastAt: 0,
    ...over,
  };
}

export function board(over: Partial<Space> = {}): Space {
  const members = [MARA, PRIYA, BAS].map((handle) => ({
    handle,
    name: NAMES[handle] ?? '',
    username: null,
    isActive: true,
  }));
  return {
    space: 'trello:board:guide',
    name: 'Audio guide, spring opening',
    url: 'https://trello.com/b/gU1de',
    isClosed: false,
    members,
    lists: [],
    listEvents: [],
    historyFrom: 0,
    finishes: [],
    ...over,
  };
}

export function comment(by: Handle, at: number, over: Partial<HistoryEvent> = {}): HistoryEvent {
  return {
    kind: 'acted',
    what: 'commentCard',
    key: `said:${at}`,
    space: null,
    at,
    by,
    isAutomated: false,
    ...over,
  } as HistoryEvent;
}

export function word(said: UserWord, at: number, key = `word:${said.kind}:${at}`): UserWordLine {
  const line = {
    key,
    subject: 'trello:card:loans',
    space: null,
    at,
    by: MARA,
    isAutomated: false,
    readAt: at,
    source: 'user' as const,
  };
  return { key, at, word: { ...line, ...said } };
}

export function item(term: Partial<DeadlineVerdict> | null, over: Partial<Item> = {}): Item {
  return {
    commitment: card(),
    verdicts: term ? [verdict(term)] : [],
    asks: [],
    suggestions: [],
    space: board(),
    ...over,
  };
}

export function view(items: readonly Item[], over: Partial<View> = {}): View {
  const workingTime = assumedTime(how.zone);
  return { now: how.now, zone: how.zone, me: [MARA], workingTime, items, silenced: new Set(), names: NAMES, ...over };
}

/** All that a nudge says, spoken. */
export function spoken(
  nudge: Nudge | undefined,
  now = how.now,
): Readonly<Record<'title' | 'why' | 'evidence' | 'draft', string>> {
  if (!nudge) throw new Error('there is no nudge');
  const then = { ...how, now };
  return {
    title: speak(nudge.title, then),
    why: speak(nudge.why, then),
    evidence: speak(nudge.evidence, then),
    draft: nudge.draft ? speak(nudge.draft, then) : '',
  };
}
