import type { CallTolerance, Terms, Within } from '../expectations.ts';
import { type Speech, speak } from '../speak.ts';
import { type Argument, type MessageKey, text } from '../text.ts';
import { sayClock, sayWeek, sayZone } from './say-week.ts';

export type Field = keyof Terms;

/** What each field is called, in the order in which they are shown. */
export const FIELD_NAMES: Readonly<Record<Field, MessageKey>> = {
  question: 'term_question',
  review: 'term_review',
  urgent: 'term_urgent',
  zone: 'term_zone',
  week: 'term_week',
  otherWeek: 'term_other_week',
  holidays: 'term_holidays',
  absences: 'term_absences',
  graceHours: 'term_grace',
  dueTimes: 'term_due_times',
  notice: 'term_notice',
  calls: 'term_calls',
  rhythm: 'term_rhythm',
  reviewOn: 'term_review_on',
  lists: 'term_lists',
  quiet: 'term_quiet',
  nudgesADay: 'term_nudges_a_day',
};

type Say = (key: MessageKey, ...args: Argument[]) => string;

/** The name of a country in the language of the reader; its code where nobody knows it. */
export function sayCountry(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale, 'en'], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

export function sayLength({ count, unit }: Within, say: Say): string {
  return unit === 'days' ? say('length_days', { count }) : say('length_hours', { hours: count });
}

export function sayCalls(calls: CallTolerance, say: Say): string {
  switch (calls.kind) {
    case 'set-time':
      return say('calls_set_time');
    case 'minutes':
      return say('calls_minutes', { count: calls.minutes });
    case 'really-began':
      return say('calls_really_began');
    default:
      return calls satisfies never;
  }
}

type Sayer = { readonly [F in Field]: (value: Terms[F], say: Say, how: Speech) => string };

const SAYERS: Sayer = {
  question: sayLength,
  review: sayLength,
  urgent: sayLength,
  zone: (zone) => sayZone(zone),
  week: (week, _, how) => sayWeek(week, how),
  otherWeek: (other, say, how) => (other ? sayWeek(other.week, how) : say('term_none')),
  holidays: (holidays, say, how) =>
    holidays
      ? [sayCountry(holidays.country, how.locale), ...(holidays.region ? [holidays.region] : [])].join(', ')
      : say('term_none'),
  absences: (absences, say) =>
    absences.map(({ fromOn, toOn }) => say('away_days', { date: fromOn }, { date: toOn })).join(', ') ||
    say('term_none'),
  graceHours: (hours, say) => say('length_hours', { hours }),
  dueTimes: (meant, say) => say(meant === 'exact' ? 'due_times_exact' : 'due_times_day'),
  notice: sayLength,
  calls: sayCalls,
  rhythm: (rhythm, say) =>
    rhythm
      ? say('rhythm_words', { count: rhythm.softDays }, say('length_calendar_days', { count: rhythm.hardDays }))
      : say('term_none'),
  reviewOn: (on, say) => (on ? say('word_day', { day: on }) : say('term_none')),
  lists: (lists, say) => say('term_lists_said', { count: Object.keys(lists).length }),
  quiet: (times, say, { locale }) =>
    times.map(({ from, to }) => `${sayClock(from, locale)}–${sayClock(to, locale)}`).join(', ') || say('term_none'),
  nudgesADay: (count) => String(count),
};

/** What a field says, in words. */
export function sayField<F extends Field>(field: F, value: Terms[F], how: Speech): string {
  return SAYERS[field](value, (key, ...args) => speak(text(key, ...args), how), how);
}

export function fieldsIn(terms: Partial<Terms>): readonly Field[] {
  return (Object.keys(FIELD_NAMES) as Field[]).filter((field) => terms[field] !== undefined);
}
