import { expect, test } from 'vitest';
import { ask, suggestion } from '../core/ask.kit.ts';
import { instant } from '../core/english.kit.ts';
import { speak } from '../core/speak.ts';
import { nudges } from './index.ts';
import { BAS, board, card, comment, how, item, MARA, PRIYA, spoken, view, word } from './view.kit.ts';

const undated = { due: null, owners: [] } as const;
const mine = suggestion();
const theirs = suggestion({ by: PRIYA });

function found(one = mine, itemOver = {}, over = {}) {
  return nudges(view([item(null, { suggestions: [one], commitment: card({}, undated), ...itemOver })], over));
}

test('words of mine that look like a promise are asked about', () => {
  const [nudge] = found();
  expect(nudge).toMatchObject({
    kind: 'keep-promise',
    habit: 'accountable',
    isMine: true,
    handle: null,
    term: null,
    key: 'trello:card:loans|promise|p1',
    url: 'https://trello.com/c/l0aNl1st#comment-p1',
    draft: null,
    facts: ['promised:p1'],
  });
  expect(spoken(nudge)).toMatchObject({
    title: 'Looks like a promise: keep it?',
    why: 'You wrote yesterday of something by Fri 14 Nov. Until you say yes, it counts for nothing.',
    evidence: 'Trello · comment Tue 11 Nov · Loan list, final',
  });
  expect(nudge?.steps.map((step) => speak(step, how))).toEqual([
    'Mara wrote it: yesterday, 16:10.',
    'Its words look like a promise, with Fri 14 Nov as the day.',
    'Words can mislead, so it counts for nothing until you say yes.',
  ]);
});

test('theirs are asked about where I take part in the thread', () => {
  expect(found(theirs)).toEqual([]);
  const wrote = card({ events: [comment(MARA, instant('2025-10-01T09:00:00Z'))] }, undated);
  const holds = card({}, { ...undated, owners: [MARA] });
  for (const part of [
    { commitment: wrote },
    { commitment: holds },
    { asks: [ask({ from: MARA, to: [PRIYA], outcome: 'answered' })] },
  ]) {
    const [nudge] = found(theirs, part);
    expect(nudge).toMatchObject({ kind: 'keep-promise', habit: 'communicate', isMine: false, handle: PRIYA });
    expect(spoken(nudge).why).toBe(
      'Priya wrote yesterday of something by Fri 14 Nov. Until you say yes, it counts for nothing.',
    );
  }
});

test('mine come before theirs', () => {
  const commitment = card({ events: [comment(MARA, 0)] }, undated);
  const suggestions = [theirs, suggestion({ comment: 'p2' })];
  expect(nudges(view([item(null, { suggestions, commitment })])).map(({ isMine }) => isMine)).toEqual([true, false]);
});

test('what was written more than fourteen days ago is left alone', () => {
  const due = { kind: 'day', on: '2025-12-01' } as const;
  expect(found(suggestion({ at: how.now - 14 * 86_400_000, due }))).toHaveLength(1);
  expect(found(suggestion({ at: how.now - 14 * 86_400_000 - 1, due }))).toEqual([]);
});

test('what was due more than a day ago is left alone, and what is due on no day', () => {
  expect(found(suggestion({ due: { kind: 'day', on: '2025-11-11' } }))).toHaveLength(1);
  expect(found(suggestion({ due: { kind: 'day', on: '2025-11-10' } }))).toEqual([]);
  expect(found(suggestion({ due: { kind: 'time', at: how.now - 86_400_000 - 1 } }))).toEqual([]);
  expect(found(suggestion({ due: { kind: 'day', on: 'some day' } }))).toEqual([]);
});

test('what the card already owes by the same person and day is written down', () => {
  const due = (on: string, owners = [MARA]) => ({ commitment: card({}, { due: { kind: 'day', on }, owners }) });
  const kinds = (part: object): readonly string[] => found(mine, part).map(({ kind }) => kind);
  expect(kinds(due('2025-11-14'))).not.toContain('keep-promise');
  expect(kinds(due('2025-11-15'))).not.toContain('keep-promise');
  expect(kinds(due('2025-11-16'))).toContain('keep-promise');
  expect(kinds(due('2025-11-14', [BAS]))).toContain('keep-promise');
});

test('on a card that is done or put away nothing is left to promise', () => {
  expect(found(mine, { commitment: card({}, { ...undated, isDone: true }) })).toEqual([]);
  expect(found(mine, { commitment: card({}, { ...undated, isArchived: true }) })).toEqual([]);
});

test('people whose account is closed, or of whom one wants to hear nothing, are left out', () => {
  const commitment = card({ events: [comment(MARA, 0)] }, undated);
  const members = board().members.map((member) => ({ ...member, isActive: member.handle !== PRIYA }));
  expect(found(theirs, { commitment, space: board({ members }) })).toEqual([]);
  expect(found(theirs, { commitment }, { silenced: new Set([PRIYA]) })).toEqual([]);
});

test('said to be none, it is gone', () => {
  const words = [word({ kind: 'said-dealt-with', nudge: mine.key }, instant('2025-11-12T08:00:00Z'))];
  expect(found(mine, { commitment: card({ words }, undated) })).toEqual([]);
});
