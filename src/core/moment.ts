import type { WorkingTime } from './expectations.ts';
import { calendarDay } from './say-when.ts';

/** What part of somebody's day an instant falls into. */
export type Moment = 'working' | 'evening' | 'night' | 'before-work' | 'day-off';

const MORNING_HOUR = 6;

function isOff(date: Temporal.PlainDate, { week, daysOff }: WorkingTime): boolean {
  return !week[date.dayOfWeek - 1] || daysOff.includes(date.toString());
}

/** By their clock: a day without working hours is a day off from its morning on; the small hours are the night before. */
export function momentOf(at: number, time: WorkingTime): Moment {
  if (calendarDay(at, time.zone) === null) return 'working';
  const then = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(time.zone);
  const date = then.toPlainDate();
  if (isOff(date, time))
    return then.hour < MORNING_HOUR && !isOff(date.subtract({ days: 1 }), time) ? 'night' : 'day-off';
  const hours = time.week[date.dayOfWeek - 1];
  const clock = then.toPlainTime();
  if (!hours || Temporal.PlainTime.compare(clock, hours.to) >= 0) return 'evening';
  if (Temporal.PlainTime.compare(clock, hours.from) >= 0) return 'working';
  return then.hour < MORNING_HOUR ? 'night' : 'before-work';
}
