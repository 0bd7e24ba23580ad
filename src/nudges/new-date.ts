import type { AskVerdict } from '../core/ask-verdict.ts';
import { dayOf } from '../core/lapse.ts';
import type { Argument } from '../core/text.ts';
import { addWorkingHours, startOfNextWorking, workingHours } from '../core/working-time.ts';
import type { View } from './view.ts';

const TWO_WORKING_DAYS = 16;
const WORKING_DAY = 8;
const QUARTER_MS = 15 * 60_000;

/** A date to propose in a note: two working days on. The user edits it. */
export function newDate({ now, workingTime }: View): Argument {
  return { day: addWorkingHours(startOfNextWorking(now, workingTime), TWO_WORKING_DAYS, workingTime) };
}

/** When an answer may be promised: within the answer time, while an hour of it is left; else within as long once more. */
function answerAt({ dueAt, outcome }: AskVerdict, hours: number, { now, workingTime }: View): number {
  const within = (some: number): number => {
    const at = addWorkingHours(startOfNextWorking(now, workingTime), some, workingTime);
    return Math.ceil(at / QUARTER_MS) * QUARTER_MS;
  };
  if (outcome === 'unanswered') return within(Math.min(hours, TWO_WORKING_DAYS));
  const quarter = Math.floor(dueAt / QUARTER_MS) * QUARTER_MS;
  return Math.max(within(Math.min(hours, 1)), Math.min(quarter, within(TWO_WORKING_DAYS)));
}

/** When to propose an answer in a note: an hour where it is wanted within less than a working day, or is due today; else a day. */
export function answerDate(ask: AskVerdict, view: View): Argument {
  const hours = workingHours(ask.clockFrom, ask.dueAt, view.workingTime, TWO_WORKING_DAYS + 1);
  const at = answerAt(ask, hours, view);
  const isToday = Number.isFinite(at) && dayOf(at, view.zone) === dayOf(view.now, view.zone);
  return hours < WORKING_DAY || isToday ? { time: at } : { day: at };
}
