import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowHeights } from './row-heights.ts';

const GUESS = 60;

function tops(heights: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...heights.map((height) => (sum += height))];
}

describe('where rows stand', () => {
  it('is as adding up all heights before them says, whatever was measured in whatever order', () => {
    const measured = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 300 })));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), measured, fc.nat(4000), (count, changes, distance) => {
        const rows = new RowHeights(count, GUESS);
        const heights = new Array<number>(count).fill(GUESS);
        for (const [row, height] of changes) {
          rows.measured(row, height);
          if (row < count) heights[row] = height;
        }
        const expected = tops(heights);
        for (let row = 0; row <= count; row++) expect(rows.top(row)).toBe(expected[row]);
        expect(rows.total).toBe(expected[count]);
        const at = expected.findLastIndex((top) => top <= distance);
        expect(rows.at(distance)).toBe(Math.min(at, count - 1));
      }),
    );
  });

  it('stays when more rows come', () => {
    const rows = new RowHeights(2, GUESS);
    rows.measured(1, 100);
    const grown = rows.grown(5);
    expect([grown.top(2), grown.total]).toEqual([160, 340]);
  });

  it('tells by how much a row differs', () => {
    const rows = new RowHeights(2, GUESS);
    expect([rows.measured(0, 80), rows.measured(0, 80), rows.measured(7, 80)]).toEqual([20, 0, 0]);
  });

  it('of no row is nowhere', () => {
    expect([new RowHeights(0, GUESS).total, new RowHeights(0, GUESS).at(5)]).toEqual([0, 0]);
  });
});
