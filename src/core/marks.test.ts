import { describe, expect, test } from 'vitest';
import { english, instant } from './english.kit.ts';
import { deadlineMark } from './marks.ts';
import { speak } from './speak.ts';
import { verdict } from './verdict.kit.ts';
import type { DeadlineVerdict } from './verdict.ts';

const how = english({ names: { 'trello:priya': 'Priya Raghunathan', 'trello:mara': 'Mara Lindqvist' } });
const reader = { now: how.now, zone: how.zone, me: ['trello:mara' as const] };

function mark(verdicts: readonly DeadlineVerdict[], over = {}): string | null {
  const found = deadlineMark(verdicts, { ...reader, ...over });
  return found && `${found.kind}: ${found.parts.map((part) => speak(part, how)).join(' · ')}`;
}

function story(verdicts: readonly DeadlineVerdict[]): readonly string[] {
  return deadlineMark(verdicts, reader)?.story.map((line) => speak(line, how)) ?? [];
}

const movedAt = instant('2025-10-30T09:00:00Z');
const moved = verdict({
  startedAt: instant('2025-10-21T09:00:00Z'),
  due: { kind: 'day', on: '2025-11-03' },
  outcome: 'moved',
  at: movedAt,
  by: 'trello:priya',
  movedBy: 'owner',
});
const next = verdict({ term: 2, startedAt: movedAt, due: { kind: 'day', on: '2025-11-17' } });

describe('a date that walked', () => {
  test('told before it came due', () => {
    expect(mark([moved, next])).toBe('told: first promised 3 Nov · moved once, told 2 days before');
    expect(story([moved, next])).toEqual([
      '21 Oct: promised by Priya for Mon 3 Nov',
      '30 Oct: moved by Priya to Mon 17 Nov',
      'That was 2 working days before it came due.',
    ]);
  });

  test('moved on its last day is still told in time', () => {
    const onTheDay = verdict({ ...moved, at: instant('2025-11-03T09:00:00Z') });
    expect(mark([onTheDay, next])).toBe('told: first promised 3 Nov · moved once, told in time');
  });

  test('moved twice, and more often', () => {
    const again = verdict({
      ...moved,
      term: 2,
      due: { kind: 'day', on: '2025-11-07' },
      startedAt: movedAt,
      at: instant('2025-11-05T09:00:00Z'),
    });
    const then = verdict({ ...next, term: 3, startedAt: instant('2025-11-05T09:00:00Z') });
    expect(mark([moved, again, then])).toBe('told: first promised 3 Nov · moved twice, first told 2 days before');
  });

  test('kept in the end', () => {
    const kept = verdict({ ...next, outcome: 'kept', at: instant('2025-11-10T09:00:00Z') });
    expect(mark([moved, kept])).toBe('told: first promised 3 Nov · told 2 days before, kept');
  });

  test('moved by somebody else or by an automation, it is only told where every date is wanted', () => {
    expect(mark([verdict({ ...moved, movedBy: 'other', by: 'trello:bas' }), next])).toBe(
      'quiet: first promised 3 Nov · moved once',
    );
    expect(mark([verdict({ ...moved, movedBy: 'automation', by: null }), next])).toBe(
      'quiet: first promised 3 Nov · moved once',
    );
  });

  test('moved after it came due is said without warmth and without blame', () => {
    const at = instant('2025-11-06T09:00:00Z');
    const late = verdict({ ...moved, outcome: 'late', movedBy: null, lateHours: 57, at });
    expect(mark([late, verdict({ ...next, startedAt: at })])).toBe('quiet: first promised 3 Nov · moved once');
  });

  test('moved to an earlier day is nothing to speak of', () => {
    expect(
      mark([verdict({ ...moved, isEarlier: true }), verdict({ ...next, due: { kind: 'day', on: '2025-11-20' } })]),
    ).toBeNull();
  });

  test('the longest one has 72 characters', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      verdict({
        ...moved,
        term: index + 1,
        startedAt: movedAt - 1e9 + index,
        at: instant('2024-09-30T09:00:00Z') + index,
        due: { kind: 'day', on: `2024-11-${String(10 + index)}` },
      }),
    );
    const spoken = mark([...many, verdict({ ...next, term: 13 })]);
    expect(spoken).toBe('told: first promised 10 Nov 2024 · moved 12 times, first told 29 days before');
    expect(spoken?.replace('told: ', '').length).toBeLessThanOrEqual(72);
  });
});

describe('a date that came due', () => {
  const overdue = verdict({ outcome: 'overdue' });

  test('yesterday', () => {
    expect(mark([overdue])).toBe('due: came due yesterday');
    expect(story([overdue]).at(-1)).toBe('It came due Tue 11 Nov and was open when last read.');
  });

  test('some days ago, after it had walked', () => {
    const came = verdict({ ...next, due: { kind: 'day', on: '2025-11-07' }, outcome: 'overdue' });
    expect(mark([moved, came])).toBe('due: came due Fri 7 Nov · first promised 3 Nov');
  });

  test('stale, dropped, excused or settled, it says nothing', () => {
    expect(mark([verdict({ ...overdue, isStale: true })])).toBeNull();
    expect(mark([verdict({ ...overdue, isDropped: true })])).toBeNull();
    expect(mark([verdict({ ...overdue, excuse: 'away' })])).toBeNull();
    expect(mark([moved, verdict({ ...next, excuse: 'settled' })])).toBeNull();
  });

  test('in its grace, mine says until when it is kept, and others are left in peace', () => {
    expect(mark([verdict({ owners: ['trello:mara'] })])).toBe('due: came due yesterday · kept if done by today, 11:00');
    expect(mark([verdict()])).toBe('quiet: came due yesterday · kept if done by today, 11:00');
  });

  test('not read since, it says nothing', () => {
    expect(mark([verdict()], { now: instant('2025-11-12T10:00:00Z') })).toBeNull();
  });
});

describe('nothing to say', () => {
  test('a date ahead is only said where every date is wanted, today and tomorrow', () => {
    expect(mark([verdict({ due: { kind: 'day', on: '2025-11-13' } })])).toBe('quiet: due tomorrow');
    expect(mark([verdict({ due: { kind: 'day', on: '2025-11-12' } })])).toBe('quiet: due today');
    expect(mark([verdict({ due: { kind: 'day', on: '2025-11-14' } })])).toBeNull();
  });

  test('kept, done after its date, released or unknown, without a walk', () => {
    for (const outcome of ['kept', 'late', 'released', 'unknown', 'moved'] as const) {
      expect(mark([verdict({ outcome })])).toBeNull();
    }
    expect(mark([])).toBeNull();
  });

  test('unknown is never warm, however it walked', () => {
    expect(mark([moved, verdict({ ...next, outcome: 'unknown' })])).toBeNull();
  });
});
