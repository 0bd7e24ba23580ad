import { expect, it } from 'vitest';
import { inRows, type SlipRow, slipLayout } from './slip-chart.ts';

function row(key: string, firstOn: string, moves: SlipRow['moves'] = [], more: Partial<SlipRow> = {}): SlipRow {
  return {
    key,
    name: key,
    url: 'https://trello.com/c/x',
    isMine: true,
    firstOn,
    moves,
    look: 'open',
    told: '',
    said: key,
    ...more,
  };
}

it('draws a leg for every move, from the old date to the new one', () => {
  const walked = row('Route', '2026-11-02', [
    { toOn: '2026-11-09', look: 'after' },
    { toOn: '2026-11-20', look: 'told' },
  ]);
  const [placed] = slipLayout([walked], '2026-11-28', 940).rows;
  expect(placed?.xs).toHaveLength(3);
  expect(placed?.legs.map(({ fromX, toX, look }) => [Math.sign(toX - fromX), look])).toEqual([
    [1, 'after'],
    [1, 'told'],
  ]);
  expect(placed?.legs[1]?.fromX).toBe(placed?.legs[0]?.toX);
});

it('walks backwards for a date that came nearer', () => {
  const [placed] = slipLayout(
    [row('Map', '2026-11-20', [{ toOn: '2026-11-10', look: 'other' }])],
    '2026-11-28',
    940,
  ).rows;
  expect((placed?.legs[0]?.toX ?? 0) < (placed?.legs[0]?.fromX ?? 0)).toBe(true);
});

it('ends at the old date where the date was taken away', () => {
  const [placed] = slipLayout([row('Map', '2026-11-20', [{ toOn: null, look: 'other' }])], '2026-11-28', 940).rows;
  expect(placed?.legs).toEqual([]);
  expect(placed?.xs).toHaveLength(1);
});

it('stands mine above theirs with a line between, and without it where there is one side only', () => {
  const rows = inRows([row('a', '2026-11-01', [], { isMine: false }), row('b', '2026-11-02')], 10);
  expect(rows.map(({ key }) => key)).toEqual(['b', 'a']);
  const both = slipLayout(rows, '2026-11-28', 940);
  expect(both.splitY).toBeGreaterThan(both.rows[0]?.y ?? 0);
  expect(both.splitY).toBeLessThan(both.rows[1]?.y ?? 0);
  expect(slipLayout([row('b', '2026-11-02')], '2026-11-28', 940).splitY).toBeNull();
});

it('takes those with the latest dates of each side', () => {
  const many = Array.from({ length: 9 }, (_, i) => row(`m${i}`, `2026-11-0${i + 1}`));
  expect(inRows([...many, row('t', '2020-01-01', [], { isMine: false })], 3).map(({ key }) => key)).toEqual([
    'm8',
    'm7',
    'm6',
    't',
  ]);
});

it('has room for today, whatever the dates', () => {
  const { xOf, fromDay, toDay } = slipLayout([row('a', '2026-01-01')], '2026-11-28', 940);
  expect(xOf(toDay - 2)).toBeLessThan(xOf(toDay));
  expect(xOf(fromDay)).toBeLessThan(xOf(toDay - 2));
});
