import jStat from 'jstat';

/** How many outcomes the prior weighs. */
const PRIOR_STRENGTH = 3;
/** What is taken for true of partners until so many of their outcomes exist. */
const FIRST_RATE = 0.8;
const OUTCOMES_FOR_RATE = 20;
/**
 * A prior that leaves less than this for the other outcome is surer than what it was made of: where everything was kept so far,
 * its interval would leave out a true rate of 0.95 (`npm run bench:fair`).
 */
const LEAST_RATE = 1 / 8;
const LEAST_EFFECTIVE = 5;
const WIDEST = 0.35;
/**
 * From this number on the interval is no wider than that whatever the outcomes are. Below it, it is narrow enough for some outcomes
 * only, and whoever spoke then would speak of the lucky: of those who keep 6 in 10, the few who kept 8 or 9 of their first ten.
 */
export const SPEAKS_FROM = 10.1;

/** One outcome that counts for a share. */
export interface Outcome {
  /** The key of its verdict. */
  readonly key: string;
  /** When it came due. */
  readonly at: number;
  readonly isGood: boolean;
  /** What it weighs before age: 1, or less where it is shared. */
  readonly part: number;
}

/** A share of outcomes and how sure one can be of it: mean and 80 % interval of its Beta posterior. */
export interface Share {
  /** The sum of the weights: as many outcomes of today the figure stands on. */
  readonly effective: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** The least that is asked of a figure: an effective number of 5 and an interval no wider than 0.35. */
  readonly isEnough: boolean;
  /** Enough is known, and would be at this number whatever the outcomes had been; else only the plain list is shown. */
  readonly speaks: boolean;
}

export interface Fading {
  readonly now: number;
  /** After so many days an outcome weighs half. */
  readonly halfLifeDays: number;
}

const DAY_MS = 86_400_000;

/** What something weighs by its age alone. What is still ahead is not older than now. */
export function weightOf(at: number, { now, halfLifeDays }: Fading): number {
  return 0.5 ** (Math.max(0, now - at) / (halfLifeDays * DAY_MS));
}

/** Sums do not depend on the order in which outcomes come. */
export function inOrder(outcomes: readonly Outcome[]): readonly Outcome[] {
  return [...outcomes].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** The two counts of a Beta posterior around a rate. */
export interface Posterior {
  readonly alpha: number;
  readonly beta: number;
}

/** The posterior of outcomes that weigh so much in all, so much of it good. */
export function posteriorOf(good: number, all: number, rate: number): Posterior {
  return { alpha: PRIOR_STRENGTH * rate + good, beta: PRIOR_STRENGTH * (1 - rate) + all - good };
}

export function meanOf({ alpha, beta }: Posterior): number {
  return alpha / (alpha + beta);
}

export function shareOf(outcomes: readonly Outcome[], rate: number, fading: Fading): Share {
  let good = 0;
  let effective = 0;
  for (const { at, isGood, part } of inOrder(outcomes)) {
    const weight = part * weightOf(at, fading);
    effective += weight;
    if (isGood) good += weight;
  }
  const posterior = posteriorOf(good, effective, rate);
  const low = jStat.beta.inv(0.1, posterior.alpha, posterior.beta);
  const high = jStat.beta.inv(0.9, posterior.alpha, posterior.beta);
  const isEnough = effective >= LEAST_EFFECTIVE && high - low <= WIDEST;
  return { effective, mean: meanOf(posterior), low, high, isEnough, speaks: isEnough && effective >= SPEAKS_FROM };
}

/** The rate of all partners together, each outcome once and whatever its age; assumed until there are enough. */
export function rateOf(outcomes: readonly Outcome[]): number {
  if (outcomes.length < OUTCOMES_FOR_RATE) return FIRST_RATE;
  const rate = outcomes.filter(({ isGood }) => isGood).length / outcomes.length;
  return Math.min(1 - LEAST_RATE, Math.max(LEAST_RATE, rate));
}
