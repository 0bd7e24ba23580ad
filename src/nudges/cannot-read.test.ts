import { expect, test } from 'vitest';
import type { Handle } from '../core/handles.ts';
import { nudges } from './index.ts';
import { how, spoken, view } from './view.kit.ts';
import type { Unread } from './view.ts';

const HOUR_MS = 3_600_000;
const unread = (hours: number): Unread => ({
  site: 'Trello',
  space: 'trello:board:guide',
  name: 'Audio guide, spring opening',
  url: 'https://trello.com/b/gU1de',
  reason: 'no-access',
  sinceAt: how.now - hours * HOUR_MS,
});
const found = (one: Unread) => nudges(view([], { unread: [one] }));

test('a place that could not be read for a day', () => {
  const [nudge] = found(unread(50));
  expect(spoken(nudge)).toMatchObject({
    title: '“Audio guide, spring opening” cannot be read just now',
    why: 'Nothing new is known from there since Mon 10 Nov; what came due since then stays unknown.',
    draft: '',
  });
  expect(nudge).toMatchObject({ kind: 'cannot-read', url: 'https://trello.com/b/gU1de', handle: null });
});

test('not of a place of which one wants to hear nothing', () => {
  const one = unread(50);
  expect(nudges(view([], { unread: [one], silenced: new Set([one.space as Handle]) }))).toEqual([]);
});

test('what failed an hour ago may be well by itself', () => {
  expect(found(unread(1))).toEqual([]);
});
