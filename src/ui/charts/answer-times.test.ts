import { expect, it } from 'vitest';
import { LEAST_WAITS_WIDTH, type Wait, waitLayout } from './answer-times.ts';

function wait(hours: number, more: Partial<Wait> = {}): Wait {
  const key = more.key ?? `${hours}`;
  return { key, url: 'https://trello.com/c/x', isMine: true, hours, isOpen: false, said: key, ...more };
}

it('grows mine upwards out of the axis and theirs downwards', () => {
  const { placed, axisY } = waitLayout([wait(1), wait(1, { isMine: false, key: 'b' })], 8, 450);
  expect(placed.map(({ y }) => Math.sign(y - axisY))).toEqual([-1, 1]);
  expect(placed[0]?.x).toBe(placed[1]?.x);
});

it('stacks what waited as long, with the open ones on top', () => {
  const { placed } = waitLayout([wait(2, { key: 'open', isOpen: true }), wait(2.1), wait(2.2)], 8, 450);
  const ys = new Map(placed.map(({ wait: { key }, y }) => [key, y]));
  expect(ys.get('open')).toBe(Math.min(...ys.values()));
  expect(new Set(ys.values()).size).toBe(3);
});

it('keeps a wait of weeks in the last column, and says so', () => {
  const layout = waitLayout([wait(1), wait(900)], 8, 450);
  expect(layout.endHours).toBe(40);
  expect(layout.hasMore).toBe(true);
  expect(layout.placed.at(-1)?.x).toBeGreaterThan(layout.xOf(layout.endHours) - 30);
  expect(layout.placed.at(-1)?.x).toBeLessThan(layout.xOf(layout.endHours));
});

it('has the agreed time within its axis, and few round ticks', () => {
  for (const agreed of [1, 4, 8, 24, 40]) {
    const { ticks, endHours, xOf } = waitLayout([wait(1)], agreed, 450);
    expect(endHours).toBeGreaterThanOrEqual(2 * agreed);
    expect(ticks.length).toBeLessThanOrEqual(7);
    expect(ticks.at(-1)).toBe(endHours);
    expect(xOf(agreed)).toBeLessThanOrEqual(xOf(endHours) / 2 + 8);
  }
});

it('makes room for many of the same length', () => {
  const { placed, radius, height, axisY } = waitLayout(
    Array.from({ length: 60 }, (_, i) => wait(3, { key: `${i}` })),
    8,
    450,
  );
  expect(Math.min(...placed.map(({ y }) => y))).toBeGreaterThan(20);
  expect(radius).toBeLessThan(2);
  expect(height).toBeGreaterThan(axisY + 80);
});

it('lies within whatever width there is', () => {
  for (const width of [LEAST_WAITS_WIDTH, 440, 900]) {
    const { placed, xOf, endHours } = waitLayout([wait(0), wait(7), wait(400, { isOpen: true })], 8, width);
    for (const x of [...placed.map((one) => one.x), xOf(endHours)]) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
    }
  }
});
