import type { Hours, Week } from '../expectations.ts';
import type { Speech } from '../speak.ts';

const MONDAY = Temporal.PlainDate.from('2024-01-01');

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, shape: 'short' | 'long' | 'clock'): Intl.DateTimeFormat {
  const key = `${locale} ${shape}`;
  let found = formats.get(key);
  if (!found) {
    const english = /^en\b/i.test(locale);
    found =
      shape === 'clock'
        ? new Intl.DateTimeFormat(english ? 'en-GB' : locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
        : new Intl.DateTimeFormat(locale, { weekday: shape, timeZone: 'UTC' });
    formats.set(key, found);
  }
  return found;
}

/** The name of a weekday; 0 is Monday. */
export function sayWeekdayName(day: number, shape: 'short' | 'long', locale: string): string {
  const at = MONDAY.add({ days: day }).toZonedDateTime('UTC').epochMilliseconds;
  return format(locale, shape).format(at);
}

/** A time of day as it stands in the model, `HH:MM`, in the manner of the reader. */
export function sayClock(time: string, locale: string): string {
  const at = MONDAY.toZonedDateTime({ timeZone: 'UTC', plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
  return format(locale, 'clock').format(at);
}

function isLike(a: Hours, b: Hours): boolean {
  return a === null || b === null ? a === b : a.from === b.from && a.to === b.to;
}

/** A week in a line: days that are alike together, days off left out. A week without working hours says so. */
export function sayWeek(week: Week, how: Pick<Speech, 'locale' | 'lookUp'>): string {
  const parts: string[] = [];
  for (let first = 0; first < 7; ) {
    let last = first;
    while (last < 6 && isLike(week[first] ?? null, week[last + 1] ?? null)) last++;
    const hours = week[first] ?? null;
    if (hours) {
      const from = sayWeekdayName(first, 'short', how.locale);
      const days = last === first ? from : `${from}–${sayWeekdayName(last, 'short', how.locale)}`;
      const isRound = hours.from === hours.to;
      parts.push(
        isRound
          ? how.lookUp('week_round_the_clock', [days])
          : `${days} ${sayClock(hours.from, how.locale)}–${sayClock(hours.to, how.locale)}`,
      );
    }
    first = last + 1;
  }
  return parts.length > 0 ? parts.join(', ') : how.lookUp('week_none', []);
}

/** A zone by its city: 'Porto Velho' for `America/Porto_Velho`. */
export function sayZone(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
