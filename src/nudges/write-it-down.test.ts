import { expect, test } from 'vitest';
import type { Commitment } from '../core/commitment.ts';
import { nudges } from './index.ts';
import { card, item, MARA, PRIYA, spoken, view } from './view.kit.ts';

const subject = 'trello:promise:c1';
const open = { subject, owners: [MARA], due: { kind: 'day', on: '2025-12-01' } } as const;
const found = (parent: Commitment | null, term: Parameters<typeof item>[0] = open) =>
  nudges(view([item(term, { commitment: card({ subject }), parent })])).filter(({ kind }) => kind === 'write-it-down');

test('a promise kept from a comment on a card without a date', () => {
  const [nudge] = found(card({}, { due: null }));
  expect(spoken(nudge)).toEqual({
    title: 'Write down the promise on “Loan list, final”',
    why: 'Promised in a comment for Mon 1 Dec; the card itself has no date.',
    evidence: 'Trello · for Mon 1 Dec · Loan list, final',
    draft: 'As we said: “Loan list, final” by Mon 1 Dec. Does that day suit you?',
  });
});

test('a promise that is on no card at all', () => {
  expect(spoken(found(null)[0]).why).toBe('Promised for Mon 1 Dec, and no card says so yet.');
});

test('not where the card has a date, the promise has ended, or it is a card and no promise', () => {
  expect(found(card())).toEqual([]);
  expect(found(null, { ...open, outcome: 'kept' })).toEqual([]);
  const plain = nudges(view([item({ ...open, subject: 'trello:card:loans' }, { parent: null })]));
  expect(plain.map(({ kind }) => kind)).not.toContain('write-it-down');
});

test('what was promised at a call is called by what it is', () => {
  const commitment = card({ subject: 'meet:promise:abc.1' }, { name: 'Send the loan list' });
  const [nudge] = nudges(view([item({ ...open, subject: 'meet:promise:abc.1' }, { commitment, parent: null })]));
  expect(spoken(nudge).title).toBe('Write down “Send the loan list”');
});

test('near its date the promise itself speaks: one matter, one nudge', () => {
  const soon = { ...open, due: { kind: 'day', on: '2025-11-13' } } as const;
  const all = nudges(view([item(soon, { commitment: card({ subject }), parent: null })]));
  expect(all.map(({ kind }) => kind)).toEqual(['due-soon']);
});

test('not of a card that is put away, nor of somebody of whom one wants to hear nothing', () => {
  expect(found(card({}, { due: null, isArchived: true }))).toEqual([]);
  const theirs = item({ ...open, owners: [PRIYA] }, { commitment: card({ subject }), parent: null });
  expect(nudges(view([theirs]))).toHaveLength(1);
  expect(nudges(view([theirs], { silenced: new Set([PRIYA]) }))).toEqual([]);
});
