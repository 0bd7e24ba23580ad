import { expect, test } from 'vitest';
import { ask } from '../core/ask.kit.ts';
import { instant } from '../core/english.kit.ts';
import type { UserWord } from '../core/facts.ts';
import { nudges } from './index.ts';
import { card, item, MARA, PRIYA, spoken, view, word } from './view.kit.ts';

const slip = (day: number, over = {}) => {
  const subject = `trello:card:${day}`;
  const at = instant(`2025-11-0${day}T09:00:00Z`);
  return item(
    { subject, key: subject, outcome: 'late', lapsedAt: at, at, by: PRIYA, ...over },
    {
      commitment: card({ subject }),
    },
  );
};
const talks = (lately: readonly ReturnType<typeof item>[], over = {}) =>
  nudges(view([], { lately, ...over })).filter(({ kind }) => kind === 'talk-about-it');

test('the third slip in a month: facts, effect, questions, and no count in a sentence', () => {
  expect(talks([slip(3), slip(4)])).toEqual([]);
  const [nudge] = talks([slip(3), slip(4), slip(6)]);
  expect(spoken(nudge)).toMatchObject({
    title: 'Talk with Priya about how dates hold',
    why: 'Several dates have walked in four weeks. A talk finds reasons that a board does not show.',
    evidence: 'Trello · walked Thu 6 Nov · Loan list, final',
  });
  expect(nudge?.steps).toHaveLength(3);
  expect(spoken(nudge).draft).not.toMatch(/\d+ (times|dates)/);
});

test('what was told in time, excused, moved by others or mine is no slip', () => {
  const told = { outcome: 'moved', movedBy: 'owner' };
  expect(talks([slip(3), slip(4), slip(6, told)])).toEqual([]);
  expect(talks([slip(3), slip(4), slip(6, { excuse: 'blocked' })])).toEqual([]);
  expect(talks([slip(3), slip(4), slip(6, { outcome: 'moved', movedBy: 'other' })])).toEqual([]);
  expect(talks([slip(3), slip(4), slip(6, { owners: [MARA] })])).toEqual([]);
});

test('a question put twice whose time ran out long ago, in place of one more note', () => {
  const repeatedAt = [instant('2025-11-10T14:00:00Z')];
  const twice = ask({ from: MARA, to: [PRIYA], repeatedAt, stage: 'cold' });
  const [nudge] = talks([item(null, { asks: [twice] })]);
  expect(spoken(nudge).title).toBe('Talk with Priya instead of writing');
  const both = nudges(view([item(null, { asks: [twice] })]));
  expect(both.map(({ kind }) => kind)).toEqual(['talk-about-it']);
  expect(talks([item(null, { asks: [{ ...twice, repeatedAt: [] }] })])).toEqual([]);
  expect(talks([item(null, { asks: [{ ...twice, stage: 'due' }] })])).toEqual([]);
  expect(talks([item(null, { asks: [{ ...twice, outcome: 'answered', stage: null }] })])).toEqual([]);
});

test('it stays until it was talked about, and comes back only with a slip that came after', () => {
  const dealt: UserWord = { kind: 'said-dealt-with', nudge: `${PRIYA}|talk` };
  const words = [word(dealt, instant('2025-11-06T12:00:00Z'))];
  const slips = [slip(3), slip(4), slip(6)];
  expect(talks(slips, { words })).toEqual([]);
  expect(talks([...slips, slip(7)], { words })).toHaveLength(1);
});
