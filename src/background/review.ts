import { isFreshPromise } from '../core/fresh-promise.ts';
import type { Handle } from '../core/handles.ts';
import { dayOf } from '../core/lapse.ts';
import type { Loop } from '../core/loop.ts';
import { byUntil, loopsOf } from '../core/loops.ts';
import { nameOf } from '../core/outlook.ts';
import type { Quiet, Review, ReviewAnswer } from '../core/review.ts';
import {
  byTerm,
  isSlip,
  isWithin,
  MONTH_MS,
  type OwnTerm,
  ownTerms,
  slipOf,
  slippedAt,
  talksIn,
  thanksIn,
  WEEK_MS,
} from '../core/review-finds.ts';
import { cameDue } from '../core/standing-follow-through.ts';
import { reasonsOf } from '../core/standing-reasons.ts';
import { takenBack } from '../core/taken-back.ts';
import { isTold } from '../core/told.ts';
import type { Item } from '../nudges/index.ts';
import { askedSince, slippedSince, talksHad } from '../nudges/talked-about.ts';
import { mapInTurns, turn } from '../platform/turns.ts';
import { type Ground, handlesByPerson, itemsAmong } from './ground.ts';
import { wordLines } from './look.ts';

/** A review of ten minutes: so many of the newest are looked through. */
const MOST = 400;
const QUIET_MS = 14 * 86_400_000;
/** So many are asked of the log at a time. */
const SLICE = 50;
/** Of so many people at most it is looked up how long they have been quiet. */
const MOST_QUIET = 5;
const MOST_UNSURE = 10;
/** Of each kind so many of the nearest are gone through. */
const MOST_SHOWN = 100;

function mondayOf(at: number, zone: string): Temporal.PlainDate {
  const day = Temporal.PlainDate.from(dayOf(at, zone));
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/** The newest answer to each step of the review of a week. */
function answersOf({ words }: Ground, week: string): readonly ReviewAnswer[] {
  const undone = takenBack(words);
  const last = new Map<string, ReviewAnswer>();
  for (const word of words) {
    if (word.kind !== 'said-reviewed' || word.week !== week || undone.has(word.key)) continue;
    const known = last.get(word.step);
    if (known && (known.at > word.at || (known.at === word.at && known.key > word.key))) continue;
    last.set(word.step, { key: word.key, step: word.step, text: word.text, at: word.at });
  }
  return [...last.values()].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

/** Who went quiet: something of theirs is past its time, and nothing of them was seen for two weeks. */
async function quietIn(ground: Ground, loops: readonly Loop[]): Promise<readonly Quiet[]> {
  const { log, from, said } = ground;
  const open = new Map<Handle, number>();
  for (const { person, direction, isPast } of loops) {
    if (person !== null && direction === 'theirs' && isPast && !said.isSilenced(person))
      open.set(person, (open.get(person) ?? 0) + 1);
  }
  const handles = handlesByPerson(ground);
  const found: Quiet[] = [];
  for (const [person, count] of [...open].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (found.length === MOST_QUIET) break;
    const own = new Set(handles.get(person) ?? [person]);
    let last: number | null = null;
    const subjects = await log.subjectsAbout([...own]);
    for (let at = 0; at < subjects.length; at += SLICE) {
      for (const { events } of await log.commitments(subjects.slice(at, at + SLICE)))
        for (const event of events)
          if (event.by !== null && own.has(event.by)) last = Math.max(last ?? event.at, event.at);
    }
    if (last === null || from.now - last >= QUIET_MS) found.push({ person, lastSeenAt: last, open: count });
  }
  return found;
}

function ownWeek(terms: readonly OwnTerm[], now: number): Review['own'] {
  const mine = terms.filter(({ person }) => person === null).map(({ term }) => term);
  const due = mine.filter((term) => cameDue(term) && isWithin(term.lapseAt, now - WEEK_MS, now));
  const count = (outcome: string): number => due.filter((term) => term.outcome === outcome).length;
  return {
    cameDue: due.length,
    kept: count('kept'),
    late: count('late'),
    open: count('overdue'),
    told: mine.filter((term) => isTold(term) && isWithin(term.at, now - WEEK_MS, now)).length,
  };
}

function unsureIn(items: readonly Item[], terms: readonly OwnTerm[], ground: Ground): Review['unsure'] {
  const { from, outlook } = ground;
  const promises = items.flatMap((item) =>
    item.suggestions
      .filter((one) => isFreshPromise(one, from.now, from.zone))
      .map((one) => ({ ...one, name: nameOf(item), subject: item.commitment.subject })),
  );
  const unknown = terms.filter(
    ({ term }) =>
      term.outcome === 'unknown' && !term.isBeforeHistory && isWithin(term.lapseAt, from.now - WEEK_MS, from.now),
  );
  return {
    promises: promises.sort((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1)).slice(0, MOST_UNSURE),
    unknown: byTerm(unknown)
      .slice(0, MOST_UNSURE)
      .map((held) => slipOf(held, outlook)),
  };
}

/** Whatever was to be looked at again by today: the last that was said of each scope. */
function agreementsIn({ from, outlook }: Ground): Review['agreements'] {
  const today = dayOf(from.now, from.zone);
  const last = new Map<string, Review['agreements'][number]>();
  for (const { scope, direction, terms, state, untilOn } of from.expectations.said) {
    const key = JSON.stringify([scope, direction]);
    if (untilOn !== null || state.kind === 'proposed' || terms.reviewOn === undefined) continue;
    last.delete(key);
    if (terms.reviewOn === null || terms.reviewOn > today) continue;
    last.set(key, {
      person: scope.kind === 'person' ? outlook.people.personOf(scope.handle) : null,
      reviewOn: terms.reviewOn,
    });
  }
  return [...last.values()];
}

/** What came due in a week, and what may have: how much of it could be judged. */
function coverageOf(terms: readonly OwnTerm[], now: number): Review['coverage'] {
  const week = new Set(terms.map(({ term }) => term).filter((term) => isWithin(term.lapseAt, now - WEEK_MS, now)));
  const judged = [...week].filter(cameDue);
  const unknown = [...week].filter(({ outcome }) => outcome === 'unknown');
  return { judged: judged.length, all: judged.length + unknown.length };
}

/** All that the weekly review goes through: look-ups by index only, and of the newest so many. */
export async function reviewOf(ground: Ground): Promise<Omit<Review, 'drafts'>> {
  const { log, from, outlook, names, me, words } = ground;
  const { now, zone } = from;
  const [due, talk, active] = await Promise.all([
    log.dueBefore(now, MOST),
    log.talkSince(now - 2 * MONTH_MS, MOST),
    log.activeSince(now - MONTH_MS, MOST),
  ]);
  const found = new Map([...due, ...talk, ...active].map((one) => [one.subject, one]));
  const items = await itemsAmong(ground, [...found.values()]);
  const loops = (await mapInTurns(items, (item) => loopsOf(item, outlook))).flat().sort(byUntil);
  const terms = (await mapInTurns(items, (item) => ownTerms([item], outlook))).flat();
  const slips = byTerm(
    terms
      .filter(({ term }) => isSlip(term) && isWithin(slippedAt(term), now - WEEK_MS, now))
      .sort((a, b) => slippedAt(b.term) - slippedAt(a.term) || (a.term.key < b.term.key ? -1 : 1)),
  );
  const month = new Set(terms.map(({ term }) => term).filter(({ lapseAt }) => isWithin(lapseAt, now - MONTH_MS, now)));
  const told = await mapInTurns(slips.slice(0, MOST_SHOWN), (held) => slipOf(held, outlook));
  const owed = loops.filter(({ direction }) => direction === 'mine');
  const waiting = loops.filter(({ direction }) => direction === 'theirs');
  const thanks = thanksIn(terms, outlook);
  await turn();
  const had = talksHad(wordLines(words), outlook);
  const talks = talksIn(slippedSince(terms, had), askedSince(items, had, outlook), loops, outlook);
  await turn();
  const monday = mondayOf(now, zone);
  return {
    asOf: now,
    zone,
    week: monday.toString(),
    names,
    me,
    own: ownWeek(terms, now),
    owed: owed.slice(0, MOST_SHOWN),
    waiting: waiting.slice(0, MOST_SHOWN),
    slips: told,
    thanks,
    talks,
    quiet: await quietIn(ground, loops),
    agreements: agreementsIn(ground),
    unsure: unsureIn(items, terms, ground),
    reasons: reasonsOf([...month]),
    answers: answersOf(ground, monday.toString()),
    lastWeek: answersOf(ground, monday.subtract({ weeks: 1 }).toString()),
    coverage: coverageOf(terms, now),
    hasMore:
      [due, talk, active].some((all) => all.length === MOST) ||
      [owed, waiting, slips].some((all) => all.length > MOST_SHOWN),
    trouble: null,
  };
}
