import { hoursOfDay } from './calendar.ts';
import type { WorkingTime } from './expectations.ts';
import { calendarDay } from './say-when.ts';
import { isWorking } from './working-time.ts';

/** What part of somebody's day an instant falls into. */
export type Moment = 'working' | 'evening' | 'night' | 'before-work' | 'day-off';

const MORNING_HOUR = 6;

/** By their clock: a day without working hours is a day off from its morning on; the small hours are the night before. */
export function momentOf(at: number, time: WorkingTime): Moment {
  if (calendarDay(at, time.zone) === null || isWorking(at, time)) return 'working';
  const then = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(time.zone);
  const date = then.toPlainDate();
  const hours = hoursOfDay(date, time);
  if (!hours) {
    const isNight = then.hour < MORNING_HOUR && hoursOfDay(date.subtract({ days: 1 }), time) !== null;
    return isNight ? 'night' : 'day-off';
  }
  if (Temporal.PlainTime.compare(then.toPlainTime(), hours.from) >= 0) return 'evening';
  return then.hour < MORNING_HOUR ? 'night' : 'before-work';
}
