import { expect, test } from 'vitest';
import { instant } from './english.kit.ts';
import type { Week, WorkingTime } from './expectations.ts';
import { momentOf } from './moment.ts';

const nineToFive = { from: '09:00', to: '17:00' };
const week: Week = [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, null, null];
const stockholm: WorkingTime = { zone: 'Europe/Stockholm', week, daysOff: ['2025-11-13'] };
const kolkata: WorkingTime = { zone: 'Asia/Kolkata', week, daysOff: [] };

test.each([
  ['2025-11-12T07:59:00Z', 'before-work'],
  ['2025-11-12T08:00:00Z', 'working'],
  ['2025-11-12T15:59:59Z', 'working'],
  ['2025-11-12T16:00:00Z', 'evening'],
  ['2025-11-13T02:00:00Z', 'night'],
  ['2025-11-13T10:00:00Z', 'day-off'],
  ['2025-11-14T17:00:00Z', 'evening'],
  ['2025-11-15T10:00:00Z', 'day-off'],
  ['2025-11-15T20:00:00Z', 'day-off'],
  ['2025-11-17T02:00:00Z', 'night'],
])('in Stockholm %s is %s', (at, moment) => {
  expect(momentOf(instant(at), stockholm)).toBe(moment);
});

test('the same instant is another part of the day elsewhere', () => {
  const at = instant('2025-11-12T13:00:00Z');
  expect(momentOf(at, stockholm)).toBe('working');
  expect(momentOf(at, kolkata)).toBe('evening');
});

test('an instant beyond every calendar is nobody’s evening', () => {
  expect(momentOf(8.64e15, stockholm)).toBe('working');
  expect(momentOf(Number.NaN, stockholm)).toBe('working');
});
