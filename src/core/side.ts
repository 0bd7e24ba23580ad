import type { AskVerdict } from './ask-verdict.ts';
import { askEvidence, byDue, type IsSeenByBoth, termEvidence, walkEvidence } from './evidence-of.ts';
import type { Handle, Subject } from './handles.ts';
import type { Interruptible } from './in-one-go.ts';
import { byUntil, loopsOf, loopsWith } from './loops.ts';
import { measureWords } from './measure-words.ts';
import { areIn, type JudgedItem, type Outlook } from './outlook.ts';
import type { Side } from './person-record.ts';
import { type Calls, type Rates, standingIn, type When } from './standing.ts';
import { type Direction, indexed, type Judged, owed } from './standing-owed.ts';
import type { DeadlineVerdict } from './verdict.ts';

export interface SideContext {
  readonly items: readonly JudgedItem[];
  readonly judged: Judged;
  /** `null`: no figures, be they off or still to come. */
  readonly rates: Rates | null;
  readonly when: When;
  readonly outlook: Outlook;
  /** What was seen of them at calls; `null`: at none. */
  readonly calls?: Readonly<Record<Direction, Calls | null>>;
}

/** The verdicts of each item, in the order of the items. */
function byItem<T extends DeadlineVerdict | AskVerdict>(all: readonly T[]): ReadonlyMap<Subject, readonly T[]> {
  const items = new Map<Subject, T[]>();
  for (const one of all) {
    const own = items.get(one.subject);
    if (own) own.push(one);
    else items.set(one.subject, [one]);
  }
  return items;
}

/** What each comes to, without those that come to nothing; may be interrupted after each. */
function* each<One, Result>(
  all: Iterable<One>,
  work: (one: One) => readonly Result[] | Result | null,
): Interruptible<Result[]> {
  const results: Result[] = [];
  for (const one of all) {
    const result = work(one);
    if (Array.isArray(result)) results.push(...result);
    else if (result !== null) results.push(result as Result);
    yield;
  }
  return results;
}

/** One direction between me and a person, figures and what they stand on; of me: what I owe to everybody. */
export function* sideOf(person: Handle, direction: Direction, context: SideContext): Interruptible<Side> {
  const { items, judged, rates, when, outlook, calls } = context;
  const isMe = outlook.me.some((handle) => outlook.people.personOf(handle) === person);
  const both = new Set([person, ...outlook.me.map((handle) => outlook.people.personOf(handle))]);
  const isSeenByBoth: IsSeenByBoth = ({ commitment }) => areIn(outlook, commitment.space, both);
  const bySubject = new Map(items.map((item) => [item.commitment.subject, item]));
  yield* indexed(judged);
  const own = owed(person, direction, judged);
  yield;
  const summed = rates && (yield* standingIn(person, direction, judged, rates, when));
  const standing = summed && { ...summed, calls: calls?.[direction] ?? null };
  yield;
  const terms = byItem(own.deadlines.map(({ verdict }) => verdict));
  const loops = yield* each(items, (item) => loopsOf(item, outlook).filter((loop) => loop.direction === direction));
  const dated = yield* each(terms, ([subject, all]) => {
    const item = bySubject.get(subject);
    return item ? all.map((term) => termEvidence(item, term, outlook, isSeenByBoth)) : [];
  });
  const walks = yield* each(terms, ([subject, all]) => {
    const item = bySubject.get(subject);
    const walk = item ? walkEvidence(item, all, outlook) : null;
    return walk && (walk.moves.length > 0 || all.some(({ key, outcome }) => key === walk.last && outcome === 'overdue'))
      ? walk
      : null;
  });
  const asks = yield* each(own.asks, (ask) => {
    const item = bySubject.get(ask.subject);
    return item ? askEvidence(item, ask, isSeenByBoth) : null;
  });
  return {
    direction,
    standing,
    words: measureWords(standing),
    open: (isMe ? loops : loopsWith(loops, person, outlook)).toSorted(byUntil),
    terms: dated.sort(byDue),
    walks: walks.sort((a, b) => a.firstAt - b.firstAt || (a.subject < b.subject ? -1 : 1)),
    asks: asks.sort((a, b) => b.askedAt - a.askedAt || (a.key < b.key ? -1 : 1)),
  };
}
