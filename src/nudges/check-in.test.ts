import { expect, test } from 'vitest';
import { instant } from '../core/english.kit.ts';
import { assumed } from '../core/expectations.ts';
import type { Handle } from '../core/handles.ts';
import { nudges } from './index.ts';
import { BAS, board, card, comment, how, item, MARA, PRIYA, spoken, view, word } from './view.kit.ts';

const rhythm = { softDays: 7, hardDays: 14 };
const expectations = assumed(how.zone, { rhythm });
const saidOn = (day: string, time: string) =>
  item(null, { commitment: card({ events: [comment(PRIYA, instant(`${day}T${time}:00Z`))] }) });
const found = (day: string, over = {}, time = '09:00') =>
  nudges(view([], { lately: [saidOn(day, time)], expectations, ...over })).filter(({ kind }) => kind === 'check-in');

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

test('dealt with early on its day, it is gone, though the last word was late in the day', () => {
  const [nudge] = found('2025-11-05', {}, '20:00');
  expect(nudge).toBeDefined();
  const done = word({ kind: 'said-dealt-with', nudge: nudge?.key ?? '' }, how.now);
  expect(found('2025-11-05', { words: [done] }, '20:00')).toEqual([]);
});

test('a call is contact too; without an agreed rhythm, or of whom one wants to hear nothing, nothing is said', () => {
  expect(found('2025-10-29', { metAt: () => instant('2025-11-10T09:00:00Z') })).toEqual([]);
  expect(found('2025-10-29', { expectations: assumed(how.zone) })).toEqual([]);
  expect(found('2025-10-29', { silenced: new Set([PRIYA]) })).toEqual([]);
});

test('a word of mine on what they hold or wrote on is contact, whether or not it asks anything', () => {
  const said = (by: Handle, day: string) => comment(by, instant(`${day}T09:00:00Z`));
  const among = (...events: readonly ReturnType<typeof comment>[]) =>
    nudges(view([], { lately: [item(null, { commitment: card({ events }) })], expectations })).filter(
      ({ kind }) => kind === 'check-in',
    );
  expect(among(said(PRIYA, '2025-11-03'), said(MARA, '2025-11-10'))).toEqual([]);
  expect(among(said(BAS, '2025-11-03'), said(MARA, '2025-11-04')).map(({ handle }) => handle)).toEqual([BAS, PRIYA]);
});

test('nobody is in touch with an account that is closed, or with an app', () => {
  const members = board().members.map((member) => ({ ...member, isActive: member.handle !== PRIYA }));
  const commitment = card({ events: [comment(PRIYA, instant('2025-11-03T09:00:00Z'))] }, { owners: [] });
  const lately = [item(null, { commitment, space: board({ members }) })];
  expect(nudges(view([], { lately, expectations }))).toEqual([]);
});

test('nobody is in touch with somebody who has left', () => {
  const commitment = card({ events: [comment('trello:left', instant('2025-11-03T09:00:00Z'))] }, { owners: [] });
  expect(nudges(view([], { lately: [item(null, { commitment })], expectations }))).toEqual([]);
});
