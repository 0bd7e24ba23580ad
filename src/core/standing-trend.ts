import jStat from 'jstat';
import { type Fading, type Outcome, type Posterior, posteriorOf } from './standing-share.ts';

const DAY_MS = 86_400_000;
const SURE = 0.9;
const LEAST_OUTCOMES = 5;
/** Quantiles that stand for a posterior. */
const POINTS = 64;

/** How somebody's own newer outcomes stand to their own older ones. */
export type Trend = 'rising' | 'falling';

/** The probability that a share is larger than another, both known by their posteriors. */
export function chanceOfMore(one: Posterior, other: Posterior): number {
  let sum = 0;
  for (let point = 0; point < POINTS; point++) {
    const x = jStat.beta.inv((point + 0.5) / POINTS, one.alpha, one.beta);
    sum += jStat.beta.cdf(x, other.alpha, other.beta);
  }
  return sum / POINTS;
}

/**
 * The outcomes of the last half-life against those of the two before it, one person's own only.
 * Said where each side has five outcomes or more and it is true with a probability of 90 %; else `null`.
 */
export function trendOf(outcomes: readonly Outcome[], rate: number, { now, halfLifeDays }: Fading): Trend | null {
  const sides = { newer: { good: 0, all: 0 }, older: { good: 0, all: 0 } };
  for (const { at, isGood, part } of outcomes) {
    const age = (now - at) / (halfLifeDays * DAY_MS);
    if (age >= 3) continue;
    const side = age < 1 ? sides.newer : sides.older;
    side.all += part;
    if (isGood) side.good += part;
  }
  const { newer, older } = sides;
  if (newer.all < LEAST_OUTCOMES || older.all < LEAST_OUTCOMES) return null;
  const chance = chanceOfMore(posteriorOf(newer.good, newer.all, rate), posteriorOf(older.good, older.all, rate));
  return chance >= SURE ? 'rising' : chance <= 1 - SURE ? 'falling' : null;
}
