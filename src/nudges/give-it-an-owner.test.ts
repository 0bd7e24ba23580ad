import { expect, test } from 'vitest';
import type { Commitment, HistoryState } from '../core/commitment.ts';
import { instant } from '../core/english.kit.ts';
import type { Space } from '../core/space.ts';
import { nudges } from './index.ts';
import { board, card, item, MARA, spoken, view } from './view.kit.ts';

function found(state: Partial<HistoryState> = {}, over: Partial<Commitment> = {}, space: Partial<Space> = {}) {
  return nudges(view([item(null, { commitment: card(over, { owners: [], ...state }), space: board(space) })]));
}

test('a date that nobody holds', () => {
  const [nudge] = found({ due: { kind: 'day', on: '2025-11-14' } });
  expect(nudge).toMatchObject({
    kind: 'give-it-an-owner',
    habit: 'tools',
    term: null,
    handle: null,
    facts: ['seen:1'],
  });
  expect(spoken(nudge)).toEqual({
    title: 'Find an owner for “Loan list, final”',
    why: 'Due Fri 14 Nov, and nobody holds it yet. A name on it, or no date, says what to expect.',
    evidence: 'Trello · date Fri 14 Nov · Loan list, final',
    draft:
      '“Loan list, final” is due Fri 14 Nov, and nobody holds it yet. Would somebody like to take it, or shall we leave it without a date?',
  });
  expect(nudge?.steps).toHaveLength(3);
});

test('one already past asks whether it is wanted at all', () => {
  const said = spoken(found()[0]);
  expect(said.why).toBe(
    'Was due yesterday, and nobody holds it. A name and a new date, or no date, says what to expect.',
  );
  expect(said.draft).toContain('Is it still wanted?');
});

test('one that somebody holds, or without a date, needs nothing', () => {
  expect(found({ owners: [MARA] })).toEqual([]);
  expect(found({ due: null })).toEqual([]);
});

test('what is done, put away or owes nothing is left alone', () => {
  expect(found({ isDone: true })).toEqual([]);
  expect(found({ list: { id: 'list2', name: 'Done' } })).toEqual([]);
  expect(found({ isArchived: true })).toEqual([]);
  expect(found({ owesNothing: true })).toEqual([]);
  expect(found({}, {}, { lists: [{ id: 'list1', name: 'Writing', isArchived: true }] })).toEqual([]);
  const gone = { key: 'e', space: null, at: 1, by: MARA, isAutomated: false };
  expect(found({}, { events: [{ ...gone, kind: 'deleted' }] })).toEqual([]);
  expect(found({}, { events: [{ ...gone, kind: 'moved-out' }] })).toEqual([]);
});

test('past and untouched for sixty days, it waits for a clean-up', () => {
  const old = { due: { kind: 'day', on: '2025-08-01' }, at: instant('2025-08-20T00:00:00Z') } as const;
  expect(found(old)).toEqual([]);
  expect(found({ ...old, at: instant('2025-10-20T00:00:00Z') })).toHaveLength(1);
});

test('an item of a checklist is held with its card', () => {
  expect(found({ parent: 'trello:card:other' })).toEqual([]);
});

test('in a space of others it is none of mine', () => {
  expect(found({}, {}, { members: board().members.filter((member) => member.handle !== MARA) })).toEqual([]);
});

test('a date out of all proportion throws nothing', () => {
  expect(found({ due: { kind: 'day', on: 'soon' } })).toEqual([]);
});
