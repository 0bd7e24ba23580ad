import type { Commitment, UserWordLine } from '../core/commitment.ts';
import { meansDone } from '../core/done-lists.ts';
import type { Fact } from '../core/facts.ts';
import type { Handle } from '../core/handles.ts';
import type { Reading } from '../core/reading.ts';
import type { Space } from '../core/space.ts';
import { takenBack } from '../core/taken-back.ts';
import type { Log } from '../log/log.ts';
import type { Item, View } from '../nudges/index.ts';
import { inCallUntil } from './in-call.ts';
import { inTouch } from './in-touch.ts';
import { judged, ownTime, type Standpoint, timeOf, withSaid } from './judging.ts';
import type { KeptSpaces } from './kept-spaces.ts';
import { callsLately, LATELY_MS, unreadOf } from './lately.ts';
import { subjectsAskedLately } from './month-of-asks.ts';

const DAY_MS = 86_400_000;
/** Two working days ahead, with weekends and holidays in between, and what waits for an owner. */
const AHEAD_MS = 14 * DAY_MS;
/** Whoever has waited longer for an answer waits no more. */
const TALK_MS = 60 * DAY_MS;
/** However much came due or will: so many of the nearest are looked at. */
const MOST_PAST = 200;
const MOST = 300;
const MOST_LATELY = 200;

/** All that nudges, badge and alarm are made of: what is near its date or past it or waits for a word, looked up and judged. */
export interface Look {
  /** Under what it was judged, with all that was said of expectations. */
  readonly stand: Standpoint;
  readonly view: View;
  readonly items: readonly Item[];
  readonly readings: readonly Reading[];
  /** Until when the user counts as being in a call; `null`: they are in none. */
  readonly inCallUntil: number | null;
  /** Instants at which a call comes near or begins. */
  readonly callTurns: readonly number[];
}

/** Subjects and people of whom the user wants to hear nothing, as far as it was not taken back. */
export function silencedIn(words: readonly Fact[]): ReadonlySet<string> {
  const undone = takenBack(words);
  return new Set(words.flatMap((word) => (word.kind === 'said-silenced' && !undone.has(word.key) ? [word.what] : [])));
}

/** Words about people, groups and spaces, as a history has those about an item. */
export function wordLines(words: readonly Fact[]): readonly UserWordLine[] {
  return words.flatMap((word) => (isWord(word) ? [{ key: word.key, at: word.at, word }] : []));
}

function isWord(fact: Fact): fact is UserWordLine['word'] {
  return fact.kind.startsWith('said-');
}

export function namesIn(spaces: Iterable<Space | null>): Readonly<Record<Handle, string>> {
  const names: Record<Handle, string> = {};
  for (const space of spaces) for (const { handle, name } of space?.members ?? []) if (name) names[handle] = name;
  return names;
}

/** The same with each person under the name of any of their accounts. */
function ofPersons(names: View['names'], { expectations: { people } }: Standpoint): View['names'] {
  const all = Object.entries(names) as [Handle, string][];
  return { ...Object.fromEntries(all.map(([handle, name]) => [people.personOf(handle), name])), ...names };
}

/**
 * The open items on lists that mean done by their name and yet do not, as was said: the log's index of what comes due passes them over,
 * for it knows names alone.
 */
async function onListsOfOtherMeaning(log: Log, { expectations }: Standpoint): Promise<readonly Commitment[]> {
  const open = expectations.said.flatMap(({ scope, terms }) =>
    scope.kind === 'space' && Object.values(terms.lists ?? {}).includes('open') ? [scope.space] : [],
  );
  const all = await Promise.all([...new Set(open)].map((space) => log.commitmentsOf(space)));
  const lies = ({ states }: Commitment): boolean => {
    const state = states.at(-1);
    return state?.due != null && !state.isDone && state.list !== null && meansDone(state.list.name);
  };
  return all.flat().filter(lies);
}

/** What is near its date or past it, so many of the nearest of both. */
async function nearAndPast(log: Log, now: number): Promise<readonly Commitment[]> {
  const near = await log.dueBefore(now + AHEAD_MS, MOST);
  // Nothing was cut off: what is past is among them.
  return near.length < MOST ? near : [...near, ...(await log.dueBefore(now, MOST_PAST))];
}

/** Look-ups by index only: what it takes does not grow with the log. */
export async function look(
  log: Log,
  spaces: KeptSpaces,
  readings: readonly Reading[],
  assumed: Standpoint,
): Promise<Look> {
  const { now, zone } = assumed;
  const [near, talk, active, me, words, from, unread] = await Promise.all([
    nearAndPast(log, now),
    log.talkSince(now - TALK_MS, MOST),
    log.activeSince(now - LATELY_MS, MOST_LATELY),
    log.me(),
    log.words(),
    withSaid(assumed, log),
    unreadOf(log, spaces, readings, now, assumed.wanted),
  ]);
  const isAgreed = from.expectations.said.some(({ state }) => state.kind === 'agreed');
  const touch = await inTouch(log, spaces, from, me);
  const [asked, spoken, lists, calls, callUntil] = await Promise.all([
    isAgreed ? subjectsAskedLately(log, now).then((subjects) => log.commitments(subjects)) : [],
    log.commitments(touch.subjects),
    onListsOfOtherMeaning(log, from),
    callsLately(log, from, me, touch.callsMs),
    inCallUntil(log, now),
  ]);
  const found = new Map([...near, ...talk, ...asked, ...lists].map((one) => [one.subject, one]));
  const lately = new Map(active.map((one) => [one.subject, one]));
  const written = new Map(spoken.map((one) => [one.subject, one]));
  const looked = await judged(
    log,
    spaces,
    [...new Map([...written, ...lately, ...found]).values()],
    readings,
    from,
    me,
  );
  const items = looked.filter(({ commitment }) => found.has(commitment.subject));
  const met = touch.rhythms.map(({ person }) => [person, calls.lastCalls.get(person)?.name ?? ''] as const);
  const shown = calls.ahead.flatMap(({ expected }) => expected.map(({ who, name }) => [who, name] as const));
  const names = ofPersons(
    {
      ...Object.fromEntries([...met, ...shown, ...Object.entries(touch.names)].filter(([, name]) => name !== '')),
      ...namesIn(new Set(looked.map(({ space }) => space))),
    },
    from,
  );
  const view: View = {
    now,
    zone,
    me,
    workingTime: ownTime(from),
    timeOf: timeOf(from),
    items,
    lately: looked.filter(({ commitment }) => lately.has(commitment.subject)),
    unread,
    rhythms: touch.rhythms,
    spoken: looked.filter(({ commitment }) => written.has(commitment.subject)),
    spokenSince: touch.since,
    calls: calls.ahead,
    metAt: calls.metAt,
    lastCalls: calls.lastCalls,
    silenced: silencedIn(words),
    expectations: from.expectations,
    words: wordLines(words),
    off: new Set(assumed.off ?? []),
    ...(assumed.writing ? { writing: assumed.writing } : {}),
    review: { time: assumed.reviewTime ?? null, words },
    names,
  };
  return { stand: from, view, items, readings, inCallUntil: callUntil, callTurns: calls.turns };
}
