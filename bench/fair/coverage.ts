import type { Handle } from '../../src/core/handles.ts';
import { peopleOf } from '../../src/core/people.ts';
import { HALF_LIFE_DAYS, ratesOf, standingOf, summing } from '../../src/core/standing.ts';
import { keptOf } from '../../src/core/standing-follow-through.ts';
import { type Judged, owed } from '../../src/core/standing-owed.ts';
import { type Share, shareOf } from '../../src/core/standing-share.ts';
import type { DeadlineVerdict } from '../../src/core/verdict.ts';
import type { Chance } from './chance.ts';
import { ME, NOW, SPACE, verdictOf } from './promise.ts';

export const WHEN = { now: NOW, halfLifeDays: HALF_LIFE_DAYS };
/** What came due lies as far back as two half-lives at most. */
const LONGEST_DAYS = 180;

export interface Cell {
  readonly rate: number;
  readonly numbers: readonly [number, number];
  readonly partners: number;
}

export interface Found {
  readonly runs: number;
  readonly spoke: number;
  readonly covered: number;
  /** The same of every run in which the least is known that is asked of a figure. */
  readonly enough: number;
  readonly enoughCovered: number;
}

export function partner(index: number): Handle {
  return `trello:p${index}`;
}

/** So many outcomes of one partner, each kept with the same chance, spread evenly over some stretch of time. */
export function outcomes(who: Handle, rate: number, number: number, days: number, chance: Chance): DeadlineVerdict[] {
  const copies = new Map<number, number>();
  return Array.from({ length: number }, () => {
    const day = chance.within(0, days);
    const copy = (copies.get(day) ?? 0) + 1;
    copies.set(day, copy);
    return verdictOf(who, day, chance.is(rate), copy);
  });
}

export function judgedOf(verdicts: readonly DeadlineVerdict[], partners: number): Judged {
  const all = [ME, ...Array.from({ length: partners }, (_, index) => partner(index))];
  return {
    verdicts,
    asks: [],
    members: new Map([[SPACE, all]]),
    me: [ME],
    people: peopleOf([]),
    seriesOf: () => null,
    zone: 'UTC',
  };
}

/** Follow-through of one partner, by the very functions that a standing is made of. */
export function figureOf(judged: Judged, who: Handle): Share {
  const { deadlines } = owed(who, 'theirs', judged);
  return shareOf(keptOf(deadlines, summing(judged, WHEN)), ratesOf(judged, WHEN).kept, WHEN);
}

/** How often the interval holds the true rate, where it speaks. Some runs are held against the whole standing. */
export function coverageOf({ rate, numbers, partners }: Cell, runs: number, chance: Chance): Found {
  let spoke = 0;
  let covered = 0;
  let enough = 0;
  let enoughCovered = 0;
  for (let run = 0; run < runs; run++) {
    const days = chance.within(0, LONGEST_DAYS);
    const number = chance.within(...numbers);
    const verdicts = Array.from({ length: partners }, (_, index) =>
      outcomes(partner(index), rate, number, days, chance),
    ).flat();
    const judged = judgedOf(verdicts, partners);
    const figure = figureOf(judged, partner(0));
    if (run % 100 === 0) {
      const whole = standingOf(partner(0), 'theirs', judged, ratesOf(judged, WHEN), WHEN).followThrough;
      if (whole.low !== figure.low || whole.high !== figure.high || whole.speaks !== figure.speaks)
        throw new Error('the standing says something else');
    }
    const isCovered = figure.low <= rate && rate <= figure.high;
    if (figure.isEnough) enough++;
    if (figure.isEnough && isCovered) enoughCovered++;
    if (!figure.speaks) continue;
    spoke++;
    if (isCovered) covered++;
  }
  return { runs, spoke, covered, enough, enoughCovered };
}
