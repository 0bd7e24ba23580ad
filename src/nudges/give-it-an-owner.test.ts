import { describe, expect, test } from 'vitest';
import type { Commitment, HistoryState } from '../core/commitment.ts';
import { instant } from '../core/english.kit.ts';
import { assumed } from '../core/expectations.ts';
import type { Handle } from '../core/handles.ts';
import type { Space } from '../core/space.ts';
import { speak } from '../core/speak.ts';
import { nudges } from './index.ts';
import { BAS, board, card, how, item, MARA, PRIYA, spoken, view } from './view.kit.ts';

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

describe('whoever is on it has gone', () => {
  const gone = (...handles: readonly Handle[]) => ({
    members: board().members.map((member) => ({ ...member, isActive: !handles.includes(member.handle) })),
  });
  const friday = { due: { kind: 'day', on: '2025-11-14' } } as const;

  test('and nobody else: it needs a new name, said kindly', () => {
    const [nudge] = found({ ...friday, owners: [PRIYA] }, {}, gone(PRIYA));
    expect(nudge).toMatchObject({ kind: 'give-it-an-owner', handle: null });
    expect(spoken(nudge)).toMatchObject({
      title: 'Find an owner for “Loan list, final”',
      why: 'Due Fri 14 Nov. Priya is on it, but is not active there any more: a new name says what to expect.',
      draft:
        '“Loan list, final” has the date Fri 14 Nov, and whoever was on it is not here any more. Who would like to take it, or shall we leave it without a date?',
    });
    expect(nudge?.steps.map((step) => speak(step, how))).toContain(
      'The account of whoever is on it is closed, so it counts for nobody.',
    );
    expect(spoken(found({ owners: [PRIYA] }, {}, gone(PRIYA))[0]).why).toBe(
      'Was due yesterday. Priya is on it, but is not active there any more: a new name says what to expect.',
    );
  });

  test('of several, or of whom no name is known, nobody is named', () => {
    expect(spoken(found({ ...friday, owners: [PRIYA, BAS] }, {}, gone(PRIYA, BAS))[0]).why).toBe(
      'Due Fri 14 Nov. Whoever is on it is not active there any more: a new name says what to expect.',
    );
    const nameless = { handle: 'trello:gone', name: '', username: null, isActive: false } as const;
    const members = [...board().members, nameless];
    expect(spoken(found({ owners: ['trello:gone'] }, {}, { members })[0]).why).toBe(
      'Was due yesterday. Whoever is on it is not active there any more: a new name says what to expect.',
    );
  });

  test('while somebody else is on it, or they are there under another account, or it is an agent, it is held', () => {
    expect(found({ ...friday, owners: [PRIYA, BAS] }, {}, gone(PRIYA))).toEqual([]);
    const expectations = {
      ...assumed(how.zone),
      people: { personOf: (who: Handle): Handle => (who === PRIYA ? BAS : who) },
    };
    const commitment = card({}, { ...friday, owners: [PRIYA] });
    expect(nudges(view([item(null, { commitment, space: board(gone(PRIYA)) })], { expectations }))).toEqual([]);
    const members = board().members.map((member) =>
      member.handle === PRIYA ? { ...member, isActive: false, isAgent: true } : member,
    );
    expect(found({ ...friday, owners: [PRIYA] }, {}, { members })).toEqual([]);
  });

  test('who is not among the members that are known may still be there', () => {
    expect(found({ ...friday, owners: ['trello:unknown'] })).toEqual([]);
  });
});
