import { expect, test } from 'vitest';
import { instant } from '../core/english.kit.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import { nudges } from './index.ts';
import { item, MARA, spoken, view } from './view.kit.ts';

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
    evidence: 'Trello · Loan list, final · due Fri 14 Nov',
    draft:
      '“Loan list, final” is due Fri 14 Nov, and I plan to have it done by then. Would another day suit you better?',
  });
  expect(nudge).toMatchObject({ key: 'trello:card:loans|2025-11-14', isMine: true, habit: 'consistent', handle: null });
});
