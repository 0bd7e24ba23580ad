import { expect, it } from 'vitest';
import { daysOf } from './holiday-dates.ts';
import { countries, countriesIn, publicHolidays, regions } from './public-holidays.ts';

const on = (country: string, region: string | null, year: number) =>
  publicHolidays(country, region, [year], 'en').days.map((day) => day.on);

it('knows the days of a country as dates with names, in order', () => {
  const found = publicHolidays('NO', null, [2026], 'en');
  expect(found.kind).toBe('country');
  expect(found.days[0]).toEqual({ on: '2026-01-01', name: "New Year's Day" });
  expect(found.days.map((day) => day.on)).toContain('2026-05-17');
  expect(found.days.map((day) => day.on)).toEqual(found.days.map((day) => day.on).toSorted());
});

it('knows the days of a region besides those of its country', () => {
  expect(on('DE', 'BY', 2026)).toContain('2026-01-06');
  expect(on('DE', 'BE', 2026)).not.toContain('2026-01-06');
  expect(on('DE', 'BE', 2026)).toContain('2026-10-03');
});

it('says so where it lacks the region, and gives the days of the whole country', () => {
  const found = publicHolidays('DE', 'ATLANTIS', [2026], 'en');
  expect(found.kind).toBe('no-region');
  expect(found.days.map((day) => day.on)).toEqual(on('DE', null, 2026));
});

it.each(['XX', '', '__proto__', 'constructor', 'de'])('says so where it lacks the country: %s', (country) => {
  expect(publicHolidays(country, null, [2026], 'en')).toEqual({ kind: 'no-country', days: [] });
  expect(publicHolidays(country, 'BY', [2026], 'en')).toEqual({ kind: 'no-country', days: [] });
});

it.each(['__proto__', 'constructor', 'toString', ''])('takes no other word for a region: %s', (region) => {
  expect(publicHolidays('DE', region, [2026], 'en').kind).toBe('no-region');
});

it('names the days in the language of the reader where the table has them', () => {
  expect(publicHolidays('DE', null, [2026], 'de').days[0]?.name).toBe('Neujahr');
});

it('takes a holiday that begins at sunset for the day after it, and each of several days', () => {
  expect(on('IL', null, 2026)).toContain('2026-09-21');
  expect(on('TR', null, 2026)).toEqual(expect.arrayContaining(['2026-03-20', '2026-03-21', '2026-03-22']));
  expect(on('TR', null, 2026)).not.toContain('2026-03-19');
  expect(on('TR', null, 2026)).not.toContain('2026-03-23');
});

it('takes half a day off for a working day', () => {
  expect(on('CN', null, 2026)).not.toContain('2026-03-08');
  expect(on('CN', null, 2026)).toContain('2026-10-02');
});

it('gives each day once, over several years, 29 February among them', () => {
  const { days } = publicHolidays('GB', 'ENG', [2027, 2028], 'en');
  expect(new Set(days.map((day) => day.on)).size).toBe(days.length);
  expect(new Set(days.map((day) => day.on.slice(0, 4)))).toEqual(new Set(['2027', '2028']));
  const leap = {
    date: '2028-02-29 00:00:00',
    start: new Date('2028-02-29T00:00Z'),
    end: new Date('2028-03-01T00:00Z'),
  };
  expect(daysOf({ ...leap, name: 'Leap day' })).toEqual([{ on: '2028-02-29', name: 'Leap day' }]);
});

it('makes nothing of a date that it cannot read', () => {
  expect(daysOf({ date: 'soon', start: new Date(0), end: new Date(0), name: 'Some day' })).toEqual([]);
});

it('lists countries and regions by name, in the language of the reader', () => {
  expect(countries('de').find(({ code }) => code === 'JP')?.name).toBe('Japan');
  expect(countries('de').find(({ code }) => code === 'NO')?.name).toBe('Norwegen');
  expect(countries('en').length).toBeGreaterThan(150);
  expect(regions('IN', 'en').map(({ code }) => code)).toContain('MH');
  expect(regions('XX', 'en')).toEqual([]);
  expect(regions('JP', 'en')).toEqual([]);
});

it('guesses the country by the zone', () => {
  expect(countriesIn('Europe/Oslo')).toContain('NO');
  expect(countriesIn('Asia/Tokyo')).toContain('JP');
  expect(countriesIn('Nowhere/At_All')).toEqual([]);
});
