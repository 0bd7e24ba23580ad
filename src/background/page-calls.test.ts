import { expect, it } from 'vitest';
import { PageCalls } from './page-calls.ts';

it('the pages of a site make six calls a minute at most, each site for itself', () => {
  const clock = { at: 1_000_000, now: () => clock.at };
  const calls = new PageCalls(clock);
  const tries = (count: number) => Array.from({ length: count }, () => calls.may('asana'));
  expect(tries(8)).toEqual([true, true, true, true, true, true, false, false]);
  expect(calls.may('trello')).toBe(true);
  clock.at += 59_999;
  expect(calls.may('asana')).toBe(false);
  clock.at += 1;
  expect(tries(7)).toEqual([true, true, true, true, true, true, false]);
  // A clock that jumped back shuts nobody out for good.
  clock.at -= 3_600_000;
  expect(calls.may('asana')).toBe(true);
});
