import type { Hours, OtherWeek, Week, WorkingTime } from './expectations.ts';

const DAY_MS = 86_400_000;
const EPOCH = new Temporal.PlainDate(1970, 1, 1);
/** However zones and night shifts lie, hours that began so many days ago have ended. */
const LONGEST_DAYS = 3;

/** From when to when somebody works, as instants. */
export type Span = readonly [from: number, to: number];

interface Stretch {
  /** The first day of it, counted from 1 January 1970. */
  readonly fromDay: number;
  readonly zone: string;
  readonly week: Week;
  readonly otherWeek: OtherWeek | null;
  readonly daysOff: ReadonlySet<string>;
}

/** The working time of each day, remembered. */
interface Calendar {
  /** Newest first. */
  readonly stretches: readonly Stretch[];
  readonly spans: Map<number, Span | null>;
  /** Before the first and after the last of these days one week is like the other, or like the one before it. */
  readonly edges: Span;
}

const calendars = new WeakMap<WorkingTime, Calendar>();

function dayNumber(on: string): number {
  return Temporal.PlainDate.from(on).since(EPOCH, { largestUnit: 'days' }).days;
}

function stretchesOf(time: WorkingTime): Stretch[] {
  const stretches: Stretch[] = [];
  for (let one: WorkingTime | null = time; one; one = one.before?.time ?? null) {
    const fromDay = one.before ? dayNumber(one.before.on) : Number.NEGATIVE_INFINITY;
    const { zone, week, otherWeek = null, daysOff } = one;
    stretches.push({ fromDay, zone, week, otherWeek, daysOff: new Set(daysOff) });
  }
  return stretches;
}

function edgesOf(stretches: readonly Stretch[]): Span {
  const days = stretches.flatMap(({ fromDay, daysOff }) => [fromDay, ...[...daysOff].map(dayNumber)]);
  const known = days.filter(Number.isFinite);
  return [Math.min(...known), Math.max(...known)];
}

function calendarOf(time: WorkingTime): Calendar {
  let calendar = calendars.get(time);
  if (!calendar) {
    const stretches = stretchesOf(time);
    calendar = { stretches, spans: new Map(), edges: edgesOf(stretches) };
    calendars.set(time, calendar);
  }
  return calendar;
}

/** The instant at which a wall clock first shows this or later: where it is set forward over it, the instant of that. */
function firstShown(date: Temporal.PlainDate, clock: string, timeZone: string): number {
  const plain = date.toPlainDateTime(Temporal.PlainTime.from(clock));
  const at = plain.toZonedDateTime(timeZone);
  if (at.toPlainDateTime().equals(plain)) return at.epochMilliseconds;
  const before = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return (before.getTimeZoneTransition('next') ?? at).epochMilliseconds;
}

function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

function hoursOn(date: Temporal.PlainDate, { week, otherWeek, daysOff }: Stretch): Hours {
  if (daysOff.has(date.toString())) return null;
  const weeks = otherWeek
    ? mondayOf(Temporal.PlainDate.from(otherWeek.on)).until(mondayOf(date), { largestUnit: 'days' }).days / 7
    : 1;
  return (otherWeek && weeks % 2 === 0 ? otherWeek.week : week)[date.dayOfWeek - 1] ?? null;
}

/** The hours that begin on a day, whatever those of the days before are. */
function ownSpan(day: number, calendar: Calendar): Span | null {
  const { spans } = calendar;
  const known = spans.get(day);
  if (known !== undefined) return known;
  const date = EPOCH.add({ days: day });
  const stretch = stretchOf(day, calendar);
  const hours = hoursOn(date, stretch);
  const span: Span | null = hours && [
    firstShown(date, hours.from, stretch.zone),
    firstShown(hours.to > hours.from ? date : date.add({ days: 1 }), hours.to, stretch.zone),
  ];
  spans.set(day, span);
  return span;
}

/** The working hours that begin on the day that is so many days after 1 January 1970. They begin once those of the days before have ended. */
export function spanOf(day: number, time: WorkingTime): Span | null {
  const calendar = calendarOf(time);
  const own = ownSpan(day, calendar);
  if (!own) return null;
  let from = own[0];
  for (let back = 1; back <= LONGEST_DAYS; back++) from = Math.max(from, ownSpan(day - back, calendar)?.[1] ?? from);
  return from < own[1] ? [from, own[1]] : null;
}

/** The first day whose hours can hold an instant or come after it, and the last whose hours can hold it or come before it. */
export function firstDay(at: number): number {
  return Math.floor(at / DAY_MS) - LONGEST_DAYS;
}

export function lastDay(at: number): number {
  return Math.floor(at / DAY_MS) + 1;
}

/** A fortnight beyond these days nobody need look for hours: what is not there then comes no more. */
export function horizons(time: WorkingTime): Span {
  return calendarOf(time).edges;
}

function stretchOf(day: number, { stretches }: Calendar): Stretch {
  return stretches.find(({ fromDay }) => fromDay <= day) as Stretch;
}

/** Whether a day is a stated day off, by what was in force on it. */
export function isDayOff(on: string, time: WorkingTime): boolean {
  return stretchOf(dayNumber(on), calendarOf(time)).daysOff.has(on);
}

/** The hours that begin on a day, by what was in force on it; `null` where it is off. */
export function hoursOfDay(date: Temporal.PlainDate, time: WorkingTime): Hours {
  return hoursOn(date, stretchOf(dayNumber(date.toString()), calendarOf(time)));
}
