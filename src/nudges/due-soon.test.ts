import { expect, test } from 'vitest';
import { instant } from '../core/english.kit.ts';
import { expectation } from '../core/expectation.kit.ts';
import { assumed, type State } from '../core/expectations.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import { nudges } from './index.ts';
import { how, item, MARA, PRIYA, spoken, view } from './view.kit.ts';

const friday = { owners: [MARA], due: { kind: 'day', on: '2025-11-14' } } as const;

function kinds(at: string, over: Partial<DeadlineVerdict> = {}): readonly string[] {
  return nudges(view([item({ ...friday, ...over })], { now: instant(at) })).map((nudge) => nudge.kind);
}

test('two working days before its end, a date of mine is due soon', () => {
  expect(kinds('2025-11-12T15:59:00Z')).toEqual([]);
  expect(kinds('2025-11-12T16:00:00Z')).toEqual(['due-soon']);
  expect(kinds('2025-11-13T09:00:00Z')).toEqual(['due-soon']);
});

test('a weekend in between does not hide it', () => {
  const monday = { due: { kind: 'day', on: '2025-11-17' } } as const;
  expect(kinds('2025-11-14T08:00:00Z', monday)).toEqual(['due-soon']);
  expect(kinds('2025-11-15T12:00:00Z', monday)).toEqual(['due-soon']);
  expect(kinds('2025-11-13T15:00:00Z', monday)).toEqual([]);
});

test('what is not mine, or not open, is not due soon', () => {
  expect(kinds('2025-11-13T09:00:00Z', { owners: ['trello:priya'] })).toEqual([]);
  for (const outcome of ['kept', 'late', 'moved', 'released', 'unknown'] as const) {
    expect(kinds('2025-11-13T09:00:00Z', { outcome })).toEqual([]);
  }
});

test('one that several share is mine too', () => {
  expect(kinds('2025-11-13T09:00:00Z', { owners: ['trello:priya', MARA] })).toEqual(['due-soon']);
});

test('it says when, how many hours are left, and where', () => {
  const now = instant('2025-11-13T09:30:00Z');
  const [nudge] = nudges(view([item(friday)], { now }));
  expect(spoken(nudge, now)).toEqual({
    title: 'Finish “Loan list, final” in time',
    why: 'Due tomorrow, in 15 of your working hours. A new date given now is early notice.',
    evidence: 'Trello · due Fri 14 Nov · Loan list, final',
    draft:
      '“Loan list, final” is due Fri 14 Nov, and I plan to have it done by then. Would another day suit you better?',
  });
  expect(nudge).toMatchObject({ key: 'trello:card:loans|2025-11-14', isMine: true, habit: 'consistent', handle: null });
});

/** Due on Friday; from Wednesday at eleven on fewer than three working days are left. */
function withNotice(at: string, state?: State) {
  const said = expectation({
    scope: { kind: 'person', handle: PRIYA },
    direction: 'mine',
    fromOn: '2025-01-01',
    terms: { notice: { count: 3, unit: 'days' } },
    ...(state ? { state } : {}),
  });
  const expectations = { ...assumed(how.zone), said: [said], me: [MARA] };
  return nudges(view([item(friday)], { now: instant(at), expectations }));
}

test('where a longer notice is agreed, a working day before it, while there is time to give it', () => {
  const now = instant('2025-11-11T16:00:00Z');
  expect(withNotice('2025-11-10T15:00:00Z')).toEqual([]);
  const [nudge] = withNotice('2025-11-11T16:00:00Z');
  expect(spoken(nudge, now).why).toBe(
    'Due Fri 14 Nov, in 24 of your working hours. If it slips, you agreed to say so 24 of them before.',
  );
  expect(withNotice('2025-11-11T16:00:00Z', { kind: 'assumed' })).toEqual([]);
});

test('once the agreed notice is gone, a new date is still said to help', () => {
  const soon = instant('2025-11-13T09:30:00Z');
  expect(spoken(withNotice('2025-11-13T09:30:00Z')[0], soon).why).toBe(
    'Due tomorrow, in 15 of your working hours; the agreed notice is 24. A new date now still helps.',
  );
  const last = instant('2025-11-14T09:00:00Z');
  const [nudge] = withNotice('2025-11-14T09:00:00Z');
  expect(nudge?.kind).toBe('renegotiate');
  expect(spoken(nudge, last).why).toBe(
    'Due today, in 7 of your working hours; the agreed notice is 24. A new date now still helps.',
  );
});
