import { expect, it } from 'vitest';
import { dayNumber, dayOfNumber, dayTicks, scaleOf, stepFor, ticksIn } from './scale.ts';

it('puts values between the ends in proportion, and those beyond at the ends', () => {
  const scale = scaleOf(0, 10, 100, 200);
  expect([-5, 0, 2.5, 10, 99].map(scale)).toEqual([100, 100, 125, 200, 200]);
});

it('runs downwards as well', () => {
  expect(scaleOf(0, 4, 80, 0)(1)).toBe(60);
});

it('puts everything in the middle where there is nothing to tell apart', () => {
  expect(scaleOf(3, 3, 0, 50)(3)).toBe(25);
});

it.each([
  [8, 5, 2],
  [16, 5, 4],
  [3, 5, 1],
  [5000, 5, 1000],
])('up to %i takes no more than %i ticks with a step of %i', (end, most, step) => {
  expect(stepFor(end, most)).toBe(step);
});

it('names Mondays where single days have no room, no more than there is room for', () => {
  const ticks = dayTicks(dayNumber('2026-09-03'), dayNumber('2026-11-20'), 6).map(dayOfNumber);
  expect(ticks).toEqual(['2026-09-07', '2026-09-21', '2026-10-05', '2026-10-19', '2026-11-02', '2026-11-16']);
  expect(new Set(ticks.map((on) => Temporal.PlainDate.from(on).dayOfWeek))).toEqual(new Set([1]));
});

it('names single days within a week, and one day alone', () => {
  const from = dayNumber('2026-11-03');
  expect(dayTicks(from, from + 4, 6).map(dayOfNumber)).toHaveLength(5);
  expect(dayTicks(from, from, 6).map(dayOfNumber)).toEqual(['2026-11-03']);
});

it('finds Mondays before 1970 and after a hundred years too', () => {
  for (const from of [-4000, -3999, 60_000]) {
    const [tick = 0] = dayTicks(from, from + 100, 4);
    expect(Temporal.PlainDate.from(dayOfNumber(tick)).dayOfWeek).toBe(1);
    expect(tick - from).toBeLessThan(7);
  }
  expect(dayTicks(0, 40_000, 6).length).toBeLessThanOrEqual(7);
});

it('names fewer days where there is less room', () => {
  expect([150, 300, 5000].map(ticksIn)).toEqual([2, 3, 7]);
});
