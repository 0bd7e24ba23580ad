import { expect, test } from 'vitest';
import { instant } from './english.kit.ts';
import { assumedTime } from './expectations.ts';
import { verdict } from './verdict.kit.ts';
import { walkOf } from './walk.ts';

const zone = 'Europe/Stockholm';
const workingTime = assumedTime(zone);
const calendar = { zone, workingTime };

const first = verdict({
  due: { kind: 'day', on: '2025-11-03' },
  outcome: 'moved',
  at: instant('2025-10-30T09:00:00Z'),
  by: 'trello:priya',
  movedBy: 'owner',
});
const second = verdict({ due: { kind: 'day', on: '2025-11-17' }, term: 2, startedAt: instant('2025-10-30T09:00:00Z') });

test('nothing walks where there is nothing', () => {
  expect(walkOf([], calendar)).toBeNull();
});

test('a date that was not moved stands still', () => {
  expect(walkOf([second], calendar)).toMatchObject({ firstDue: { on: '2025-11-17' }, moves: [] });
});

test('a move tells who made it and how many working days ahead, whatever the order of the verdicts', () => {
  expect(walkOf([second, first], calendar)).toMatchObject({
    firstDue: { on: '2025-11-03' },
    moves: [
      {
        by: 'owner',
        who: 'trello:priya',
        to: { on: '2025-11-17' },
        isInTime: true,
        workingDaysBefore: 2,
        daysBefore: 4,
      },
    ],
  });
});

test('days off are not counted as notice', () => {
  const off = { zone, workingTime: { ...workingTime, daysOff: ['2025-10-31'] } };
  expect(walkOf([first, second], off)?.moves[0]?.workingDaysBefore).toBe(1);
});

test('a move after the lapse is a move, and not in time', () => {
  const movedAt = instant('2025-11-05T09:00:00Z');
  const late = verdict({ ...first, outcome: 'late', movedBy: null, at: movedAt });
  const next = verdict({ ...second, startedAt: movedAt });
  expect(walkOf([late, next], calendar)?.moves).toMatchObject([
    { by: 'owner', isInTime: false, daysBefore: -2, workingDaysBefore: 0 },
  ]);
});

test('what was kept ends its walk; a date set afterwards is a new promise', () => {
  const kept = verdict({
    due: { kind: 'day', on: '2025-11-03' },
    outcome: 'kept',
    at: instant('2025-11-02T09:00:00Z'),
  });
  expect(walkOf([kept, verdict({ ...second, startedAt: instant('2025-11-10T09:00:00Z') })], calendar)).toMatchObject({
    firstDue: { on: '2025-11-17' },
    moves: [],
  });
});

test('done after its date is no move', () => {
  const late = verdict({
    due: { kind: 'day', on: '2025-11-03' },
    outcome: 'late',
    by: 'trello:priya',
    at: instant('2025-11-04T09:00:00Z'),
  });
  expect(walkOf([late], calendar)?.moves).toEqual([]);
});

test('a hand-over goes on with the first promised date', () => {
  const handedAt = instant('2025-10-30T09:00:00Z');
  const released = verdict({ due: { kind: 'day', on: '2025-11-17' }, outcome: 'released', at: handedAt });
  const taken = verdict({ ...second, owners: ['trello:bas'] });
  expect(walkOf([released, taken], calendar)).toMatchObject({ firstOwners: ['trello:priya'], moves: [] });
});

test('one change that ends the terms of two is one move', () => {
  const other = verdict({
    ...first,
    term: 2,
    startedAt: instant('2025-10-29T09:00:00Z'),
    owners: ['trello:bas'],
    movedBy: 'other',
  });
  expect(walkOf([first, other, verdict({ ...second, term: 3 })], calendar)?.moves).toHaveLength(1);
});

test('dates out of all proportion do not keep it busy', () => {
  const far = verdict({ ...first, due: { kind: 'day', on: '+275000-01-01' }, lapseAt: 8e15 });
  expect(walkOf([far, second], calendar)?.moves[0]?.workingDaysBefore).toBeGreaterThan(1_000_000);
  const beyond = verdict({ ...first, due: { kind: 'time', at: 8.63e15 } });
  expect(walkOf([beyond, second], calendar)?.moves).toEqual([]);
});
