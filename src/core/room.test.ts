import { expect, it } from 'vitest';
import { isNearlyFull } from './room.ts';

it.each([
  [79, 100, false],
  [80, 100, true],
  [120, 100, true],
  [null, 100, false],
  [80, null, false],
  [0, 0, false],
])('%j of %j is nearly full: %j', (used, of, isNearly) => {
  expect(isNearlyFull({ used, of })).toBe(isNearly);
});
