import { assumedTime, type Week } from '../core/expectations.ts';

const MORNING = '09:00';

/**
 * Instants to snooze until, earliest first, each once: the next working morning, the one after two more working days,
 * and the first of next week. A morning is the beginning of that weekday's working hours.
 */
export function snoozeChoices(nowAt: number, zone: string, week: Week = assumedTime(zone).week): readonly number[] {
  const today = Temporal.Instant.fromEpochMilliseconds(nowAt).toZonedDateTimeISO(zone).toPlainDate();
  const sunday = today.add({ days: 7 - today.dayOfWeek });
  const soon = workingDaysAfter(today, week, 3);
  const days = [soon[0], soon[2], workingDaysAfter(sunday, week, 1)[0]].filter((day) => day !== undefined);
  return [...new Set(days.map((day) => morning(day, zone, week)))].sort((a, b) => a - b);
}

function workingDaysAfter(day: Temporal.PlainDate, week: Week, count: number): readonly Temporal.PlainDate[] {
  const found: Temporal.PlainDate[] = [];
  for (let ahead = 1; found.length < count && ahead <= 21; ahead++) {
    const next = day.add({ days: ahead });
    if (week[next.dayOfWeek - 1]) found.push(next);
  }
  return found;
}

function morning(day: Temporal.PlainDate, zone: string, week: Week): number {
  const from = week[day.dayOfWeek - 1]?.from ?? MORNING;
  return day.toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from(from),
  }).epochMilliseconds;
}
