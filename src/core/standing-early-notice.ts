import { cameDue, counting, outcomeOf, type Summing } from './standing-follow-through.ts';
import type { Borne } from './standing-owed.ts';
import { inOrder, type Outcome, type Share, shareOf } from './standing-share.ts';
import { isTold } from './told.ts';
import type { DeadlineVerdict } from './verdict.ts';

/** How much was moved in time, of what slipped. */
export interface EarlyNotice extends Share {
  readonly toldInTime: number;
  readonly slipped: number;
  /** The keys of the verdicts behind it, by when they came due. */
  readonly counted: readonly string[];
}

/** Told in time, told later than was agreed, or come due and not kept. */
function isSlip(verdict: DeadlineVerdict): boolean {
  return isTold(verdict) || verdict.isShortNotice || (cameDue(verdict) && verdict.outcome !== 'kept');
}

/** What slipped of these and counts. */
export function toldOf(borne: readonly Borne[], summing: Summing): readonly Outcome[] {
  const slipped = borne.filter(({ verdict }) => isSlip(verdict));
  return counting(slipped, summing).map((one) => outcomeOf(one, isTold(one.verdict)));
}

export function earlyNoticeOf(borne: readonly Borne[], rate: number, summing: Summing): EarlyNotice {
  const outcomes = toldOf(borne, summing);
  return {
    ...shareOf(outcomes, rate, summing),
    toldInTime: outcomes.filter(({ isGood }) => isGood).length,
    slipped: outcomes.length,
    counted: inOrder(outcomes).map(({ key }) => key),
  };
}
