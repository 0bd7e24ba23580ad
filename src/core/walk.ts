import { hoursOfDay } from './calendar.ts';
import { type Due, dueText, sameDue } from './due.ts';
import type { WorkingTime } from './expectations.ts';
import type { Handle } from './handles.ts';
import { calendarDay } from './say-when.ts';
import type { DeadlineVerdict, MovedBy } from './verdict.ts';

/** One time that the date of a subject was moved. */
export interface Move {
  readonly at: number;
  readonly from: Due;
  /** `null`: taken away, or not known. */
  readonly to: Due | null;
  readonly by: MovedBy;
  readonly who: Handle | null;
  readonly isEarlier: boolean;
  /** Before the old date had lapsed, grace included. */
  readonly isInTime: boolean;
  /** Working days after the day of the move up to the old date; 0 for one that had come. */
  readonly workingDaysBefore: number;
  /** Calendar days from the day of the move to the old date; negative after it. */
  readonly daysBefore: number;
}

/** How the date of a subject walked since it was first promised. */
export interface Walk {
  readonly firstDue: Due;
  readonly firstAt: number;
  readonly firstOwners: readonly Handle[];
  /** Oldest first. */
  readonly moves: readonly Move[];
  /** What holds now. */
  readonly last: DeadlineVerdict;
}

export interface Calendar {
  readonly zone: string;
  readonly workingTime: WorkingTime;
}

/** Beyond this, working days are taken from the share of them in a week. */
const COUNTED_DAYS = 400;

/** The calendar day on which something is due. */
export function dueDay(due: Due, zone: string): string | null {
  return calendarDay(due.kind === 'day' ? due.on : due.at, zone);
}

export function workingDays(from: Temporal.PlainDate, days: number, time: WorkingTime): number {
  if (days > COUNTED_DAYS) return Math.round((days * time.week.filter(Boolean).length) / time.week.length);
  let count = 0;
  for (let day = 1; day <= days; day++) {
    if (hoursOfDay(from.add({ days: day }), time)) count++;
  }
  return count;
}

/** A term whose end was a change of its date to that of the next. */
export function endedByMove(one: DeadlineVerdict, next: DeadlineVerdict | undefined): boolean {
  if (one.outcome === 'moved') return true;
  return one.outcome === 'late' && next !== undefined && next.startedAt === one.at && !sameDue(one.due, next.due);
}

/** Whether the next term goes on with the same promise: moved, handed over, or held by both for a while. */
function goesOn(one: DeadlineVerdict, next: DeadlineVerdict): boolean {
  if (endedByMove(one, next) || sameDue(one.due, next.due)) return true;
  return one.outcome === 'released' && next.startedAt === one.at;
}

function moveOf(one: DeadlineVerdict, next: DeadlineVerdict | undefined, { zone, workingTime }: Calendar): Move | null {
  const at = one.at;
  const movedOn = at === null ? null : calendarDay(at, zone);
  const dueOn = dueDay(one.due, zone);
  if (at === null || movedOn === null || dueOn === null) return null;
  const from = Temporal.PlainDate.from(movedOn);
  const daysBefore = from.until(dueOn).days;
  const isOwners = one.by !== null && one.owners.includes(one.by);
  return {
    at,
    from: one.due,
    to: next?.due ?? null,
    by: one.movedBy ?? (isOwners ? 'owner' : 'other'),
    who: one.by,
    isEarlier: one.isEarlier,
    isInTime: one.outcome === 'moved',
    workingDaysBefore: workingDays(from, daysBefore, workingTime),
    daysBefore,
  };
}

/** From the verdicts of one subject, how its date walked. A promise that was kept, or begun anew, ends the walk before it. */
export function walkOf(verdicts: readonly DeadlineVerdict[], calendar: Calendar): Walk | null {
  const terms = [...verdicts].sort((a, b) => a.startedAt - b.startedAt || a.term - b.term);
  const last = terms.at(-1);
  if (!last) return null;
  let start = terms.length - 1;
  for (let one = terms[start - 1], next = terms[start]; one && next && goesOn(one, next); ) {
    start--;
    next = one;
    one = terms[start - 1];
  }
  const run = terms.slice(start);
  const moves = new Map<string, Move>();
  for (const [index, one] of run.entries()) {
    const next = run.slice(index + 1).find((later) => !sameDue(later.due, one.due));
    const move = endedByMove(one, next) ? moveOf(one, next, calendar) : null;
    // Two who held it for a while both have a term that this one change ended.
    if (move) moves.set(`${move.at} ${dueText(one.due)}`, move);
  }
  const first = run[0] ?? last;
  return { firstDue: first.due, firstAt: first.startedAt, firstOwners: first.owners, moves: [...moves.values()], last };
}
