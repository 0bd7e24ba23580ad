import type { Borne } from './standing-owed.ts';
import { oneLapseAWeek } from './standing-series.ts';
import { type Fading, type Outcome, type Share, shareOf } from './standing-share.ts';
import { type Trend, trendOf } from './standing-trend.ts';
import type { DeadlineVerdict } from './verdict.ts';

/** How much was kept of what came due. */
export interface FollowThrough extends Share {
  readonly kept: number;
  readonly late: number;
  readonly overdue: number;
  /** How many of these are shared with others, and bear less. */
  readonly shared: number;
  /** The mean with what was excused or settled counted as the site shows it. */
  readonly withExcused: number;
  /** The mean if nothing of what is unknown had been kept. */
  readonly withUnknown: number;
  /** How much of what was read could be judged; `null`: nothing was read. */
  readonly coverage: number | null;
  readonly trend: Trend | null;
  /** The keys of the verdicts behind it, by when they came due. */
  readonly counted: readonly string[];
  readonly excused: readonly string[];
  readonly unknown: readonly string[];
}

export interface Summing extends Fading {
  readonly seriesOf: (verdict: DeadlineVerdict) => string | null;
  readonly zone: string;
}

/** Kept, late, or overdue and not left lying so long that it is only shown to be cleaned up. */
export function cameDue({ outcome, isStale }: DeadlineVerdict): boolean {
  return outcome === 'kept' || outcome === 'late' || (outcome === 'overdue' && !isStale);
}

/** What counts: nothing excused, and of a series one lapse a week. */
export function counting(borne: readonly Borne[], { seriesOf, zone }: Summing): readonly Borne[] {
  const plain = borne.filter(({ verdict }) => verdict.excuse === null);
  const standing = new Set(
    oneLapseAWeek(
      plain.map(({ verdict }) => verdict),
      seriesOf,
      zone,
    ),
  );
  return plain.filter(({ verdict }) => standing.has(verdict));
}

export function outcomeOf({ verdict, part }: Borne, isGood: boolean): Outcome {
  return { key: verdict.key, at: verdict.lapseAt, isGood, part };
}

function isKept({ verdict }: Borne): boolean {
  return verdict.outcome === 'kept';
}

/** What came due of these and counts. */
export function keptOf(borne: readonly Borne[], summing: Summing): readonly Outcome[] {
  return counting(
    borne.filter(({ verdict }) => cameDue(verdict)),
    summing,
  ).map((one) => outcomeOf(one, isKept(one)));
}

function coverageOf(borne: readonly Borne[]): number | null {
  const read = borne.filter(({ verdict }) => verdict.outcome !== 'open');
  const judged = read.filter(({ verdict }) => verdict.outcome !== 'unknown');
  return read.length === 0 ? null : judged.length / read.length;
}

function keysOf(borne: readonly Borne[]): readonly string[] {
  return [...borne]
    .sort((a, b) => a.verdict.lapseAt - b.verdict.lapseAt || (a.verdict.key < b.verdict.key ? -1 : 1))
    .map(({ verdict }) => verdict.key);
}

export function followThroughOf(borne: readonly Borne[], rate: number, summing: Summing): FollowThrough {
  const due = borne.filter(({ verdict }) => cameDue(verdict));
  const counted = counting(due, summing);
  const outcomes = counted.map((one) => outcomeOf(one, isKept(one)));
  const excused = due.filter(({ verdict }) => verdict.excuse !== null);
  // What lapsed before the history began was never there to be seen: it tells of the reading, not of the person.
  const unknown = borne.filter(
    ({ verdict }) => verdict.outcome === 'unknown' && verdict.excuse === null && !verdict.isBeforeHistory,
  );
  const count = (outcome: DeadlineVerdict['outcome']): number =>
    counted.filter(({ verdict }) => verdict.outcome === outcome).length;
  const meanWith = (more: readonly Outcome[]): number => shareOf([...outcomes, ...more], rate, summing).mean;
  return {
    ...shareOf(outcomes, rate, summing),
    kept: count('kept'),
    late: count('late'),
    overdue: count('overdue'),
    shared: counted.filter(({ part }) => part < 1).length,
    withExcused: meanWith(excused.map((one) => outcomeOf(one, isKept(one)))),
    withUnknown: meanWith(unknown.map((one) => outcomeOf(one, false))),
    coverage: coverageOf(borne),
    trend: trendOf(outcomes, rate, summing),
    counted: keysOf(counted),
    excused: keysOf(excused),
    unknown: keysOf(unknown),
  };
}
