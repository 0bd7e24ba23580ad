import type { AskVerdict } from './ask-verdict.ts';
import { termEvidence } from './evidence-of.ts';
import type { Handle } from './handles.ts';
import type { Loop } from './loop.ts';
import { areIn, type JudgedItem, nameOf, type Outlook } from './outlook.ts';
import type { Slip, TalkWith, Thanks } from './review.ts';
import { isOfCleanUp } from './rules.ts';
import { cameDue } from './standing-follow-through.ts';
import type { Direction } from './standing-owed.ts';
import { isTold } from './told.ts';
import type { DeadlineVerdict } from './verdict.ts';
import { walkOf } from './walk.ts';

const DAY_MS = 86_400_000;
export const WEEK_MS = 7 * DAY_MS;
export const MONTH_MS = 28 * DAY_MS;
/** A streak is worth a word from here on. */
const STREAK = 5;
/** So much of what is open is named where a talk is proposed. */
const MOST_NAMED = 5;
/** So many whole slips of one person in a month are better talked about. */
const SLIPS_TO_TALK = 3;

/** A term of mine or of somebody in a space of mine, with the item it is of. */
export interface OwnTerm {
  readonly item: JudgedItem;
  readonly term: DeadlineVerdict;
  readonly direction: Direction;
  /** `null`: mine. */
  readonly person: Handle | null;
}

function mineIn({ me, people }: Outlook): ReadonlySet<Handle> {
  return new Set(me.map((handle) => people.personOf(handle)));
}

/** Every term that I or a partner answer for where I am, once for each of them. */
export function ownTerms(items: readonly JudgedItem[], outlook: Outlook): readonly OwnTerm[] {
  const me = mineIn(outlook);
  return items.flatMap((item) => {
    const isMySpace = [...me].some((one) => areIn(outlook, item.commitment.space, [one]));
    if (!isMySpace) return [];
    return item.verdicts.flatMap((term) => {
      const owners = new Set(term.owners.map((owner) => outlook.people.personOf(owner)));
      return [...owners].map((owner): OwnTerm => {
        const isMine = me.has(owner);
        return { item, term, direction: isMine ? 'mine' : 'theirs', person: isMine ? null : owner };
      });
    });
  });
}

export function isWithin(at: number | null, since: number, now: number): boolean {
  return at !== null && at > since && at <= now;
}

/** Moved to a later day, done after it, or past and open; not what is excused or only to be cleaned up. */
export function isSlip({ outcome, isEarlier, isStale }: DeadlineVerdict): boolean {
  return (outcome === 'moved' && !isEarlier) || outcome === 'late' || (outcome === 'overdue' && !isStale);
}

/** When a slip came to be: at its move, else when it lapsed. */
export function slippedAt(term: DeadlineVerdict): number {
  return term.outcome === 'moved' && term.at !== null ? term.at : term.lapsedAt;
}

/** The same terms, each once, with whoever holds it. */
export function byTerm(terms: readonly OwnTerm[]): readonly (readonly [OwnTerm, ...OwnTerm[]])[] {
  const found = new Map<string, [OwnTerm, ...OwnTerm[]]>();
  for (const own of terms) {
    const known = found.get(own.term.key);
    if (known) known.push(own);
    else found.set(own.term.key, [own]);
  }
  return [...found.values()];
}

export function slipOf(held: readonly [OwnTerm, ...OwnTerm[]], outlook: Outlook): Slip {
  const [{ item, term }] = held;
  const persons = held.flatMap(({ person }) => person ?? []);
  const all = new Set([...mineIn(outlook), ...persons]);
  const isSeen = (one: JudgedItem): boolean => areIn(outlook, one.commitment.space, all);
  return {
    isMine: held.some(({ person }) => person === null),
    persons,
    term: termEvidence(item, term, outlook, isSeen),
  };
}

function thanksOf({ item, term }: OwnTerm, ground: Thanks['ground'], person: Handle, count: number): Thanks {
  const at = term.at ?? term.lapseAt;
  const url = item.commitment.states.at(-1)?.url ?? '';
  return { ground, person, subject: term.subject, name: nameOf(item), url, at, count, facts: term.facts };
}

function toldAhead({ item, term }: OwnTerm, { zone, timeOf }: Outlook): number {
  const [owner] = term.owners;
  if (owner === undefined) return 0;
  const calendar = { zone, workingTime: timeOf(owner, item.commitment.space) };
  const move = walkOf(item.verdicts, calendar)?.moves.find(({ at }) => at === term.at);
  return move?.workingDaysBefore ?? 0;
}

/** Who finished in time what was in other hands: by hand, and not in a clean-up, which tells nothing of who did the work. */
function stoodIn({ item, term }: OwnTerm, outlook: Outlook): Handle | null {
  const { at, by, outcome, subject } = term;
  if (outcome !== 'kept' || at === null || by === null || isOfCleanUp(subject, at, by, item.space)) return null;
  const { personOf } = outlook.people;
  const doer = personOf(by);
  const isByHand = !item.commitment.events.some((event) => event.at === at && event.isAutomated);
  const isTheirs = mineIn(outlook).has(doer) || term.owners.some((owner) => personOf(owner) === doer);
  return isByHand && !isTheirs && areIn(outlook, item.commitment.space, [doer]) ? doer : null;
}

/** Told in time, done in somebody's stead, a row of dates that were kept: each person once for each ground. */
export function thanksIn(terms: readonly OwnTerm[], outlook: Outlook): readonly Thanks[] {
  const { now, people } = outlook;
  const found = new Map<string, Thanks>();
  const add = (one: Thanks): void => {
    const key = `${one.ground} ${one.person}`;
    const known = found.get(key);
    if (!known || known.at < one.at) found.set(key, one);
  };
  const rows = new Map<Handle, OwnTerm[]>();
  for (const own of terms) {
    const { term, person } = own;
    const isOfWeek = isWithin(term.at, now - WEEK_MS, now);
    const helper = isOfWeek ? stoodIn(own, outlook) : null;
    if (helper !== null) add(thanksOf(own, 'rescue', helper, 1));
    if (person === null) continue;
    // Of several owners whoever moved it told of it.
    const isTeller = term.by !== null && people.personOf(term.by) === person;
    const ahead = isTold(term) && isTeller && isOfWeek ? toldAhead(own, outlook) : 0;
    if (ahead > 0) add(thanksOf(own, 'told', person, ahead));
    if (cameDue(term) && term.excuse === null) rows.set(person, [...(rows.get(person) ?? []), own]);
  }
  for (const [person, own] of rows) {
    const sorted = own.toSorted((a, b) => b.term.lapseAt - a.term.lapseAt || (a.term.key < b.term.key ? -1 : 1));
    const broken = sorted.findIndex(({ term }) => term.outcome !== 'kept');
    const count = broken === -1 ? sorted.length : broken;
    const [last] = sorted;
    if (last && count >= STREAK && isWithin(last.term.lapseAt, now - WEEK_MS, now))
      add(thanksOf(last, 'streak', person, count));
  }
  return [...found.values()].sort((a, b) => b.at - a.at || (a.person < b.person ? -1 : 1));
}

/** How much of a term each of those who hold it bears, as in the figures. */
export function partOf({ owners }: DeadlineVerdict, { people }: Pick<Outlook, 'people'>): number {
  return 1 / Math.max(1, new Set(owners.map((owner) => people.personOf(owner))).size);
}

/** Three thirds are one. */
const ALMOST = 1e-9;

/**
 * Whoever let dates walk so often in a month that a talk may serve better, with what walked. Told in time does not count, and of what
 * several hold each bears a part.
 */
export function slipsToTalkAbout(terms: readonly OwnTerm[], outlook: Outlook): ReadonlyMap<Handle, readonly OwnTerm[]> {
  const { now } = outlook;
  const slips = new Map<Handle, OwnTerm[]>();
  for (const own of terms) {
    const { term, person } = own;
    const counts =
      isSlip(term) &&
      !isTold(term) &&
      term.excuse === null &&
      term.movedBy !== 'other' &&
      term.movedBy !== 'automation';
    if (person === null || !counts || !isWithin(slippedAt(term), now - MONTH_MS, now)) continue;
    slips.set(person, [...(slips.get(person) ?? []), own]);
  }
  const weightOf = (own: readonly OwnTerm[]): number => own.reduce((sum, { term }) => sum + partOf(term, outlook), 0);
  return new Map([...slips].filter(([, own]) => weightOf(own) >= SLIPS_TO_TALK - ALMOST));
}

/** Questions of mine to one person that were put twice and are open, by the person. */
export function asksPutTwice(
  asks: readonly AskVerdict[],
  { me: handles, people }: Outlook,
): ReadonlyMap<Handle, AskVerdict> {
  const me = new Set(handles.map((handle) => people.personOf(handle)));
  const found = new Map<Handle, AskVerdict>();
  for (const ask of asks) {
    const [to, another] = new Set(ask.to.map((who) => people.personOf(who)));
    const isOpen = ask.outcome === 'unanswered' && ask.stage !== null && ask.stage !== 'stale';
    if (to === undefined || another !== undefined || !isOpen || ask.repeatedAt.length === 0) continue;
    if (me.has(people.personOf(ask.from)) && !me.has(to) && !found.has(to)) found.set(to, ask);
  }
  return found;
}

/** With whom a talk may serve better than a message: dates of theirs have walked, or a question of mine was put twice. */
export function talksIn(
  terms: readonly OwnTerm[],
  asks: readonly AskVerdict[],
  loops: readonly Loop[],
  outlook: Outlook,
): readonly TalkWith[] {
  const grounds = new Map<Handle, TalkWith['ground']>();
  for (const person of asksPutTwice(asks, outlook).keys()) grounds.set(person, 'asked-twice');
  for (const person of slipsToTalkAbout(terms, outlook).keys()) grounds.set(person, 'dates-walked');
  return [...grounds]
    .map(([person, ground]) => ({
      person,
      ground,
      loops: loops.filter((loop) => loop.person === person && loop.direction === 'theirs').slice(0, MOST_NAMED),
    }))
    .sort((a, b) => (a.person < b.person ? -1 : 1));
}
