import type { Within } from './expectations.ts';

/** A working day, in working hours. */
export const WORKING_DAY_HOURS = 8;

/** A length of working time in working hours. */
export function hoursOf({ count, unit }: Within): number {
  return unit === 'days' ? count * WORKING_DAY_HOURS : count;
}
