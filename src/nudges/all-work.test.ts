import { expect, test } from 'vitest';
import type { UserWord } from '../core/facts.ts';
import { nudges } from './index.ts';
import { card, comment, how, item, MARA, PRIYA, spoken, view, word } from './view.kit.ts';

const DAY_MS = 86_400_000;
/** Every fourth word of it is mine. */
const saidDaysAgo = (...days: readonly number[]) => {
  const events = days.map((day, i) => comment(i % 4 === 3 ? MARA : PRIYA, how.now - day * DAY_MS));
  return item(null, { commitment: card({ events: events.toSorted((a, b) => a.at - b.at) }) });
};
const found = (days: readonly number[], over = {}) =>
  nudges(view([], { lately: [saidDaysAgo(...days)], ...over })).filter(({ kind }) => kind === 'all-work');

const MUCH = [1, 2, 4, 8, 9, 11, 16, 17, 19];

test('weeks of words, and all that is seen of them is about work', () => {
  expect(spoken(found(MUCH)[0])).toMatchObject({
    title: 'A few words with Priya besides the work',
    why: 'Much went back and forth in four weeks, and all that is seen of it is about work.',
  });
});

test('not after few words, or many in one week', () => {
  expect(found(MUCH.slice(0, 7))).toEqual([]);
  expect(found([1, 1.1, 1.2, 1.3, 2, 2.1, 2.2, 3, 4])).toEqual([]);
});

test('a call or a note of something besides is enough for six weeks', () => {
  expect(found(MUCH, { metAt: () => how.now - 40 * DAY_MS })).toEqual([]);
  expect(found(MUCH, { metAt: () => how.now - 43 * DAY_MS })).toHaveLength(1);
  const note: UserWord = { kind: 'said-note', about: 'talked', text: 'The garden', on: null };
  const noted = word(note, how.now - 5 * DAY_MS);
  expect(found(MUCH, { words: [{ ...noted, word: { ...noted.word, subject: PRIYA } }] })).toEqual([]);
});

test('a note that was taken back is none', () => {
  const line = word({ kind: 'said-note', about: 'talked', text: 'The garden', on: null }, how.now - 5 * DAY_MS);
  const noted = { ...line, word: { ...line.word, subject: PRIYA } };
  const undone = word({ kind: 'said-undone', word: noted.key }, how.now - 4 * DAY_MS);
  expect(found(MUCH, { words: [noted, undone] })).toHaveLength(1);
});

test('put aside, it rests for four weeks', () => {
  const aside = (days: number) => [
    word({ kind: 'said-dealt-with', nudge: `${PRIYA}|all-work` }, how.now - days * DAY_MS),
  ];
  expect(found(MUCH, { words: aside(20) })).toEqual([]);
  expect(found(MUCH, { words: aside(29) })).toHaveLength(1);
});

test('called of no use, it does not come back with the next comment', () => {
  const aside = (days: number) => [
    word(
      { kind: 'said-of-nudge', nudge: `${PRIYA}|all-work`, as: 'all-work', how: 'dismissed', seen: [] },
      how.now - days * DAY_MS,
    ),
  ];
  expect(found(MUCH, { words: aside(20) })).toEqual([]);
  expect(found(MUCH, { words: aside(29) })).toHaveLength(1);
});

test('one person a week', () => {
  const other = (days: number) => [
    word({ kind: 'said-dealt-with', nudge: 'trello:bas|all-work' }, how.now - days * DAY_MS),
  ];
  expect(found(MUCH, { words: other(5) })).toEqual([]);
  expect(found(MUCH, { words: other(8) })).toHaveLength(1);
});

test('what only one of both wrote did not go back and forth', () => {
  const alone = (by: typeof MARA) => {
    const events = MUCH.toReversed().map((day) => comment(by, how.now - day * DAY_MS));
    return nudges(view([], { lately: [item(null, { commitment: card({ events }) })] }));
  };
  expect(alone(PRIYA)).toEqual([]);
  expect(alone(MARA)).toEqual([]);
});
