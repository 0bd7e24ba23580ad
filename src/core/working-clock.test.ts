import { env } from 'node:process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hours, OtherWeek, Week, WorkingTime } from './expectations.ts';
import { workingMinutes } from './slow-clock.kit.ts';
import { addWorkingHours, NEVER, startOfNextWorking, subtractWorkingHours, workingHours } from './working-time.ts';

/** `CLOCK_CASES=100000` tries so many. */
const CASES = Number(env['CLOCK_CASES'] ?? 2_000);
const MINUTE_MS = 60_000;
const DAY = 1440;

/** By how much they change their clocks and when: an hour, half an hour, in the middle of the night or at its beginning, not at all, by a whole day. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Asia/Beirut',
  'Africa/Casablanca',
  'Atlantic/Azores',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
];

function day(on: string): number {
  return Date.parse(on) / 86_400_000;
}

/** Days around which clocks change somewhere among these zones, and one on which Samoa skipped a day. */
const TURNS = ['2011-12-30', '2024-02-29', '2026-03-29', '2026-04-05', '2026-10-25', '2026-11-01', '2026-09-06'].map(
  day,
);

const starts = fc.oneof(
  fc.tuple(fc.constantFrom(...TURNS), fc.integer({ min: -3, max: 2 })).map(([turn, days]) => turn + days),
  fc.integer({ min: day('2025-12-20'), max: day('2027-01-10') }),
);
const clocks = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 1439 }) },
  )
  .map((minute) => new Date(minute * MINUTE_MS).toISOString().slice(11, 16));
/** Night shifts, and a whole day round, are among them. */
const hours: fc.Arbitrary<Hours> = fc.option(fc.record({ from: clocks, to: clocks }), { freq: 4 });
const days = fc.tuple(hours, hours, hours, hours, hours, hours, hours);
const plain: Week = [...Array(5).fill({ from: '09:00', to: '17:00' }), null, null] as unknown as Week;
const weeks: fc.Arbitrary<Week> = fc.oneof(fc.constant(plain), days);

function datesNear(start: number): fc.Arbitrary<string> {
  return fc
    .integer({ min: start - 4, max: start + 9 })
    .map((one) => new Date(one * 86_400_000).toISOString().slice(0, 10));
}

function timeNear(start: number): fc.Arbitrary<WorkingTime> {
  const dates = datesNear(start);
  const otherWeek: fc.Arbitrary<OtherWeek | null> = fc.option(fc.record({ on: dates, week: weeks }), { freq: 3 });
  const own = fc.record({
    zone: fc.constantFrom(...ZONES),
    week: weeks,
    otherWeek,
    daysOff: fc.array(dates, { maxLength: 3 }),
  });
  const before = fc.option(fc.record({ on: dates, time: own }), { freq: 3 });
  return fc.tuple(own, before).map(([time, was]) => ({ ...time, before: was }));
}

interface Case {
  readonly time: WorkingTime;
  readonly from: number;
  readonly length: number;
  readonly share: number;
}

const cases: fc.Arbitrary<Case> = starts.chain((start) =>
  fc.record({
    time: timeNear(start),
    from: fc.integer({ min: start * DAY, max: (start + 1) * DAY }),
    length: fc.integer({ min: 0, max: 3 * DAY }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);

describe('the working-time clock', () => {
  it(
    'is no minute off a slow one that looks at the wall, over zones, changes of clocks, days off, night shifts and part-time weeks',
    () => {
      let tried = 0;
      let worked = 0;
      fc.assert(
        fc.property(cases, ({ time, from, length, share }) => {
          tried++;
          const minutes = workingMinutes(from, from + length, time);
          const all = minutes.reduce((sum, one) => sum + one, 0);
          worked += all;
          const [begin, end] = [from * MINUTE_MS, (from + length) * MINUTE_MS];
          expect(Math.round(workingHours(begin, end, time) * 60)).toBe(all);

          const first = minutes.indexOf(1);
          const next = startOfNextWorking(begin, time);
          if (first >= 0) expect(next).toBe((from + first) * MINUTE_MS);
          else expect(next).toBeGreaterThanOrEqual(end);

          const some = Math.ceil(share * all);
          if (some === 0) return;
          let left = some;
          const added = minutes.findIndex((one) => one === 1 && --left === 0) + 1;
          expect(addWorkingHours(begin, some / 60, time)).toBe((from + added) * MINUTE_MS);
          let right = some;
          const taken = minutes.findLastIndex((one) => one === 1 && --right === 0);
          expect(subtractWorkingHours(end, some / 60, time)).toBe((from + taken) * MINUTE_MS);
        }),
        { numRuns: CASES },
      );
      expect(tried).toBeGreaterThanOrEqual(CASES);
      expect(worked / tried).toBeGreaterThan(300);
    },
    60_000 + CASES * 20,
  );

  it('does not run in a week without working hours', () => {
    const never: WorkingTime = { zone: 'UTC', week: [null, null, null, null, null, null, null], daysOff: [] };
    expect(workingHours(0, 400 * 86_400_000, never)).toBe(0);
    expect(addWorkingHours(0, 1, never)).toBe(NEVER);
    expect(startOfNextWorking(0, never)).toBe(NEVER);
    expect(subtractWorkingHours(0, 1, never)).toBe(-NEVER);
  });

  it('comes to an end of a leave of years, and has run before it', () => {
    const years = Array.from({ length: 800 }, (_, on) =>
      new Date((20_000 + on) * 86_400_000).toISOString().slice(0, 10),
    );
    const time: WorkingTime = { zone: 'UTC', week: plain, daysOff: years };
    expect(startOfNextWorking(20_100 * 86_400_000, time)).toBeGreaterThan(20_800 * 86_400_000);
    expect(startOfNextWorking(20_100 * 86_400_000, time)).toBeLessThan(20_804 * 86_400_000);
    expect(subtractWorkingHours(20_700 * 86_400_000, 1, time)).toBeLessThan(20_000 * 86_400_000);
  });
});
