import type { Hours, WorkingTime } from './expectations.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Where a week has no working hours at all, a clock stops looking for some after this many days. */
const LOOK_AHEAD_DAYS = 400;

type Span = readonly [number, number] | null;
interface Calendar {
  readonly spans: Map<number, Span>;
  readonly off: ReadonlySet<string>;
}

const calendars = new WeakMap<WorkingTime, Calendar>();

function calendarOf(time: WorkingTime): Calendar {
  let calendar = calendars.get(time);
  if (!calendar) {
    calendar = { spans: new Map(), off: new Set(time.daysOff) };
    calendars.set(time, calendar);
  }
  return calendar;
}

function instant(date: Temporal.PlainDate, hour: string, zone: string): number {
  return date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(hour) }).epochMilliseconds;
}

/** The working hours of the calendar day that is so many days after 1 January 1970, as instants. */
function spanOf(day: number, time: WorkingTime): Span {
  const calendar = calendarOf(time);
  const known = calendar.spans.get(day);
  if (known !== undefined) return known;
  const date = new Temporal.PlainDate(1970, 1, 1).add({ days: day });
  const hours: Hours = time.week[date.dayOfWeek - 1] ?? null;
  const isOff = hours === null || calendar.off.has(date.toString());
  const span: Span = isOff ? null : [instant(date, hours.from, time.zone), instant(date, hours.to, time.zone)];
  calendar.spans.set(day, span);
  return span;
}

/** The first calendar day that can hold the instant in any zone. */
function firstDay(at: number): number {
  return Math.floor(at / DAY_MS) - 1;
}

/** Working hours between two instants; counting stops once `atMost` is reached. */
export function workingHours(from: number, to: number, time: WorkingTime, atMost = Number.POSITIVE_INFINITY): number {
  let sum = 0;
  const last = Math.floor(to / DAY_MS) + 1;
  for (let day = firstDay(from); day <= last && sum < atMost * HOUR_MS; day++) {
    const span = spanOf(day, time);
    if (span) sum += Math.max(0, Math.min(span[1], to) - Math.max(span[0], from));
  }
  return sum / HOUR_MS;
}

/** The instant at which so many working hours have passed. Nothing to add: the instant itself. */
export function addWorkingHours(at: number, hours: number, time: WorkingTime): number {
  let left = hours * HOUR_MS;
  if (left <= 0) return at;
  for (let day = firstDay(at); day < firstDay(at) + LOOK_AHEAD_DAYS; day++) {
    const span = spanOf(day, time);
    if (!span || span[1] <= at) continue;
    const start = Math.max(span[0], at);
    if (span[1] - start >= left) return start + left;
    left -= span[1] - start;
  }
  return at + LOOK_AHEAD_DAYS * DAY_MS;
}

/** The instant so many working hours before another. */
export function subtractWorkingHours(at: number, hours: number, time: WorkingTime): number {
  let left = hours * HOUR_MS;
  if (left <= 0) return at;
  const newest = Math.floor(at / DAY_MS) + 1;
  for (let day = newest; day > newest - LOOK_AHEAD_DAYS; day--) {
    const span = spanOf(day, time);
    if (!span || span[0] >= at) continue;
    const end = Math.min(span[1], at);
    if (end - span[0] >= left) return end - left;
    left -= end - span[0];
  }
  return at - LOOK_AHEAD_DAYS * DAY_MS;
}

/** The instant itself inside working hours, else the start of the next ones. */
export function startOfNextWorking(at: number, time: WorkingTime): number {
  for (let day = firstDay(at); day < firstDay(at) + LOOK_AHEAD_DAYS; day++) {
    const span = spanOf(day, time);
    if (span && span[1] > at) return Math.max(span[0], at);
  }
  return at;
}

/** Whether the instant lies in working hours. */
export function isWorking(at: number, time: WorkingTime): boolean {
  return startOfNextWorking(at, time) === at;
}
