import { expect, test } from 'vitest';
import { ask } from '../core/ask.kit.ts';
import type { CallWith } from '../core/contacts.ts';
import { instant } from '../core/english.kit.ts';
import { expectation } from '../core/expectation.kit.ts';
import { assumed, type Expectations } from '../core/expectations.ts';
import type { Handle } from '../core/handles.ts';
import { dayOf } from '../core/lapse.ts';
import { rhythmsIn } from '../core/rhythms.ts';
import { nudges } from './index.ts';
import { BAS, board, card, comment, how, item, MARA, PRIYA, spoken, view, word } from './view.kit.ts';
import type { Item, View } from './view.ts';

const rhythm = { softDays: 7, hardDays: 14 };
const ofAll = assumed(how.zone, { rhythm });
const ofPriya: Expectations = {
  ...assumed(how.zone),
  said: [expectation({ scope: { kind: 'person', handle: PRIYA }, terms: { rhythm }, fromOn: '2024-01-01' })],
};

/** As the background hands it out: with the rhythms that are in force in these spaces. */
function checkIns(over: Partial<View>, spaces = [board()]) {
  const expectations = over.expectations ?? ofAll;
  const rhythms = [...rhythmsIn(expectations, [MARA], spaces, dayOf(how.now, how.zone)).values()];
  return nudges(view([], { expectations, rhythms, ...over })).filter(({ kind }) => kind === 'check-in');
}

const saidOn = (day: string, time = '09:00', by: Handle = PRIYA): Item =>
  item(null, { commitment: card({ events: [comment(by, instant(`${day}T${time}:00Z`))] }) });
const found = (day: string, over: Partial<View> = {}, time = '09:00') =>
  checkIns({ lately: [saidOn(day, time)], ...over });

function calls(at: string, over: Partial<CallWith> = {}): NonNullable<View['lastCalls']> {
  const call = {
    at: instant(at),
    title: 'Weekly',
    url: 'https://meet.google.com/kiw-melo-fig',
    name: 'Priya',
    facts: ['seen'],
  };
  return new Map([[PRIYA, { ...call, ...over }]]);
}

test('from the soft line on, and in other words from the hard one', () => {
  expect(found('2025-11-06')).toEqual([]);
  expect(spoken(found('2025-11-05')[0])).toMatchObject({
    title: 'Check in with Priya',
    why: 'The last word seen here was Wed 5 Nov; you want to be in touch every 7 days.',
    evidence: 'Trello · last word Wed 5 Nov · Loan list, final',
  });
  expect(spoken(found('2025-10-29')[0]).why).toBe(
    'The last word seen here was Wed 29 Oct; you want no more than 14 days in between.',
  );
});

test('it stays until there is contact, however long ago the last word was', () => {
  const long = { spoken: [saidOn('2024-12-02')], expectations: ofPriya };
  expect(checkIns(long).map(({ handle }) => handle)).toEqual([PRIYA]);
  expect(spoken(checkIns(long)[0]).why).toBe(
    'The last word seen here was Mon 2 Dec 2024; you want no more than 14 days in between.',
  );
  expect(checkIns({ ...long, lately: [saidOn('2025-11-11')] })).toEqual([]);
  expect(checkIns({ ...long, lastCalls: calls('2025-11-11T09:00:00Z') })).toEqual([]);
});

test('a rhythm for everybody is for those with whom there is anything, one of their own for as long as both are in a space', () => {
  const long = { spoken: [saidOn('2025-06-02')] };
  expect(checkIns(long)).toEqual([]);
  const open = item(null, { asks: [ask({ from: MARA, to: [PRIYA] })], commitment: card({ subject: 'trello:card:2' }) });
  expect(checkIns({ ...long, items: [open] })).toEqual([]);
  const owed = item({ owners: [PRIYA], outcome: 'open' }, { commitment: card({ subject: 'trello:card:3' }) });
  expect(checkIns({ ...long, items: [owed] }).map(({ handle }) => handle)).toEqual([PRIYA]);
  const spaceOnly = expectation({
    scope: { kind: 'space', space: board().space },
    terms: { rhythm },
    fromOn: '2025-01-01',
  });
  const expectations = { ...assumed(how.zone), said: [spaceOnly] };
  expect(checkIns({ ...long, expectations })).toHaveLength(1);
});

test('nobody asks after somebody of a space that is closed, or whose account is', () => {
  const long = { spoken: [saidOn('2024-12-02')], expectations: ofPriya };
  expect(checkIns(long, [board({ isClosed: true })])).toEqual([]);
  const members = board().members.map((member) => ({ ...member, isActive: member.handle !== PRIYA }));
  expect(checkIns(long, [board({ members })])).toEqual([]);
  expect(checkIns(long, [board({ members: members.filter(({ handle }) => handle !== PRIYA) })])).toEqual([]);
});

test('dealt with early on its day, it is gone, though the last word was late in the day', () => {
  const [nudge] = found('2025-11-05', {}, '20:00');
  expect(nudge).toBeDefined();
  const done = word({ kind: 'said-dealt-with', nudge: nudge?.key ?? '' }, how.now);
  expect(found('2025-11-05', { words: [done] }, '20:00')).toEqual([]);
});

test('who dealt with it was in touch, and the rhythm begins anew', () => {
  const done = (day: string) => [
    word({ kind: 'said-dealt-with', nudge: `${PRIYA}|check-in` }, instant(`${day}T09:00:00Z`)),
  ];
  expect(found('2025-10-20', { words: done('2025-11-06') })).toEqual([]);
  expect(spoken(found('2025-10-20', { words: done('2025-11-05') })[0])).toMatchObject({
    why: 'You said that you checked in Wed 5 Nov; you want to be in touch every 7 days.',
    evidence: 'Trello · last word Mon 20 Oct · Loan list, final',
  });
  expect(spoken(found('2025-10-20', { words: done('2025-10-27') })[0]).why).toBe(
    'You said that you checked in Mon 27 Oct; you want no more than 14 days in between.',
  );
});

test('a call is contact too; without an agreed rhythm, or of whom one wants to hear nothing, nothing is said', () => {
  expect(found('2025-10-29', { lastCalls: calls('2025-11-10T09:00:00Z') })).toEqual([]);
  expect(found('2025-10-29', { expectations: assumed(how.zone) })).toEqual([]);
  expect(found('2025-10-29', { silenced: new Set([PRIYA]) })).toEqual([]);
});

test('who was met at calls alone is asked after a call', () => {
  const alone = { expectations: ofPriya, lastCalls: calls('2025-11-03T09:00:00Z') };
  const [nudge] = checkIns(alone, []);
  expect(nudge).toMatchObject({
    key: `${PRIYA}|check-in`,
    url: 'https://meet.google.com/kiw-melo-fig',
    facts: ['seen'],
  });
  expect(spoken(nudge)).toMatchObject({
    why: 'You last met on a call Mon 3 Nov; you want to be in touch every 7 days.',
    evidence: 'Google Meet · last call Mon 3 Nov · Weekly',
  });
  expect(checkIns({ ...alone, lastCalls: calls('2025-11-06T09:00:00Z') }, [])).toEqual([]);
  const nameless = { ...alone, lastCalls: calls('2025-10-20T09:00:00Z', { title: null, url: null }) };
  expect(spoken(checkIns(nameless, [])[0])).toMatchObject({
    why: 'You last met on a call Mon 20 Oct; you want no more than 14 days in between.',
    evidence: 'Google Meet · last call Mon 20 Oct',
  });
  expect(checkIns({ expectations: ofPriya }, [])).toEqual([]);
});

test('where words of mine were not looked at, nobody is said to be silent', () => {
  const long = { spoken: [saidOn('2025-10-02')], expectations: ofPriya };
  expect(checkIns({ ...long, spokenSince: instant('2025-11-10T09:00:00Z') })).toEqual([]);
  expect(checkIns({ ...long, spokenSince: instant('2025-11-04T09:00:00Z') })).toHaveLength(1);
});

test('a word of mine on what they hold or wrote on is contact, whether or not it asks anything', () => {
  const said = (by: Handle, day: string) => comment(by, instant(`${day}T09:00:00Z`));
  const among = (...events: readonly ReturnType<typeof comment>[]) =>
    checkIns({ lately: [item(null, { commitment: card({ events }) })] });
  expect(among(said(PRIYA, '2025-11-03'), said(MARA, '2025-11-10'))).toEqual([]);
  expect(among(said(BAS, '2025-11-03'), said(MARA, '2025-11-04')).map(({ handle }) => handle)).toEqual([BAS, PRIYA]);
});

test('nobody is in touch with an account that is closed, or with an app', () => {
  const members = board().members.map((member) => ({ ...member, isActive: member.handle !== PRIYA }));
  const commitment = card({ events: [comment(PRIYA, instant('2025-11-03T09:00:00Z'))] }, { owners: [] });
  expect(checkIns({ lately: [item(null, { commitment, space: board({ members }) })] }, [board({ members })])).toEqual(
    [],
  );
});

test('nobody is in touch with somebody who has left', () => {
  const commitment = card({ events: [comment('trello:left', instant('2025-11-03T09:00:00Z'))] }, { owners: [] });
  expect(checkIns({ lately: [item(null, { commitment })] })).toEqual([]);
});

test('a word in a space that they have left since is a word', () => {
  const left = board({ space: 'trello:board:old', members: board().members.filter(({ handle }) => handle !== PRIYA) });
  const old = { commitment: card({ space: left.space, subject: 'trello:card:old' }, { owners: [] }), space: left };
  const said = item(null, {
    ...old,
    commitment: { ...old.commitment, events: saidOn('2025-11-10').commitment.events },
  });
  expect(checkIns({ expectations: ofPriya, lately: [saidOn('2025-10-02'), said] })).toEqual([]);
});
