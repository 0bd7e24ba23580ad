import { measureWords } from '../../src/core/measure-words.ts';
import { ratesOf, standingOf } from '../../src/core/standing.ts';
import { Chance } from './chance.ts';
import { figureOf, judgedOf, outcomes, partner, WHEN } from './coverage.ts';

export interface Equals {
  /** Runs in which something was said of one that names the other. */
  readonly compared: number;
  /** Runs in which both speak, and in which their intervals lie apart. */
  readonly bothSpoke: number;
  readonly apart: number;
  /** Runs in which the figures of two with the very same outcomes differ. */
  readonly unequal: number;
  readonly runs: number;
}

/** Two partners with one true rate: what is said of each, and how far their intervals lie apart. */
export function equals(runs: number, chance: Chance): Equals {
  let [compared, bothSpoke, apart, unequal] = [0, 0, 0, 0];
  const [one, other] = [partner(0), partner(1)];
  for (let run = 0; run < runs; run++) {
    const rate = 0.5 + chance.next() * 0.45;
    const number = chance.within(12, 40);
    const judged = judgedOf(
      [...outcomes(one, rate, number, 120, chance), ...outcomes(other, rate, number, 120, chance)],
      2,
    );
    const [a, b] = [figureOf(judged, one), figureOf(judged, other)];
    if (a.speaks && b.speaks) {
      bothSpoke++;
      if (a.high < b.low || b.high < a.low) apart++;
    }
    const rates = ratesOf(judged, WHEN);
    const said = JSON.stringify(measureWords(standingOf(one, 'theirs', judged, rates, WHEN)));
    if (said.includes(other)) compared++;
    const seed = chance.within(0, 2 ** 30);
    const twins = judgedOf(
      [one, other].flatMap((who) => outcomes(who, rate, number, 120, new Chance(seed))),
      2,
    );
    const [x, y] = [figureOf(twins, one), figureOf(twins, other)];
    if (x.mean !== y.mean || x.low !== y.low || x.high !== y.high || x.speaks !== y.speaks) unequal++;
  }
  return { compared, bothSpoke, apart, unequal, runs };
}
