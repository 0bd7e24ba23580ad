import type { BeforeAfter } from './person-record.ts';
import { isPromise } from './promises-kept.ts';
import type { When } from './standing.ts';
import { type Rates, summing } from './standing.ts';
import { answeredOf } from './standing-answer-time.ts';
import { keptOf } from './standing-follow-through.ts';
import { type Direction, type Judged, owed } from './standing-owed.ts';
import { type Outcome, posteriorOf, shareOf } from './standing-share.ts';
import { chanceOfMore } from './standing-trend.ts';
import { type Text, text } from './text.ts';

const SURE = 0.9;
const LEAST_OUTCOMES = 5;

interface Sums {
  readonly good: number;
  readonly all: number;
}

function sumOf(outcomes: readonly Outcome[]): Sums {
  return {
    good: outcomes.reduce((sum, { isGood, part }) => sum + (isGood ? part : 0), 0),
    all: outcomes.reduce((sum, { part }) => sum + part, 0),
  };
}

function wordsOf(before: Sums, after: Sums, chance: number): readonly Text[] {
  if (before.all < LEAST_OUTCOMES || after.all < LEAST_OUTCOMES) return [text('measure_not_enough')];
  if (chance >= SURE) return [text('measure_since_more')];
  return [text(chance <= 1 - SURE ? 'measure_since_fewer' : 'measure_since_alike')];
}

/**
 * What came due before the day of an agreement against what came due since, each outcome in full: here age is the very question.
 * The day is that of the user's zone.
 */
export function beforeAfter(
  agreedOn: string,
  person: BeforeAfterOf,
  judged: Judged,
  rates: Rates,
  when: When,
): readonly BeforeAfter[] {
  const agreedAt = Temporal.PlainDate.from(agreedOn).toZonedDateTime(judged.zone).epochMilliseconds;
  const unfading = { now: when.now, halfLifeDays: Number.POSITIVE_INFINITY };
  const own = owed(person.person, person.direction, judged);
  const dated = own.deadlines.filter(({ verdict }) => !isPromise(verdict.subject));
  const all = [
    ['follow-through', keptOf(dated, summing(judged, when)), rates.kept],
    ['answer-time', answeredOf(own.asks), rates.answered],
  ] as const;
  return all.flatMap(([measure, outcomes, rate]) => {
    const before = outcomes.filter(({ at }) => at < agreedAt);
    const after = outcomes.filter(({ at }) => at >= agreedAt && at <= when.now);
    if (before.length + after.length === 0) return [];
    const [one, other] = [sumOf(before), sumOf(after)];
    const chance = chanceOfMore(posteriorOf(other.good, other.all, rate), posteriorOf(one.good, one.all, rate));
    return [
      {
        agreedOn,
        measure,
        direction: person.direction,
        before: shareOf(before, rate, unfading),
        after: shareOf(after, rate, unfading),
        chanceOfMore: chance,
        words: wordsOf(one, other, chance),
      },
    ];
  });
}

interface BeforeAfterOf {
  readonly person: Parameters<typeof owed>[0];
  readonly direction: Direction;
}
