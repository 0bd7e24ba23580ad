import { expect, test } from 'vitest';
import { instant } from '../core/english.kit.ts';
import { assumed, assumedTime } from '../core/expectations.ts';
import type { Handle } from '../core/handles.ts';
import { nudges } from './index.ts';
import { BAS, board, card, comment, how, item, MARA, PRIYA, spoken, view } from './view.kit.ts';

const overdue = { outcome: 'overdue', lapsedAt: instant('2025-11-12T09:00:00Z') } as const;
const after = instant('2025-11-12T09:10:00Z');

function found(one: ReturnType<typeof item>, over = {}) {
  return nudges(view([one], over));
}

test('theirs, past its date and grace, is worth a kind question', () => {
  const [nudge] = found(item(overdue));
  expect(nudge).toMatchObject({ kind: 'came-due', handle: PRIYA, isMine: false });
  expect(spoken(nudge)).toEqual({
    title: 'Ask Priya how “Loan list, final” stands',
    why: 'Came due yesterday, is open, and no word is seen there since. Something may stand in the way.',
    evidence: 'Trello · was due Tue 11 Nov · Loan list, final',
    draft:
      'Hello Priya, “Loan list, final” was due Tue 11 Nov and looks open from here; it may be done, or settled elsewhere. Is anything in the way that I could help with, or would another date suit you better?',
  });
});

test('not before their next working hour', () => {
  const night = {
    ...overdue,
    due: { kind: 'time', at: instant('2025-11-14T18:00:00Z') } as const,
    lapsedAt: instant('2025-11-14T18:00:00Z'),
  };
  expect(found(item(night), { now: instant('2025-11-14T19:00:00Z') })).toEqual([]);
  expect(found(item(night), { now: instant('2025-11-17T07:59:00Z') })).toEqual([]);
  expect(found(item(night), { now: instant('2025-11-17T08:00:00Z') })).toHaveLength(1);
});

test('asked once is enough', () => {
  expect(found(item(overdue, { commitment: card({ events: [comment(MARA, after)] }) }))).toEqual([]);
});

test('a word of theirs comes before any question', () => {
  const [nudge] = found(item(overdue, { commitment: card({ events: [comment(PRIYA, after)] }) }));
  expect(spoken(nudge).why).toBe('Came due yesterday and is open. Priya wrote there today: worth reading first.');
});

test('held by several, nobody is singled out', () => {
  expect(spoken(found(item({ ...overdue, owners: [PRIYA, BAS] }))[0]).title).toBe('Ask how “Loan list, final” stands');
});

test('somebody whose name is not known is not named', () => {
  const said = spoken(found(item({ ...overdue, owners: ['trello:left'] }))[0]);
  expect(said.title).toBe('Ask how “Loan list, final” stands');
  expect(said.draft).toMatch(/^Hello, “Loan/);
});

test('people whose account is closed, or of whom one wants to hear nothing, are left out', () => {
  const members = board().members.map((member) => ({ ...member, isActive: member.handle !== PRIYA }));
  expect(found(item(overdue, { space: board({ members }) })).map(({ kind }) => kind)).toEqual(['give-it-an-owner']);
  expect(found(item(overdue), { silenced: new Set([PRIYA]) })).toEqual([]);
  expect(found(item({ ...overdue, owners: [PRIYA, BAS] }), { silenced: new Set([PRIYA]) })[0]?.handle).toBe(BAS);
});

test('while it is not known who I am, or in a space of others, nobody owes me anything', () => {
  expect(found(item(overdue), { me: [] })).toEqual([]);
  expect(found(item(overdue), { me: ['asana:12'] })).toEqual([]);
  const members = board().members.filter((member) => member.handle !== MARA);
  expect(found(item(overdue, { space: board({ members }) }))).toEqual([]);
  expect(found(item(overdue, { space: null }))).toHaveLength(1);
});

test('open, done or unknown, nothing is asked', () => {
  for (const outcome of ['open', 'kept', 'late', 'moved', 'released', 'unknown'] as const) {
    expect(found(item({ ...overdue, outcome }))).toEqual([]);
  }
});

test('a word of anybody there is a word, and it is said whose', () => {
  const [nudge] = found(item(overdue, { commitment: card({ events: [comment(BAS, after)] }) }));
  expect(spoken(nudge).why).toBe('Came due yesterday and is open. Bas wrote there today: worth reading first.');
  const parent = card({ subject: 'trello:card:hours', events: [comment(PRIYA, after)] });
  const promise = item(overdue, { commitment: card({ subject: 'trello:promise:p1' }), parent });
  expect(spoken(found(promise).find(({ kind }) => kind === 'came-due')).why).toMatch(/Priya wrote there/);
});

test('held by several, it is about no single one of them, and whoever is on leave is not asked', () => {
  const shared = item({ ...overdue, owners: [PRIYA, BAS] });
  expect(found(shared)[0]?.handle).toBeNull();
  const expectations = (...who: readonly Handle[]) => ({
    ...assumed(how.zone),
    away: new Map(who.map((one) => [one, ['2025-11-12']])),
  });
  expect(spoken(found(shared, { expectations: expectations(PRIYA) })[0]).title).toBe(
    'Ask Bas how “Loan list, final” stands',
  );
  expect(found(shared, { expectations: expectations(PRIYA, BAS) })).toEqual([]);
  expect(found(item(overdue), { expectations: expectations(PRIYA) })).toEqual([]);
});

test('not before working hours of theirs, wherever they are', () => {
  const nowhere = { ...overdue, lapsedAt: instant('2025-11-12T00:00:00Z') };
  const timeOf = () => assumedTime('America/New_York');
  expect(found(item(nowhere), { timeOf })).toEqual([]);
  expect(found(item(nowhere), { timeOf, now: instant('2025-11-12T14:00:00Z') })).toHaveLength(1);
});

test('whoever is not to be heard of is so under each of their accounts', () => {
  const personOf = (handle: Handle) => (handle === PRIYA ? 'asana:77' : handle);
  const expectations = { ...assumed(how.zone), people: { personOf } };
  expect(found(item(overdue), { expectations, silenced: new Set(['asana:77']) })).toEqual([]);
});

test('of what is put away nothing is asked, whatever date it was given there', () => {
  expect(found(item(overdue, { commitment: card({}, { isArchived: true }) }))).toEqual([]);
});

test('held by two in different zones, the one whose day has begun is not singled out', () => {
  const shared = { ...overdue, owners: [PRIYA, BAS], lapsedAt: instant('2025-11-12T00:00:00Z') };
  const timeOf = (who: Handle) => assumedTime(who === BAS ? 'America/New_York' : how.zone);
  expect(spoken(found(item(shared), { timeOf })[0]).title).toBe('Ask how “Loan list, final” stands');
});
