import { expect, test } from 'vitest';
import { instant } from '../core/english.kit.ts';
import { nudges } from './index.ts';
import { board, card, comment, how, item, MARA, PRIYA, spoken, view } from './view.kit.ts';

const overdue = { owners: [MARA], outcome: 'overdue' } as const;

function kinds(...items: readonly ReturnType<typeof item>[]): readonly string[] {
  return nudges(view(items)).map((nudge) => nudge.kind);
}

test('mine, came due and nothing said since', () => {
  expect(kinds(item(overdue))).toEqual(['tell-them']);
  expect(spoken(nudges(view([item(overdue)]))[0])).toEqual({
    title: 'Tell them how “Loan list, final” stands',
    why: 'Came due yesterday, is open, and no word of yours is seen there since.',
    evidence: 'Trello · was due Tue 11 Nov · Loan list, final',
    draft:
      '“Loan list, final” was due Tue 11 Nov, and it is not finished yet. You will have it on Fri 14 Nov. Sorry for telling you after the date; next time you will hear from me before it. Does that hold anything up for you?',
  });
});

test('one word of mine since then ends it; one from before, from an app, or from somebody else does not', () => {
  const after = instant('2025-11-12T08:00:00Z');
  const said = (event: ReturnType<typeof comment>) => item(overdue, { commitment: card({ events: [event] }) });
  expect(kinds(said(comment(MARA, after)))).toEqual([]);
  expect(kinds(said(comment(MARA, instant('2025-11-11T08:00:00Z'))))).toEqual(['tell-them']);
  expect(kinds(said(comment(MARA, after, { isAutomated: true })))).toEqual(['tell-them']);
  expect(kinds(said(comment(PRIYA, after)))).toEqual(['tell-them']);
  expect(kinds(said({ ...comment(MARA, after), kind: 'archived' }))).toEqual(['tell-them']);
});

test('shared with somebody else it is still mine to tell, and nobody is asked', () => {
  expect(kinds(item({ ...overdue, owners: [PRIYA, MARA] }))).toEqual(['tell-them']);
});

test('stale, dropped, excused or settled, it stays away', () => {
  expect(kinds(item({ ...overdue, isStale: true }))).toEqual([]);
  expect(kinds(item({ ...overdue, isDropped: true }))).toEqual([]);
  expect(kinds(item({ ...overdue, excuse: 'blocked' }))).toEqual([]);
  expect(kinds(item({ ...overdue, excuse: 'settled' }))).toEqual([]);
});

test('open is not past its grace, and done after its date is done', () => {
  expect(kinds(item({ owners: [MARA], lapsedAt: how.now - 1 }))).toEqual([]);
  expect(kinds(item({ owners: [MARA], outcome: 'late' }))).toEqual([]);
});

test('of a promise, and of what stands on a card, a word on the card is a word there', () => {
  const events = [comment(MARA, instant('2025-11-12T08:00:00Z'))];
  const parent = card({ subject: 'trello:card:hours', events });
  const promise = card({ subject: 'trello:promise:p1' });
  const point = card({ subject: 'trello:checkitem:i1' }, { keepsHistory: false });
  const subtask = card({ subject: 'asana:task:2' });
  const kindsOf = (commitment: typeof promise) => kinds(item(overdue, { commitment, parent }));
  expect(kindsOf(promise)).toEqual([]);
  expect(kindsOf(point)).toEqual([]);
  expect(kindsOf(subtask)).toEqual(['tell-them']);
});

test('where nobody else is, there is nobody to tell: a new date is all that is missing', () => {
  const members = board().members.filter(({ handle }) => handle === MARA);
  const alone = { space: board({ members }) };
  const [nudge, another] = nudges(view([item(overdue, alone)]));
  expect(another).toBeUndefined();
  expect(nudge).toMatchObject({ kind: 'make-it-good', draft: null });
  expect(spoken(nudge)).toMatchObject({
    title: 'Give “Loan list, final” a new date',
    why: 'Came due yesterday and is open. Nobody else is seen there.',
  });
  const late = { ...overdue, outcome: 'late', by: MARA, at: instant('2025-11-12T08:00:00Z') } as const;
  expect(kinds(item(late, alone))).toEqual([]);
  const events = [comment(PRIYA, instant('2025-11-01T08:00:00Z'))];
  expect(kinds(item(overdue, { ...alone, commitment: card({ events }) }))).toEqual(['tell-them']);
  expect(kinds(item(overdue, { space: board({ members: [] }) }))).toEqual(['tell-them']);
});

test('who said so on the last days before the date is not made to be sorry for silence', () => {
  const said = (at: string) => item(overdue, { commitment: card({ events: [comment(MARA, instant(at))] }) });
  const draft = (one: ReturnType<typeof item>) => spoken(nudges(view([one]))[0]).draft;
  expect(draft(said('2025-11-11T10:00:00Z'))).not.toMatch(/after the date/);
  expect(draft(said('2025-11-11T10:00:00Z'))).toMatch(/sorry for that\. You will have it on Fri 14 Nov/);
  expect(draft(said('2025-11-06T10:00:00Z'))).toMatch(/Sorry for telling you after the date/);
});
