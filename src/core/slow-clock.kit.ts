import type { Hours, WorkingTime } from './expectations.ts';

/**
 * The slow, obvious clock that the fast one is tried against. It goes from minute to minute and looks at a wall clock, as the browser
 * tells it, and knows nothing of calendars, offsets or changes of clocks.
 */

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** No zone sets its clock at any other minute than a quarter's, so within a quarter a wall clock goes on like any other. */
const QUARTER = 15;

const formats = new Map<string, Intl.DateTimeFormat>();
const quarters = new Map<string, Map<number, number>>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const [year, month, day, hour, minute] = ['numeric', '2-digit', '2-digit', '2-digit', '2-digit'] as const;
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year, month, day, hour, minute });
    formats.set(zone, format);
  }
  return format;
}

/** What the wall clock of a zone shows at a minute, as minutes since its 1 January 1970, 00:00. */
export function wallClock(minute: number, zone: string): number {
  let known = quarters.get(zone);
  if (!known) {
    known = new Map();
    quarters.set(zone, known);
  }
  const quarter = Math.floor(minute / QUARTER);
  let shown = known.get(quarter);
  if (shown === undefined) {
    const parts = formatOf(zone).formatToParts(quarter * QUARTER * MINUTE_MS);
    const [year, month, day, hour, min] = ['year', 'month', 'day', 'hour', 'minute'].map((type) =>
      Number(parts.find((part) => part.type === type)?.value),
    ) as [number, number, number, number, number];
    shown = Date.UTC(year, month - 1, day, hour, min) / MINUTE_MS;
    known.set(quarter, shown);
  }
  return shown + (minute - quarter * QUARTER);
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Counted from Monday. */
function weekdayOf(day: number): number {
  return (day + 3) % 7;
}

/** Of what was in force on a day, the hours that begin on it. */
function hoursOn(day: number, time: WorkingTime): { readonly hours: Hours; readonly zone: string } {
  const on = dateOf(day);
  let now = time;
  while (now.before && on < now.before.on) now = now.before.time;
  const { zone, week, otherWeek, daysOff } = now;
  if (daysOff.includes(on)) return { hours: null, zone };
  const monday = (one: number): number => one - weekdayOf(one);
  const isOther =
    otherWeek && ((monday(day) - monday(Date.parse(otherWeek.on) / DAY_MS)) / 7) % 2 === 0 ? otherWeek.week : week;
  return { hours: isOther[weekdayOf(day)] ?? null, zone };
}

/** Whether each minute from one to another is a working minute. A day's work begins when the wall clock has come to its beginning and the day before is over; it is over when the clock has come to its end. */
export function workingMinutes(from: number, to: number, time: WorkingTime): Uint8Array {
  const start = Math.floor(from / QUARTER) * QUARTER - 4 * 24 * 60;
  const working = new Uint8Array(to - from);
  const last = Math.floor(to / 1440) + 2;
  let day = Math.floor(start / 1440) - 2;
  let today = hoursOn(day, time);
  /** How far each wall clock has come: it waits where it is set back. */
  const zones = [...zonesOf(time)];
  const come = zones.map(() => 0);
  for (let quarter = start; quarter < to; quarter += QUARTER) {
    const shown = zones.map((zone) => wallClock(quarter, zone));
    for (let minute = quarter; minute < quarter + QUARTER && minute < to; minute++) {
      for (const index of come.keys())
        come[index] = Math.max((shown[index] as number) + minute - quarter, come[index] as number);
      for (;;) {
        const { hours, zone } = today;
        const now = come[zones.indexOf(zone)] as number;
        if (hours) {
          const begins = day * 1440 + minutesOf(hours.from);
          const length = (minutesOf(hours.to) - minutesOf(hours.from) + 1440) % 1440 || 1440;
          if (now < begins + length) {
            if (minute >= from && now >= begins) working[minute - from] = 1;
            break;
          }
        }
        if (day > last) break;
        day++;
        today = hoursOn(day, time);
      }
    }
  }
  return working;
}

function zonesOf(time: WorkingTime): ReadonlySet<string> {
  const zones = new Set<string>();
  for (let one: WorkingTime | null = time; one; one = one.before?.time ?? null) zones.add(one.zone);
  return zones;
}
