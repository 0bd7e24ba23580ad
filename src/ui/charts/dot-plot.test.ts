import { expect, it } from 'vitest';
import { type Dot, dotLayout, newest, PLOT_START } from './dot-plot.ts';
import { dayNumber } from './scale.ts';

function dot(promisedOn: string, daysAfter: number | null, more: Partial<Dot> = {}): Dot {
  const key = more.key ?? `${promisedOn} ${daysAfter}`;
  return {
    key,
    name: key,
    url: 'https://trello.com/c/x',
    isMine: true,
    look: 'kept',
    promisedOn,
    doneOn: null,
    daysAfter,
    said: key,
    ...more,
  };
}

it('puts what was done before above the line, after below it, and on the day upon it', () => {
  const { panels } = dotLayout([dot('2026-11-03', -1), dot('2026-11-10', 0), dot('2026-11-17', 2)], '2026-11-28', 940);
  const [mine] = panels;
  expect(mine?.placed.map(({ y, lineY }) => Math.sign(y - lineY))).toEqual([-1, 0, 1]);
});

it('keeps what is far beyond the edge at the edge, the same distance up and down', () => {
  const layout = dotLayout([dot('2026-10-01', 90), dot('2026-10-20', -90)], '2026-11-28', 940);
  const [mine] = layout.panels;
  expect(layout.edgeDays).toBe(10);
  expect(mine?.placed.map(({ y, lineY }) => y - lineY)).toEqual([layout.half, -layout.half]);
});

it('gives what was not judged a lane of its own, and no lane where there is nothing of it', () => {
  const { panels } = dotLayout([dot('2026-11-03', null), dot('2026-11-03', 0, { isMine: false })], '2026-11-28', 940);
  expect(panels.map(({ hasUnjudged }) => hasUnjudged)).toEqual([true, false]);
  expect(panels[0]?.placed[0]?.y).toBe(panels[0]?.unjudgedY);
});

it('lets no two of the same day cover each other', () => {
  const same = Array.from({ length: 5 }, (_, i) => dot('2026-11-10', 0, { key: `${i}` }));
  const xs = dotLayout(same, '2026-11-28', 940).panels[0]?.placed.map(({ x }) => x) ?? [];
  expect(new Set(xs).size).toBe(5);
  expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(60);
});

it('stands on the same days in both panels, today included where it is near, even with nothing in one of them', () => {
  const { panels, xOf, toDay } = dotLayout([dot('2026-11-17', 0, { isMine: false })], '2026-11-28', 940);
  expect(toDay).toBe(dayNumber('2026-11-28'));
  expect(panels.map(({ placed }) => placed.length)).toEqual([0, 1]);
  expect(xOf(toDay)).toBeGreaterThan(panels[1]?.placed[0]?.x ?? Number.POSITIVE_INFINITY);
});

it('does not push few dots of long ago to the edge', () => {
  const { panels, endX } = dotLayout(
    [dot('2026-05-05', 0), dot('2026-05-07', 1), dot('2026-05-12', -1)],
    '2026-11-28',
    940,
  );
  const xs = panels[0]?.placed.map(({ x }) => (x - PLOT_START) / (endX - PLOT_START)) ?? [];
  expect(Math.min(...xs)).toBeGreaterThan(0.2);
  expect(Math.max(...xs)).toBeLessThan(0.8);
  expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(0.2);
});

it('takes the newest of each direction', () => {
  const many = Array.from({ length: 30 }, (_, i) => dot(`2026-11-${String(30 - i).padStart(2, '0')}`, 0));
  const theirs = dot('2020-01-01', 0, { isMine: false });
  const shown = newest([...many, theirs], 10);
  expect(shown.filter(({ isMine }) => isMine).map(({ promisedOn }) => promisedOn)).toEqual(
    Array.from({ length: 10 }, (_, i) => `2026-11-${21 + i}`),
  );
  expect(shown).toContain(theirs);
});
