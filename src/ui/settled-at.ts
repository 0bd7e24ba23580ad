import { calendarDay } from '../core/say-when.ts';

/** The instant that stands for a day as the user gave it: its noon, today this moment. `null` for no day, and for one ahead. */
export function settledAt(on: string, now: number, zone: string): number | null {
  const today = calendarDay(now, zone);
  const day = on.trim() === '' ? null : calendarDay(on.trim(), zone);
  if (day === null || today === null || Temporal.PlainDate.compare(day, today) > 0) return null;
  if (day === today) return now;
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).epochMilliseconds;
}
