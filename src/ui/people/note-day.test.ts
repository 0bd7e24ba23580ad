import { expect, it } from 'vitest';
import { noteDay } from './note-day.ts';

it.each([
  ['2026-11-22', 'en-GB', '22 November'],
  ['--02-29', 'en-GB', '29 February'],
  ['--12-01', 'de', '1. Dezember'],
  ['soon', 'en', 'soon'],
])('writes %s in %s as %s', (on, locale, said) => {
  expect(noteDay(on, locale)).toBe(said);
});
