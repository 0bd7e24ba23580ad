import { expect, it } from 'vitest';
import { sharedReasons } from './pareto.ts';

const count = (reason: 'blocked' | 'scope' | 'forgot', many: number) => ({ reason, count: many, runningShare: 0 });

it('adds up the reasons of both sides, the most frequent first, with a running sum', () => {
  const { rows, all } = sharedReasons(
    [count('scope', 2), count('forgot', 1)],
    [count('blocked', 4), count('scope', 1)],
  );
  expect(rows.map(({ reason, mine, theirs, running }) => [reason, mine, theirs, running])).toEqual([
    ['blocked', 0, 4, 4],
    ['scope', 2, 1, 7],
    ['forgot', 1, 0, 8],
  ]);
  expect(all).toBe(8);
});

it('has nothing to say without reasons', () => {
  expect(sharedReasons([], [])).toEqual({ rows: [], all: 0 });
});
