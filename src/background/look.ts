import type { Fact } from '../core/facts.ts';
import type { Handle } from '../core/handles.ts';
import type { Reading } from '../core/reading.ts';
import type { Space } from '../core/space.ts';
import { takenBack } from '../core/taken-back.ts';
import type { Log } from '../log/log.ts';
import type { Item, View } from '../nudges/index.ts';
import { judged, ownTime, type Standpoint, timeOf, withSaid } from './judging.ts';
import type { KeptSpaces } from './kept-spaces.ts';

const DAY_MS = 86_400_000;
/** Two working days ahead, with weekends and holidays in between, and what waits for an owner. */
const AHEAD_MS = 14 * DAY_MS;
/** Whoever has waited longer for an answer waits no more. */
const TALK_MS = 60 * DAY_MS;
/** However much came due or will: so many of the nearest are looked at. */
const MOST_PAST = 200;
const MOST = 300;

/** All that nudges, badge and alarm are made of: what is near its date or past it or waits for a word, looked up and judged. */
export interface Look {
  readonly view: View;
  readonly items: readonly Item[];
  readonly readings: readonly Reading[];
}

/** Subjects and people of whom the user wants to hear nothing, as far as it was not taken back. */
export function silencedIn(words: readonly Fact[]): ReadonlySet<string> {
  const undone = takenBack(words);
  return new Set(words.flatMap((word) => (word.kind === 'said-silenced' && !undone.has(word.key) ? [word.what] : [])));
}

export function namesIn(spaces: Iterable<Space | null>): Readonly<Record<Handle, string>> {
  const names: Record<Handle, string> = {};
  for (const space of spaces) for (const { handle, name } of space?.members ?? []) if (name) names[handle] = name;
  return names;
}

/** Look-ups by index only: what it takes does not grow with the log. */
export async function look(
  log: Log,
  spaces: KeptSpaces,
  readings: readonly Reading[],
  assumed: Standpoint,
): Promise<Look> {
  const { now, zone } = assumed;
  const [near, past, talk, me, words] = await Promise.all([
    log.dueBefore(now + AHEAD_MS, MOST),
    log.dueBefore(now, MOST_PAST),
    log.talkSince(now - TALK_MS, MOST),
    log.me(),
    log.words(),
  ]);
  const from = await withSaid(assumed, log);
  const found = new Map([...near, ...past, ...talk].map((one) => [one.subject, one]));
  const items = await judged(log, spaces, [...found.values()], readings, from, me);
  const names = namesIn(new Set(items.map(({ space }) => space)));
  const view: View = {
    now,
    zone,
    me,
    workingTime: ownTime(from),
    timeOf: timeOf(from),
    items,
    silenced: silencedIn(words),
    review: { time: assumed.reviewTime ?? null, words },
    names,
  };
  return { view, items, readings };
}
