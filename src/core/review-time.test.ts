import { expect, it } from 'vitest';
import { nextReviewAt, reviewWeek } from './review-time.ts';

const at = (when: string, zone: string) => Temporal.ZonedDateTime.from(`${when}[${zone}]`).epochMilliseconds;

it.each(['Europe/Oslo', 'Asia/Tokyo', 'America/Sao_Paulo'])('is on its weekday and by the clock of %s', (zone) => {
  const friday = { day: 5, time: '15:00' };
  const found = reviewWeek(at('2026-11-25T10:00', zone), zone, friday);
  expect(found).toEqual({ week: '2026-11-23', at: at('2026-11-27T15:00', zone) });
  expect(reviewWeek(at('2026-11-29T23:59', zone), zone, friday)).toEqual(found);
  expect(reviewWeek(at('2026-11-30T00:00', zone), zone, friday).week).toBe('2026-11-30');
});

it('comes next this week where it is ahead, else in the next one', () => {
  const zone = 'Europe/Oslo';
  const monday = { day: 1, time: '09:00' };
  expect(nextReviewAt(at('2026-11-23T08:00', zone), zone, monday)).toBe(at('2026-11-23T09:00', zone));
  expect(nextReviewAt(at('2026-11-23T09:00', zone), zone, monday)).toBe(at('2026-11-30T09:00', zone));
});

it('is once a week also where a clock is put forward at that hour', () => {
  const zone = 'Europe/Oslo';
  const found = reviewWeek(at('2027-03-28T12:00', zone), zone, { day: 7, time: '02:30' });
  expect(found).toEqual({ week: '2027-03-22', at: at('2027-03-28T03:30', zone) });
});
