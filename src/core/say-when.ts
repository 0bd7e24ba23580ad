import { dayOf } from './lapse.ts';

/** Where, when and in which language something is said. */
export interface Speech {
  /** The message of a key with `$1`, `$2` … put in; an empty string where there is none. */
  lookUp(key: string, subs: readonly string[]): string;
  /** Of the messages and of dates and figures. */
  readonly locale: string;
  readonly zone: string;
  readonly now: number;
  /** Display names by handle. */
  readonly names: Readonly<Record<string, string>>;
}

/** A little inside what Temporal can hold, so that no zone leads out of it. */
const LAST_INSTANT = 8.6e15;

type Shape = 'weekday' | 'date' | 'clock' | 'name';

const SHAPES: Record<Shape, Intl.DateTimeFormatOptions> = {
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  date: { day: 'numeric', month: 'short' },
  clock: { hour: 'numeric', minute: '2-digit' },
  name: { weekday: 'long' },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, shape: Shape, zone: string, hasYear: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${shape} ${zone} ${hasYear}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, {
      ...SHAPES[shape],
      ...(hasYear ? { year: 'numeric' } : {}),
      timeZone: zone,
    });
    formatters.set(key, found);
  }
  return found;
}

function isEnglish(locale: string): boolean {
  return /^en\b/i.test(locale);
}

/** 'Tue 11 Nov' in every English; elsewhere as the language has it. */
function written(on: string, shape: 'weekday' | 'date', hasYear: boolean, locale: string): string {
  const noon = Temporal.PlainDate.from(on).toZonedDateTime('UTC').epochMilliseconds;
  if (!isEnglish(locale)) return formatter(locale, shape, 'UTC', hasYear).format(noon);
  const parts = formatter('en-US', shape, 'UTC', hasYear).formatToParts(noon);
  const order: readonly Intl.DateTimeFormatPartTypes[] = ['weekday', 'day', 'month', 'year'];
  return order.flatMap((type) => parts.find((part) => part.type === type)?.value ?? []).join(' ');
}

/** The calendar day of an instant or a day as text; `null` for what is no day. */
export function calendarDay(when: number | string, zone: string): string | null {
  if (typeof when === 'number') return Math.abs(when) <= LAST_INSTANT ? dayOf(when, zone) : null;
  try {
    return Temporal.PlainDate.from(when).toString();
  } catch {
    return null;
  }
}

const NEAR = new Map([
  [-1, 'word_yesterday'],
  [0, 'word_today'],
  [1, 'word_tomorrow'],
]);

/** A day in words; with its year where it is not this year's. */
export function sayDay(when: number | string, shape: 'weekday' | 'date' | 'near', how: Speech): string {
  const on = calendarDay(when, how.zone);
  const today = calendarDay(how.now, how.zone);
  if (on === null || today === null) return how.lookUp('word_some_day', []);
  if (shape === 'near') {
    const days = Temporal.PlainDate.from(today).until(on).days;
    const word = NEAR.get(days);
    if (word) return how.lookUp(word, []);
  }
  const year = (day: string): string => day.slice(0, day.lastIndexOf('-', day.length - 4));
  return written(on, shape === 'near' ? 'weekday' : shape, year(on) !== year(today), how.locale);
}

/** A day of this week or so by its weekday alone, where no other day of that name is as near; else as `near` says it. */
export function sayWeekday(when: number | string, how: Speech): string {
  const on = calendarDay(when, how.zone);
  const today = calendarDay(how.now, how.zone);
  const days = on !== null && today !== null ? Math.abs(Temporal.PlainDate.from(today).until(on).days) : 0;
  if (on === null || days < 2 || days > 6) return sayDay(when, 'near', how);
  return formatter(how.locale, 'name', 'UTC', false).format(
    Temporal.PlainDate.from(on).toZonedDateTime('UTC').epochMilliseconds,
  );
}

/** The time of day alone: '10:05'. */
export function sayClock(at: number, how: Speech): string {
  if (calendarDay(at, how.zone) === null) return how.lookUp('word_some_day', []);
  const locale = isEnglish(how.locale) ? 'en-GB' : how.locale;
  return formatter(locale, 'clock', how.zone, false).format(at);
}

/** A day, or a word for it, and the time of day. */
export function sayTime(at: number, how: Speech): string {
  const day = sayDay(at, 'near', how);
  return calendarDay(at, how.zone) === null ? day : how.lookUp('word_day_and_time', [day, sayClock(at, how)]);
}
