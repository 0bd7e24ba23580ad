import { expect, it } from 'vitest';
import { weekdaysBetween } from './chart-data.ts';

it.each([
  ['2026-11-27', '2026-11-28', 0],
  ['2026-11-27', '2026-11-30', 1],
  ['2026-11-23', '2026-11-27', 4],
  ['2026-11-23', '2026-12-07', 10],
  ['2026-11-28', '2026-11-30', 1],
  ['2026-11-28', '2026-11-28', 0],
  ['2026-11-28', '2026-11-20', 0],
])('counts weekdays from %s to %s: %i', (from, to, count) => {
  expect(weekdaysBetween(from, to)).toBe(count);
});

it('counts as one does on a calendar, day by day', () => {
  const start = Temporal.PlainDate.from('2026-01-01');
  for (let first = 0; first < 7; first++) {
    let count = 0;
    for (let days = 1; days < 40; days++) {
      const to = start.add({ days: first + days });
      if (to.dayOfWeek <= 5) count++;
      expect(weekdaysBetween(start.add({ days: first }).toString(), to.toString())).toBe(count);
    }
  }
});
