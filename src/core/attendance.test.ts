import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttendanceVerdict, judgeAttendance } from './attendance.ts';
import { attended, clock, doubled, IDA, meetings, NOBODY, OMAR, report, scheduled, watched, word } from './call.kit.ts';
import { contactsIn, expectedAt, metSince } from './contacts.ts';
import type { Fact } from './facts.ts';
import type { Handle } from './handles.ts';
import type { Meeting } from './meetings.ts';
import { peopleOf } from './people.ts';

type Facts = readonly (Fact | readonly Fact[])[];

function judged(all: readonly Meeting[], expected: readonly Handle[] = [], me: readonly Handle[] = []) {
  const [meeting] = all;
  if (!meeting) throw new Error('no call');
  return judgeAttendance(meeting, { people: NOBODY, me, expected, toleranceMinutes: () => 5 });
}

function ida(...facts: Facts): AttendanceVerdict | undefined {
  return judged(meetings(...facts)).find(({ who }) => who === IDA);
}

const START = scheduled('10:00');
const WATCH = watched('09:55', '11:00');
const LATE = attended('Ida Lund', '10:12', '10:58', { after: '10:11:58' });

describe('lateness', () => {
  it('is told where all four conditions hold, by the least that is proved', () => {
    expect(ida(START, WATCH, LATE)).toMatchObject({ outcome: 'late', lateMinutes: 11, doubt: null, basis: 'seen' });
  });

  it.each<[string, string, Facts]>([
    ['no scheduled start', 'no-start', [WATCH, LATE]],
    [
      'a start last read more than a day before',
      'old-start',
      [scheduled('10:00', { readAt: clock('09:59') - 86_400_000 }), WATCH, LATE],
    ],
    ['I came after the start myself', 'came-later-myself', [START, watched('10:00', '11:00'), LATE]],
    ['they were there at the first look', 'no-change-seen', [START, WATCH, attended('Ida Lund', '10:12', '10:58')]],
    [
      'the page was out of sight in between',
      'broken-watch',
      [
        START,
        watched('09:55', '10:05'),
        watched('10:05', '10:06', { isHidden: true }),
        watched('10:06', '11:00'),
        LATE,
      ],
    ],
    [
      'the page was loaded anew in between',
      'broken-watch',
      [START, watched('09:55', '10:05'), watched('10:05:20', '11:00', { session: 's2' }), LATE],
    ],
    [
      'out of sight at the start',
      'broken-watch',
      [START, watched('09:55', '10:01', { isHidden: true }), watched('10:01', '11:00'), LATE],
    ],
  ])('is not told with %s: present, and why', (_, doubt, facts) => {
    expect(ida(...facts)).toMatchObject({ outcome: 'present', lateMinutes: null, doubt });
  });

  it.each<[string, Facts]>([
    [
      'within the tolerance, whose end is included',
      [START, WATCH, attended('Ida Lund', '10:05', '10:58', { after: '10:04' })],
    ],
    [
      'where the least that is proved is within it',
      [START, WATCH, attended('Ida Lund', '10:06', '10:58', { after: '10:04:58' })],
    ],
    ['where they had been there before', [START, WATCH, attended('Ida Lund', '09:58', '10:01'), LATE]],
    [
      'where another tab saw them',
      [
        START,
        WATCH,
        LATE,
        watched('09:59', '10:20', { session: 's2' }),
        attended('Ida Lund', '10:00', '10:02', { session: 's2' }),
      ],
    ],
    [
      'where a report says otherwise',
      [START, WATCH, LATE, report('10:00', '11:00', [['Ida Lund', '10:01', '10:58', 57]])],
    ],
  ])('is none %s', (_, facts) => {
    expect(ida(...facts)).toMatchObject({ outcome: 'present', doubt: null, lateMinutes: null });
  });

  it('is judged by the newest reading of an event, and by the user before any calendar', () => {
    const first = scheduled('10:00', { event: 'e1', readAt: clock('06:00') });
    const moved = scheduled('10:10', { event: 'e1', readAt: clock('07:00') });
    expect(ida(first, moved, WATCH, LATE)?.outcome).toBe('present');
    expect(ida(START, scheduled('10:30', { from: 'user' }), watched('09:55', '11:40'), LATE)?.outcome).toBe('present');
  });

  it('is excused, and stays told, where they had told me', () => {
    expect(ida(START, WATCH, LATE, word('said-told-me', IDA, '12:00'))).toMatchObject({
      outcome: 'late',
      isExcused: true,
    });
  });
});

describe('absence', () => {
  it('is never told of whom nobody saw', () => {
    const [omar] = judged(meetings(START, WATCH, LATE), [OMAR]).filter(({ who }) => who === OMAR);
    expect(omar).toMatchObject({ outcome: 'unknown', basis: null, from: null });
  });

  it('is told by the user, whose last word stands, and which can be taken back', () => {
    const said = word('said-not-there', OMAR, '12:00');
    const of = (...facts: Facts) => judged(meetings(WATCH, ...facts), [OMAR]).find(({ who }) => who === OMAR)?.outcome;
    expect(of(said)).toBe('absent');
    expect(of(said, word('said-there', OMAR, '12:01'))).toBe('present');
    const undone: Fact = { ...said, key: `${said.subject}|said|undone|1`, kind: 'said-undone', word: said.key } as Fact;
    expect(of(said, undone)).toBe('unknown');
  });

  it('is told by a report that does not have who is wont to be there, or says so, unless we saw them', () => {
    const rows = report('10:00', '11:00', [['Ida Lund', '10:00', '11:00', 60]]);
    const of = (...facts: Facts) => judged(meetings(...facts), [OMAR]).find(({ who }) => who === OMAR);
    expect(of(WATCH, rows)).toMatchObject({ outcome: 'absent', basis: 'report' });
    expect(of(WATCH, report('10:00', '11:00', [['Omar Haddad', null, null, 0]]))).toMatchObject({ outcome: 'absent' });
    expect(of(WATCH, rows, attended('Omar Haddad', '10:20', '10:21'))).toMatchObject({
      outcome: 'present',
      basis: 'seen',
    });
  });
});

describe('who was there', () => {
  it('is nobody under a name that two had, until the user says so', () => {
    const two = [WATCH, attended('Ida Lund', '10:00', '10:58'), doubled('Ida Lund', '10:20')];
    expect(ida(...two)).toMatchObject({ outcome: 'unknown', isDoubled: true });
    expect(ida(...two, word('said-there', IDA, '12:00'))).toMatchObject({ outcome: 'present', basis: 'word' });
  });

  it('is one person under the names that the user calls one', () => {
    const same: Fact = {
      ...word('said-there', IDA, '12:00'),
      kind: 'said-same-person',
      handles: ['asana:7', IDA],
    } as Fact;
    const people = peopleOf([same]);
    const [meeting] = meetings(WATCH, attended('Ida Lund', '10:00', '10:58'));
    if (!meeting) throw new Error('no call');
    const [one] = judgeAttendance(meeting, { people, me: [], expected: ['asana:7'], toleranceMinutes: () => 5 });
    expect(one).toMatchObject({ who: 'asana:7', name: 'Ida Lund', outcome: 'present', minutes: 58 });
  });

  it('is not whom the user says it was not, nor me', () => {
    const there = [WATCH, attended('Ida Lund', '10:00', '10:58')];
    expect(ida(...there, word('said-not-them', IDA, '12:00'))).toMatchObject({ outcome: 'unknown', from: null });
    expect(judged(meetings(...there), [], [IDA])).toEqual([]);
  });
});

describe('one call', () => {
  it('is put together from reloads, tabs and devices by union', () => {
    const all = meetings(
      watched('09:55', '10:20'),
      watched('10:20:30', '11:00', { session: 's2' }),
      watched('10:10', '10:40', { session: 'phone' }),
      attended('Ida Lund', '10:00', '10:20'),
      attended('Ida Lund', '10:15', '10:30', { session: 'phone' }),
      attended('Ida Lund', '10:25', '10:58', { session: 's2' }),
    );
    expect(all).toHaveLength(1);
    expect(judged(all)[0]).toMatchObject({ from: clock('10:00'), to: clock('10:58'), minutes: 58 });
  });

  it('has whoever broke off and came back once, and they came when they first came', () => {
    const all = meetings(
      START,
      WATCH,
      attended('Ida Lund', '09:58', '10:05', { leftBy: '10:05:02' }),
      attended('Ida Lund', '10:06:50', '10:58', { after: '10:06:48' }),
    );
    expect(judged(all)).toHaveLength(1);
    expect(judged(all)[0]).toMatchObject({
      outcome: 'present',
      from: clock('09:58'),
      to: clock('10:58'),
      minutes: 58,
    });
  });

  it('ends where nobody came back for ten minutes, and where the next event begins', () => {
    expect(meetings(watched('10:00', '10:20'), watched('10:31', '10:40', { session: 's2' }))).toHaveLength(2);
    const two = [scheduled('10:00'), scheduled('10:30')];
    const split = meetings(...two, watched('09:58', '10:28'), watched('10:31', '11:00', { session: 's2' }));
    expect(split.map(({ schedule }) => schedule?.startAt)).toEqual([clock('10:00'), clock('10:30')]);
    const reload = meetings(
      scheduled('10:00'),
      watched('09:50', '09:59'),
      watched('09:59:10', '11:00', { session: 's2' }),
    );
    expect(reload).toHaveLength(1);
  });

  it('gets its start from an event without a room by its title, where only one call can be meant', () => {
    const event = scheduled('10:00', { room: null, event: 'abc_20261110T100000Z', title: 'Lantern check' });
    const titled = watched('09:55', '11:00', { title: 'lantern check ' });
    expect(meetings(event, titled)).toMatchObject([{ room: 'kiw-melo-fig', schedule: { startAt: clock('10:00') } }]);
    expect(meetings(event, watched('09:55', '11:00', { title: 'Something else' }))).toHaveLength(2);
  });

  it('takes a report without a room where they overlap and share somebody', () => {
    const rows = report('10:00', '11:00', [['Ida Lund', '10:01', '10:58', 57]], null);
    expect(meetings(WATCH, attended('Ida Lund', '10:00', '10:58'), rows)).toHaveLength(1);
    expect(meetings(WATCH, attended('Omar Haddad', '10:00', '10:58'), rows)).toHaveLength(2);
  });

  it('is ahead where only its start is known', () => {
    expect(meetings(scheduled('15:00', { title: 'Lantern check', end: '15:30' }))).toMatchObject([
      { from: clock('15:00'), to: clock('15:30'), watched: [], title: 'Lantern check' },
    ]);
  });
});

describe('a contact', () => {
  it('is everybody who was there, and tells when we last met', () => {
    const all = meetings(WATCH, attended('Ida Lund', '10:00', '10:58'), doubled('Omar Haddad', '10:00'));
    const contacts = contactsIn(all, NOBODY);
    expect(contacts.map(({ who }) => who)).toEqual([IDA]);
    expect(metSince(contacts, IDA, clock('09:00'), NOBODY)).toBe(clock('11:00'));
    expect(metSince(contacts, IDA, clock('12:00'), NOBODY)).toBeNull();
  });

  it('is expected at the next call of the room', () => {
    const all = meetings(WATCH, attended('Ida Lund', '10:00', '10:58'), scheduled('15:00'));
    const next = all.at(-1);
    expect(next && expectedAt(next, all, NOBODY)).toEqual([IDA]);
  });
});

const HOW = fc.record({
  kind: fc.constantFrom('watched', 'attended', 'doubled', 'scheduled', 'report', 'word'),
  from: fc.integer({ min: 0, max: 100 }),
  length: fc.integer({ min: 0, max: 60 }),
  name: fc.constantFrom('Ida Lund', 'Omar Haddad', 'Mei Tanaka'),
  session: fc.constantFrom('s1', 's2', 'phone'),
  flag: fc.boolean(),
});

function minute(at: number): string {
  return `${String(9 + Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

const FACTS = fc
  .array(
    HOW.map(({ kind, from, length, name, session, flag }): readonly Fact[] => {
      const start = minute(from);
      const end = minute(from + length);
      switch (kind) {
        case 'watched':
          return [watched(start, end, { session, isHidden: flag })];
        case 'attended':
          return [attended(name, start, end, { session, ...(flag && from > 0 ? { after: minute(from - 1) } : {}) })];
        case 'doubled':
          return [doubled(name, start)];
        case 'scheduled':
          return [scheduled(start, flag ? { event: session } : { from: 'user' })];
        case 'report':
          return report(
            start,
            end,
            [[name, flag ? start : null, flag ? end : null, flag ? length : 0]],
            flag ? undefined : null,
          );
        default:
          return [word(flag ? 'said-there' : 'said-told-me', IDA, start, end)];
      }
    }),
    { maxLength: 14 },
  )
  .map((all) => all.flat());

function said(facts: readonly Fact[]): string {
  const all = meetings(facts);
  return JSON.stringify(
    all.map((meeting) => [
      meeting.key,
      meeting.schedule?.startAt,
      judgeAttendance(meeting, { people: NOBODY, me: [], expected: [IDA], toleranceMinutes: () => 5 }).map((one) => ({
        ...one,
        facts: [...one.facts].sort(),
      })),
    ]),
  );
}

describe('whatever is read of calls', () => {
  it('means the same in whatever order it arrives, and twice', () => {
    fc.assert(
      fc.property(FACTS, fc.array(fc.nat(), { maxLength: 20 }), (facts, order) => {
        const shuffled = facts
          .map((one, index) => ({ one, place: order[index % (order.length || 1)] ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        expect(said(shuffled)).toBe(said(facts));
      }),
      { numRuns: 400 },
    );
  });

  it('tells of no lateness with any part cut off that it does not tell with all, and of no absence without a report or a word', () => {
    fc.assert(
      fc.property(FACTS, (facts) => {
        for (const meeting of meetings(facts)) {
          const all = judgeAttendance(meeting, { people: NOBODY, me: [], expected: [IDA], toleranceMinutes: () => 5 });
          for (const { outcome, basis, lateMinutes } of all) {
            if (outcome === 'absent') expect(basis).not.toBe('seen');
            if (outcome === 'absent') expect(meeting.reports.length + meeting.words.length).toBeGreaterThan(0);
            if (outcome === 'late') {
              expect(meeting.schedule).not.toBeNull();
              expect(lateMinutes).toBeGreaterThanOrEqual(5);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
