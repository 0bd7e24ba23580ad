import type { Argument } from '../core/text.ts';
import { addWorkingHours, startOfNextWorking } from '../core/working-time.ts';
import type { View } from './view.ts';

const TWO_WORKING_DAYS = 16;

/** A date to propose in a note: two working days on. The user edits it. */
export function newDate({ now, workingTime }: View): Argument {
  return { day: addWorkingHours(startOfNextWorking(now, workingTime), TWO_WORKING_DAYS, workingTime) };
}
