import { expect, test } from 'vitest';
import { instant } from '../core/english.kit.ts';
import { assumed } from '../core/expectations.ts';
import { nudges } from './index.ts';
import { BAS, board, card, comment, how, item, MARA, PRIYA, spoken, view, word } from './view.kit.ts';

const DAY_MS = 86_400_000;
const kept = (day: number, over = {}) => {
  const subject = `trello:card:${day}`;
  const at = instant(`2025-11-0${day}T09:00:00Z`);
  return item(
    { subject, key: subject, outcome: 'kept', owners: [MARA], at, by: MARA, ...over },
    { commitment: card({ subject }) },
  );
};
const found = (lately: readonly ReturnType<typeof item>[], over = {}) =>
  nudges(view([], { lately, ...over })).filter(({ kind }) => kind === 'ask-for-feedback');
const talked = [PRIYA, BAS].map((by) => comment(by, instant('2025-11-06T10:00:00Z')));
const FOUR = [kept(3), kept(4), kept(5), kept(6)].map((one, i) =>
  i === 3 ? { ...one, commitment: { ...one.commitment, events: talked } } : one,
);

test('several things of mine were finished where somebody else is: one person is asked at a time', () => {
  const asked = found(FOUR);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.handle).toBe(BAS);
  expect(spoken(asked[0])).toMatchObject({
    title: 'Ask Bas what could go better',
    why: 'Several things of yours were finished where you both are: a good moment to ask.',
    evidence: 'Trello · done Thu 6 Nov · Loan list, final',
  });
  expect(found(FOUR.slice(1))).toEqual([]);
  expect(found([...FOUR.slice(1), kept(6, { owners: [PRIYA] })])).toEqual([]);
});

test('nobody is asked more often than once in three months; then it is the turn of another', () => {
  const asked = (days: number) => [
    word({ kind: 'said-dealt-with', nudge: `${BAS}|feedback` }, how.now - days * DAY_MS),
  ];
  expect(found(FOUR, { words: asked(30) }).map(({ handle }) => handle)).toEqual([PRIYA]);
  expect(found(FOUR, { words: asked(91) }).map(({ handle }) => handle)).toEqual([BAS]);
});

test('called of no use, it does not come back with the next thing that is finished', () => {
  const said = { kind: 'said-of-nudge', nudge: `${BAS}|feedback`, as: 'ask-for-feedback', how: 'dismissed' } as const;
  const aside = (days: number) => [word({ ...said, seen: [] }, how.now - days * DAY_MS)];
  expect(found(FOUR, { words: aside(2) })).toEqual([]);
  expect(found(FOUR, { words: aside(30) }).map(({ handle }) => handle)).toEqual([PRIYA]);
});

test('two people are not asked within two weeks', () => {
  const asked = (days: number) => [
    word({ kind: 'said-dealt-with', nudge: `${BAS}|feedback` }, how.now - days * DAY_MS),
  ];
  expect(found(FOUR, { words: asked(13) })).toEqual([]);
  expect(found(FOUR, { words: asked(15) }).map(({ handle }) => handle)).toEqual([PRIYA]);
});

test('asked and taken back, it is their turn still', () => {
  const asked = word({ kind: 'said-dealt-with', nudge: `${BAS}|feedback` }, how.now - DAY_MS);
  const undone = word({ kind: 'said-undone', word: asked.key }, how.now - DAY_MS + 1);
  expect(found(FOUR, { words: [asked, undone] }).map(({ handle }) => handle)).toEqual([BAS]);
});

test('not of whom one wants to hear nothing, nor where I am alone', () => {
  expect(found(FOUR, { silenced: new Set([BAS, PRIYA]) })).toEqual([]);
  const alone = board({ members: board().members.filter(({ handle }) => handle === MARA) });
  expect(found(FOUR.map((one) => ({ ...one, space: alone })))).toEqual([]);
});

test('nobody is asked with whom no word was seen, nor who is on leave', () => {
  expect(found([kept(3), kept(4), kept(5), kept(6)])).toEqual([]);
  const expectations = { ...assumed(how.zone), away: new Map([[BAS, ['2025-11-12']]]) };
  expect(found(FOUR, { expectations }).map(({ handle }) => handle)).toEqual([PRIYA]);
});
