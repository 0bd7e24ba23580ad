import type { AskVerdict } from './ask-verdict.ts';
import { dueText, sameDue } from './due.ts';
import type { AskEvidence, TermEvidence, WalkEvidence } from './evidence.ts';
import { type JudgedItem, nameOf, type Outlook } from './outlook.ts';
import { isPromise } from './promises-kept.ts';
import { reasonOf, saidDispute, saidExcuse } from './said-of-term.ts';
import { calendarDay } from './say-when.ts';
import type { DeadlineVerdict } from './verdict.ts';
import { type Calendar, dueDay, endedByMove, type Walk, walkOf, workingDays } from './walk.ts';

/** Whether both sides can open what stands in a space. */
export type IsSeenByBoth = (item: JudgedItem) => boolean;

function disputeIn({ commitment }: JudgedItem, key: string): TermEvidence['dispute'] {
  const said = saidDispute(commitment.words, key);
  return said && { word: said.key, note: said.word.note };
}

function excuseIn({ commitment }: JudgedItem, { key, excuse }: DeadlineVerdict): TermEvidence['excuse'] {
  if (excuse === null) return null;
  const said = saidExcuse(commitment.words, key);
  if (!said) return { word: null, note: '', reason: excuse };
  const note = said.word.kind === 'said-excused' ? said.word.note : said.word.how;
  return { word: said.key, note, reason: reasonOf(said) };
}

function calendarOf(item: JudgedItem, term: DeadlineVerdict, { zone, timeOf }: Outlook): Calendar | null {
  const [owner] = term.owners;
  return owner === undefined ? null : { zone, workingTime: timeOf(owner, item.commitment.space) };
}

/** The term that goes on with the same item after this one, with another date. */
function after(item: JudgedItem, term: DeadlineVerdict): DeadlineVerdict | undefined {
  return item.verdicts.find((later) => later.term > term.term && !sameDue(later.due, term.due));
}

function doneAtOf(item: JudgedItem, term: DeadlineVerdict): number | null {
  if (term.outcome === 'kept') return term.at;
  return term.outcome === 'late' && !endedByMove(term, after(item, term)) ? term.at : null;
}

/** Working days from the promised day to the day on which it was done; negative before it. */
function daysAfter(doneAt: number | null, term: DeadlineVerdict, calendar: Calendar | null): number | null {
  const doneOn = doneAt === null || calendar === null ? null : calendarDay(doneAt, calendar.zone);
  const dueOn = calendar && dueDay(term.due, calendar.zone);
  if (!calendar || doneOn === null || dueOn === null) return null;
  const [done, due] = [Temporal.PlainDate.from(doneOn), Temporal.PlainDate.from(dueOn)];
  const days = due.until(done).days;
  if (days === 0) return 0;
  return days > 0 ? workingDays(due, days, calendar.workingTime) : -workingDays(done, -days, calendar.workingTime);
}

/** How the date walked up to and into this term. */
function walkTo(item: JudgedItem, term: DeadlineVerdict, calendar: Calendar | null): Walk | null {
  if (!calendar) return null;
  const before = item.verdicts.filter((one) => one.term <= term.term);
  return walkOf(before, calendar);
}

export function termEvidence(
  item: JudgedItem,
  term: DeadlineVerdict,
  outlook: Outlook,
  isSeenByBoth: IsSeenByBoth,
): TermEvidence {
  const calendar = calendarOf(item, term, outlook);
  const doneAt = doneAtOf(item, term);
  const moves = walkTo(item, term, calendar)?.moves ?? [];
  const { key, subject, due, lapseAt, outcome, at, by, movedBy, isEarlier, isShortNotice } = term;
  return {
    key,
    subject,
    name: nameOf(item),
    url: item.commitment.states.at(-1)?.url ?? '',
    isSeenByBoth: isSeenByBoth(item),
    dispute: disputeIn(item, key),
    isPromise: isPromise(subject),
    due,
    lapseAt,
    outcome,
    at,
    by,
    movedBy,
    isEarlier,
    isShortNotice,
    doneAt,
    workingDaysAfter: daysAfter(doneAt, term, calendar),
    isStale: term.isStale,
    isDropped: term.isDropped,
    isShared: term.owners.length > 1,
    isTold: moves.some((move) => move.by === 'owner' && move.isInTime && !move.isEarlier && !sameDue(move.from, due)),
    excuse: excuseIn(item, term),
  };
}

export function walkEvidence(
  item: JudgedItem,
  terms: readonly DeadlineVerdict[],
  outlook: Outlook,
): WalkEvidence | null {
  const last = terms.reduce<DeadlineVerdict | null>(
    (newest, one) => (newest && newest.term > one.term ? newest : one),
    null,
  );
  const walk = last && walkTo(item, last, calendarOf(item, last, outlook));
  if (!last || !walk) return null;
  return {
    subject: item.commitment.subject,
    name: nameOf(item),
    url: item.commitment.states.at(-1)?.url ?? '',
    firstDue: walk.firstDue,
    firstAt: walk.firstAt,
    moves: walk.moves,
    last: last.key,
  };
}

export function askEvidence(item: JudgedItem, ask: AskVerdict, isSeenByBoth: IsSeenByBoth): AskEvidence {
  const isAnswered = ask.outcome === 'answered' || ask.outcome === 'answered late';
  return {
    key: ask.key,
    subject: ask.subject,
    name: nameOf(item),
    url: ask.url,
    isSeenByBoth: isSeenByBoth(item),
    dispute: disputeIn(item, ask.key),
    quote: ask.quote,
    askedAt: ask.askedAt,
    repeatedAt: ask.repeatedAt,
    outcome: ask.outcome,
    answeredAt: isAnswered ? ask.at : null,
    waitedWorkingHours: ask.waitedWorkingHours,
  };
}

/** Newest first. */
export function byDue(a: TermEvidence, b: TermEvidence): number {
  return b.lapseAt - a.lapseAt || (a.key < b.key ? -1 : a.key > b.key ? 1 : dueText(a.due) < dueText(b.due) ? -1 : 0);
}
