import { expect, test } from 'vitest';
import { foldSpace } from '../core/fold.ts';
import type { Site } from '../core/handles.ts';
import type { Reading } from '../core/reading.ts';
import type { Log } from '../log/log.ts';
import { KeptSpaces } from './kept-spaces.ts';
import { unreadOf } from './lately.ts';
import { unread } from './place.ts';

const NOW = Date.parse('2026-03-25T10:00:00Z');
const space = 'trello:board:guide';
const log = { space: async () => foldSpace(space, []) } as unknown as Log;

function shut(over: Partial<Reading> = {}): Reading {
  const gaps = [{ space, reason: 'permission-gone', detail: '' }] as const;
  const place = { kind: 'space', path: 'gU1de' } as const;
  return { ...unread('trello', place), space, gaps, readAt: NOW - 1, seenAt: NOW - 1, ...over };
}

async function found(reading: Reading, wanted?: readonly Site[]): Promise<number> {
  return (await unreadOf(log, new KeptSpaces(), [reading], NOW, wanted)).length;
}

test('a place that could not be read is told of where its site is wanted', async () => {
  expect(await found(shut(), ['trello'])).toBe(1);
  expect(await found(shut())).toBe(1);
});

test('of a site that the user turned off nothing is missing', async () => {
  expect(await found(shut(), ['asana'])).toBe(0);
});

test('nor of a place that was never read, or that nobody has opened lately', async () => {
  expect(await found(shut({ readAt: null }))).toBe(0);
  expect(await found(shut({ seenAt: NOW - 15 * 86_400_000 }))).toBe(0);
});
