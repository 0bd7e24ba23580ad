/** Working days (Monday to Friday) counted from a now, in a zone: -1 is the last one before today, 1 the first one after it. */
export interface Days {
  /** Epoch ms of a wall-clock time on the nth working day; 0 is today, whatever day it is. */
  at(n: number, time: string): number;
  /** The same as Trello writes an instant. */
  iso(n: number, time: string): string;
  /** The nth working day in English words, month and day: 'November 30'. */
  inWords(n: number): string;
  /** The nth working day as `YYYY-MM-DD`. */
  on(n: number): string;
  /** Epoch ms of so many minutes before now. */
  ago(minutes: number): number;
  /** Working hours (09:00 to 17:00) left today. */
  readonly hoursLeft: number;
  /** The calendar days from today to the nth working day. */
  calendarDays(n: number): number;
}

function workday(today: Temporal.PlainDate, n: number): Temporal.PlainDate {
  let weekday = today.dayOfWeek;
  let days = 0;
  for (let left = Math.abs(n); left > 0; ) {
    days += Math.sign(n);
    weekday = ((weekday - 1 + Math.sign(n) + 7) % 7) + 1;
    if (weekday <= 5) left -= 1;
  }
  return today.add({ days });
}

export function daysAround(now: number, zone: string): Days {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const today = here.toPlainDate();
  const days = new Map<number, Temporal.PlainDate>();
  const day = (n: number): Temporal.PlainDate => {
    const found = days.get(n) ?? workday(today, n);
    days.set(n, found);
    return found;
  };
  const at = (n: number, time: string): number =>
    day(n).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
  const isWorkday = today.dayOfWeek <= 5;
  const left = isWorkday ? (at(0, '17:00') - Math.max(now, at(0, '09:00'))) / 3_600_000 : 0;
  return {
    at,
    inWords: (n) => day(n).toLocaleString('en-US', { day: 'numeric', month: 'long' }),
    on: (n) => day(n).toString(),
    ago: (minutes) => now - minutes * 60_000,
    iso: (n, time) => new Date(at(n, time)).toISOString(),
    hoursLeft: Math.max(0, left),
    calendarDays: (n) => today.until(day(n)).days,
  };
}
