import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Handle } from './handles.ts';
import { peopleOf } from './people.ts';
import { HALF_LIFE_DAYS, ratesOf, standingOf } from './standing.ts';
import type { Judged } from './standing-owed.ts';
import { type Outcome, rateOf, SPEAKS_FROM, shareOf, weightOf } from './standing-share.ts';
import { medianOf } from './standing-survival.ts';
import { chanceOfMore, trendOf } from './standing-trend.ts';
import type { DeadlineVerdict } from './verdict.ts';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-03-31T12:00:00Z');
const FADING = { now: NOW, halfLifeDays: HALF_LIFE_DAYS };
const ANA: Handle = 'trello:ana';
const BEN: Handle = 'trello:ben';
const ME: Handle = 'trello:me';
const BOARD = 'trello:board:launch';

const outcomes = fc
  .array(
    fc.record({
      days: fc.integer({ min: 0, max: 800 }),
      isGood: fc.boolean(),
      part: fc.constantFrom(1, 1 / 2, 1 / 3),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ days, isGood, part }, at): Outcome => ({ key: `${at}`, at: NOW - days * DAY_MS, isGood, part })),
  );
const rates = fc.double({ min: 0.05, max: 0.95, noNaN: true });

function some(good: number, bad: number, days = 0): Outcome[] {
  return Array.from({ length: good + bad }, (_, at) => ({
    key: `${days} ${at}`,
    at: NOW - days * DAY_MS,
    isGood: at < good,
    part: 1,
  }));
}

function verdict(n: number, over: Partial<DeadlineVerdict>): DeadlineVerdict {
  const lapseAt = NOW - n * DAY_MS;
  return {
    key: `term ${n}`,
    subject: `trello:card:${n}`,
    space: BOARD,
    term: 1,
    startedAt: lapseAt - 9 * DAY_MS,
    due: { kind: 'time', at: lapseAt },
    lapseAt,
    lapsedAt: lapseAt,
    owners: [ANA],
    outcome: 'kept',
    at: lapseAt,
    by: ANA,
    lateHours: null,
    movedBy: null,
    isEarlier: false,
    isShortNotice: false,
    isStale: false,
    isDropped: false,
    isBeforeHistory: false,
    excuse: null,
    facts: [],
    steps: [],
    ...over,
  };
}

function judged(verdicts: readonly DeadlineVerdict[], over: Partial<Judged> = {}): Judged {
  const members = new Map([[BOARD, [ANA, BEN, ME]]]) as Judged['members'];
  return { verdicts, asks: [], members, me: [ME], people: peopleOf([]), seriesOf: () => null, zone: 'UTC', ...over };
}

function standing(all: Judged, person = ANA, direction: 'theirs' | 'mine' = 'theirs') {
  return standingOf(person, direction, all, ratesOf(all, FADING), FADING);
}

describe('a share of outcomes', () => {
  it('does not depend on the order of outcomes', () => {
    fc.assert(
      fc.property(
        outcomes.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        rates,
        ([all, shuffled], rate) => {
          expect(shareOf(shuffled, rate, FADING)).toEqual(shareOf(all, rate, FADING));
        },
      ),
    );
  });

  it('is never lowered by one more that was kept', () => {
    fc.assert(
      fc.property(outcomes, rates, fc.integer({ min: 0, max: 800 }), (all, rate, days) => {
        const more: Outcome = { key: 'more', at: NOW - days * DAY_MS, isGood: true, part: 1 };
        const before = shareOf(all, rate, FADING).mean;
        expect(shareOf([...all, more], rate, FADING).mean).toBeGreaterThanOrEqual(before - 1e-12);
      }),
    );
  });

  it('has an interval within 0 and 1 that is in order', () => {
    fc.assert(
      fc.property(outcomes, rates, (all, rate) => {
        const { low, high } = shareOf(all, rate, FADING);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThan(high);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('weighs an outcome half after each half-life, and what is ahead in full', () => {
    expect(weightOf(NOW - 90 * DAY_MS, FADING)).toBe(0.5);
    expect(weightOf(NOW - 180 * DAY_MS, FADING)).toBe(0.25);
    expect(weightOf(NOW + 5 * DAY_MS, FADING)).toBe(1);
  });

  it('is enough with five outcomes and an interval of 0.35, and not with fewer or a wider one', () => {
    const five = shareOf(some(5, 0), 0.8, FADING);
    expect(five.isEnough).toBe(true);
    expect(shareOf(some(4, 0), 0.8, FADING).isEnough).toBe(false);
    expect(shareOf(some(5, 0, 1), 0.8, FADING).isEnough).toBe(false);
    const mixed = shareOf(some(3, 3), 0.8, FADING);
    expect(mixed.effective).toBe(6);
    expect(mixed.high - mixed.low).toBeGreaterThan(0.35);
    expect(mixed.isEnough).toBe(false);
  });

  it('speaks from the number on at which no outcomes whatever would make it wider, so that luck does not decide who is spoken of', () => {
    const widest = (n: number): number => {
      const half = { key: 'half', at: NOW, part: n / 2 };
      const { low, high } = shareOf(
        [
          { ...half, isGood: true },
          { ...half, key: 'other', isGood: false },
        ],
        0.5,
        FADING,
      );
      return high - low;
    };
    expect(widest(SPEAKS_FROM)).toBeLessThanOrEqual(0.35);
    expect(widest(SPEAKS_FROM - 0.1)).toBeGreaterThan(0.35);
    for (let good = 0; good <= 11; good++) {
      for (const rate of [1 / 8, 0.5, 0.8, 7 / 8])
        expect(shareOf(some(good, 11 - good), rate, FADING).speaks).toBe(true);
    }
    expect(shareOf(some(10, 0), 0.8, FADING)).toMatchObject({ isEnough: true, speaks: false });
  });

  it('has the quantiles of a distribution that is known by hand', () => {
    // Beta(3 · 0.8 + 0.6, 3 · 0.2 + 0.4) = Beta(3, 1), whose quantile is the cube root.
    const { mean, low, high } = shareOf(
      [
        { key: 'a', at: NOW, isGood: true, part: 0.6 },
        { key: 'b', at: NOW, isGood: false, part: 0.4 },
      ],
      0.8,
      FADING,
    );
    expect(mean).toBeCloseTo(0.75, 10);
    expect(low).toBeCloseTo(Math.cbrt(0.1), 6);
    expect(high).toBeCloseTo(Math.cbrt(0.9), 6);
  });
});

describe('the rate of all partners', () => {
  it('is assumed until there are twenty outcomes, and never all or nothing', () => {
    expect(rateOf(some(0, 19))).toBe(0.8);
    expect(rateOf(some(10, 10))).toBe(0.5);
    expect(rateOf(some(30, 0))).toBe(7 / 8);
  });
});

describe('the median of waits', () => {
  const wait = (hours: number, isAnswered = true) => ({ hours, isAnswered, weight: 1 });

  it('is that of Kaplan and Meier, computed by hand', () => {
    // At risk 6, 5, 3, 2: 5/6, then 5/6 · 4/5 = 2/3, then 2/3 · 2/3 = 4/9, which is below a half.
    const waits = [wait(1), wait(2), wait(3, false), wait(4), wait(6, false), wait(9)];
    expect(medianOf(waits)).toBe(4);
    expect(medianOf(waits.toReversed())).toBe(4);
  });

  it('is not known while fewer than half were answered', () => {
    expect(medianOf([wait(1), wait(2, false), wait(3, false)])).toBeNull();
    expect(medianOf([])).toBeNull();
  });
});

describe('a trend', () => {
  it('is said where it is sure, and not between two halves that are alike', () => {
    expect(trendOf([...some(9, 1, 10), ...some(2, 8, 150)], 0.8, FADING)).toBe('rising');
    expect(trendOf([...some(2, 8, 10), ...some(9, 1, 150)], 0.8, FADING)).toBe('falling');
    expect(trendOf([...some(8, 2, 10), ...some(8, 2, 150)], 0.8, FADING)).toBeNull();
    expect(chanceOfMore({ alpha: 4, beta: 2 }, { alpha: 4, beta: 2 })).toBeCloseTo(0.5, 2);
  });
});

describe('a standing', () => {
  it('counts kept, late and overdue alone, and shows what the excused and the unknown would change', () => {
    const all = judged([
      ...[1, 2, 3, 4, 5, 6].map((n) => verdict(n, {})),
      verdict(7, { outcome: 'late', lateHours: 5 }),
      verdict(8, { outcome: 'overdue' }),
      verdict(9, { outcome: 'overdue', isStale: true }),
      verdict(10, { outcome: 'late', excuse: 'forgot' }),
      verdict(11, { outcome: 'unknown' }),
      verdict(12, { outcome: 'released' }),
      verdict(13, { outcome: 'open' }),
    ]);
    const { followThrough, reasons } = standing(all);
    expect(followThrough).toMatchObject({ kept: 6, late: 1, overdue: 1, excused: ['term 10'], unknown: ['term 11'] });
    expect(followThrough.withExcused).toBeLessThan(followThrough.mean);
    expect(followThrough.withUnknown).toBeLessThan(followThrough.mean);
    expect(followThrough.coverage).toBeCloseTo(11 / 12, 10);
    expect(reasons).toEqual([{ reason: 'forgot', count: 1, runningShare: 1 }]);
  });

  it('takes a later date set in time by the owner alone for an early notice', () => {
    const moved = (n: number, over: Partial<DeadlineVerdict>) =>
      verdict(n, { outcome: 'moved', movedBy: 'owner', ...over });
    const all = judged([
      moved(1, {}),
      moved(2, { isEarlier: true }),
      moved(3, { movedBy: 'other' }),
      verdict(4, { outcome: 'late' }),
      verdict(5, {}),
    ]);
    expect(standing(all).earlyNotice).toMatchObject({ toldInTime: 1, slipped: 2 });
    const short = judged([moved(1, {}), moved(2, { isShortNotice: true })]);
    expect(standing(short).earlyNotice).toMatchObject({ toldInTime: 1, slipped: 2 });
    expect(standing(short).followThrough).toMatchObject({ kept: 0, late: 0, overdue: 0 });
  });

  it('holds theirs and mine apart, and charges each of several owners with a part', () => {
    const all = judged([verdict(0, { owners: [ANA, ME] }), verdict(1, { owners: [ME], outcome: 'late' })]);
    expect(standing(all).followThrough).toMatchObject({ kept: 1, late: 0, shared: 1, effective: 0.5 });
    expect(standing(all, ANA, 'mine').followThrough).toMatchObject({ kept: 1, late: 1 });
    expect(standing(all, ME, 'mine').followThrough).toMatchObject({ kept: 1, late: 1 });
  });

  it('leaves out what is owed in spaces that are not mine, unless nobody says who I am', () => {
    const away = verdict(1, { space: 'trello:board:elsewhere' });
    expect(standing(judged([away])).followThrough.kept).toBe(0);
    expect(standing(judged([away], { me: null })).followThrough.kept).toBe(1);
  });

  it('is never lowered by an excuse for what came due late, whatever else came due', () => {
    const many = fc.array(fc.constantFrom('kept', 'late', 'overdue'), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(many, fc.nat(), (all, pick) => {
        const at = pick % all.length;
        fc.pre(all[at] !== 'kept');
        const terms = all.map((outcome, n) => verdict(n + 1, { outcome }));
        const excused = terms.map((term, n) => (n === at ? { ...term, excuse: 'blocked' as const } : term));
        const before = standing(judged(terms)).followThrough.mean;
        expect(standing(judged(excused)).followThrough.mean).toBeGreaterThanOrEqual(before - 1e-12);
      }),
      { numRuns: 30 },
    );
  });

  it('does not depend on the order in which spaces were read', () => {
    const all = [1, 2, 3, 4, 5, 6].map((n) => verdict(n, n % 2 === 0 ? { outcome: 'late' } : {}));
    const elsewhere = [7, 8].map((n) => verdict(n, { space: 'trello:board:other', owners: [BEN] }));
    const one = standing(judged([...all, ...elsewhere]));
    expect(standing(judged([...elsewhere, ...all.toReversed()]))).toEqual(one);
  });

  it('counts one lapse a week of what recurs', () => {
    // 24, 25 and 26 March 2026 are in one week.
    const lapses = [5, 6, 7].map((n) => verdict(n, { outcome: 'late' }));
    expect(standing(judged(lapses, { seriesOf: () => 'stand-up' })).followThrough.late).toBe(1);
  });
});
