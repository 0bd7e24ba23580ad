import { expect, test } from 'vitest';
import type { Commitment } from '../core/commitment.ts';
import { nudges } from './index.ts';
import { card, item, MARA, spoken, view } from './view.kit.ts';

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
    draft: 'As we said: “Loan list, final” by Mon 1 Dec. Does the date hold for you?',
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
