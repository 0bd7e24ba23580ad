import Holidays from 'date-holidays';
import { daysOf, type PublicHoliday } from './holiday-dates.ts';

/** A country, or a region of one, by its code in ISO 3166. */
export interface Area {
  readonly code: string;
  readonly name: string;
}

/** What the table knows: the days of the region; those of the whole country where it lacks the region; or nothing of it. */
export type Found =
  | { readonly kind: 'region' | 'country'; readonly days: readonly PublicHoliday[] }
  | { readonly kind: 'no-region'; readonly days: readonly PublicHoliday[] }
  | { readonly kind: 'no-country'; readonly days: readonly [] };

const table = new Holidays();

function areas(named: Readonly<Record<string, string>> | null | undefined, language: string): readonly Area[] {
  return Object.entries(named ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

/** Every country of the table, in the language of the reader where the browser has its name. */
export function countries(language: string): readonly Area[] {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region' });
  const named = Object.keys(table.getCountries()).map((code) => [code, names.of(code) ?? code]);
  return areas(Object.fromEntries(named), language);
}

/** The regions of a country that have days of their own; none where the table has none. */
export function regions(country: string, language: string): readonly Area[] {
  return areas(table.getStates(country, language.slice(0, 2)), language);
}

/** Countries whose clocks run as in this zone: a first guess at where somebody is. */
export function countriesIn(zone: string): readonly string[] {
  return Object.keys(table.getCountries()).filter((code) => new Holidays(code).getTimezones()?.includes(zone));
}

/** The public holidays of these years, by day and each day once. `region` is `null` for what holds in the whole country. */
export function publicHolidays(
  country: string,
  region: string | null,
  years: readonly number[],
  language: string,
): Found {
  if (!Object.hasOwn(table.getCountries(), country)) return { kind: 'no-country', days: [] };
  const isKnown = region !== null && Object.hasOwn(table.getStates(country) ?? {}, region);
  const languages = [...new Set([language.slice(0, 2), 'en'])];
  const of = isKnown
    ? new Holidays(country, region, { types: ['public'], languages })
    : new Holidays(country, { types: ['public'], languages });
  const all = years.flatMap((year) => of.getHolidays(year).flatMap(daysOf));
  const days = [...new Map(all.map((day) => [day.on, day])).values()].sort((a, b) => (a.on < b.on ? -1 : 1));
  if (region === null) return { kind: 'country', days };
  return { kind: isKnown ? 'region' : 'no-region', days };
}
