import type { Due } from '../../core/due.ts';
import { calendarDay } from '../../core/say-when.ts';
import type { Argument } from '../../core/text.ts';

/** The calendar day on which something is due, `YYYY-MM-DD`. */
export function dueOn(due: Due, zone: string): string {
  return due.kind === 'day' ? due.on : (calendarDay(due.at, zone) ?? '1970-01-01');
}

/** A due time as a sentence names its day. */
export function dueDay(due: Due): Argument {
  return { day: due.kind === 'day' ? due.on : due.at };
}
