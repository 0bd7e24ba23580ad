import { describe, expect, test } from 'vitest';
import { instant } from '../core/english.kit.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import { nudges } from './index.ts';
import { card, item, MARA, PRIYA, spoken, view, word } from './view.kit.ts';

const today = { owners: [MARA], due: { kind: 'day', on: '2025-11-12' } } as const;

function found(at: string, over: Partial<DeadlineVerdict> = {}) {
  return nudges(view([item({ ...today, ...over })], { now: instant(at) }));
}

function kinds(at: string, over: Partial<DeadlineVerdict> = {}): readonly string[] {
  return found(at, over).map((nudge) => nudge.kind);
}

test('on the last working day it takes the place of due soon', () => {
  expect(kinds('2025-11-12T08:00:00Z')).toEqual(['due-soon']);
  expect(kinds('2025-11-12T08:01:00Z')).toEqual(['renegotiate']);
  expect(kinds('2025-11-12T22:59:00Z')).toEqual(['renegotiate']);
});

test('in the grace a new date is still in time; when it has ended there is nothing to give in time', () => {
  expect(kinds('2025-11-12T23:00:00Z')).toEqual(['renegotiate']);
  expect(kinds('2025-11-13T09:59:00Z')).toEqual(['renegotiate']);
  expect(kinds('2025-11-13T10:00:00Z')).toEqual([]);
});

test('what is due on a weekend has its last working day before it', () => {
  const sunday = { due: { kind: 'day', on: '2025-11-16' } } as const;
  expect(kinds('2025-11-14T09:00:00Z', sunday)).toEqual(['renegotiate']);
  expect(kinds('2025-11-15T09:00:00Z', sunday)).toEqual(['renegotiate']);
});

test('what is not mine, or not open, is left alone', () => {
  expect(kinds('2025-11-12T12:00:00Z', { owners: [PRIYA] })).toEqual([]);
  expect(kinds('2025-11-12T12:00:00Z', { outcome: 'kept' })).toEqual([]);
});

test('it says what is left, and proposes a date two working days on', () => {
  const at = '2025-11-12T12:30:00Z';
  expect(spoken(found(at)[0], instant(at))).toEqual({
    title: 'Finish or move “Loan list, final” in time',
    why: 'Due today, with 3.5 of your working hours left. A new date given now is still early notice.',
    evidence: 'Trello · due Wed 12 Nov · Loan list, final',
    draft:
      '“Loan list, final” is due Wed 12 Nov, and it will not be finished by then. You will have it on Fri 14 Nov. Does that hold anything up for you?',
  });
});

test('in the evening and in the grace it says so', () => {
  const evening = '2025-11-12T18:00:00Z';
  expect(spoken(found(evening)[0], instant(evening)).why).toBe(
    'Due today, with no working hours left before it. A new date given now is still early notice.',
  );
  const morning = '2025-11-13T08:30:00Z';
  expect(spoken(found(morning)[0], instant(morning)).why).toBe(
    'Came due yesterday. Done or given a new date by today, 11:00, it is still in time.',
  );
});

test('a due time that was meant as one is said with its hour', () => {
  const due = { kind: 'time', at: instant('2025-11-12T14:00:00Z') } as const;
  const at = '2025-11-12T13:00:00Z';
  expect(spoken(found(at, { due })[0], instant(at)).why).toContain('Due today, 15:00, with 1 of your working hours');
  const asDay = found(at, { due, lapseAt: instant('2025-11-12T23:00:00Z'), lapsedAt: instant('2025-11-13T10:00:00Z') });
  expect(spoken(asDay[0], instant(at)).why).toContain('Due today, with 3 of your working hours');
});

describe('a day of mine, which ends for others only later', () => {
  const ends = { lapseAt: instant('2025-11-13T12:00:00Z'), lapsedAt: instant('2025-11-13T14:00:00Z') };
  const said = (at: string) => spoken(found(at, ends)[0], instant(at));

  test('is counted to its end where I am', () => {
    expect(kinds('2025-11-12T08:01:00Z', ends)).toEqual(['renegotiate']);
    expect(said('2025-11-12T12:30:00Z').why).toContain('Due today, with 3.5 of your working hours left');
  });

  test('is over in the morning after, and a new date is still in time', () => {
    expect(said('2025-11-13T08:30:00Z').why).toBe(
      'Came due yesterday. Done or given a new date by today, 15:00, it is still in time.',
    );
    expect(said('2025-11-13T08:30:00Z').draft).toMatch(/was due Wed 12 Nov, and it is not finished yet/);
  });
});

test('a few last minutes are no working hours', () => {
  const at = '2025-11-12T15:58:00Z';
  expect(spoken(found(at)[0], instant(at)).why).toContain('with no working hours left before it');
});

test('of a date that was moved away and back it speaks anew, whatever was said to the first one', () => {
  const dealtWith = word(
    { kind: 'said-dealt-with', nudge: 'trello:card:loans|2025-11-12' },
    instant('2025-11-10T09:00:00Z'),
  );
  const again = (startedAt: string) =>
    nudges(
      view([item({ ...today, startedAt: instant(startedAt) }, { commitment: card({ words: [dealtWith] }) })], {
        now: instant('2025-11-12T12:00:00Z'),
      }),
    );
  expect(again('2025-11-01T09:00:00Z')).toEqual([]);
  expect(again('2025-11-11T09:00:00Z')).toHaveLength(1);
});
