import type { AskOutcome, AskVerdict } from './ask-verdict.ts';
import { type Fading, inOrder, type Outcome, type Share, shareOf, weightOf } from './standing-share.ts';
import { medianOf, type Wait } from './standing-survival.ts';

/** How soon answers come: the share is that of answers in time. */
export interface AnswerTime extends Share {
  readonly answers: number;
  /** Without an answer so far, in time or not. */
  readonly open: number;
  /** Kaplan-Meier, in the working time of whoever answers; `null`: fewer than half were answered. */
  readonly medianWorkingHours: number | null;
  /** The keys of the asks behind it, oldest first. */
  readonly counted: readonly string[];
}

const ANSWERED: ReadonlySet<AskOutcome> = new Set(['answered', 'answered late']);
const JUDGED: ReadonlySet<AskOutcome> = new Set([...ANSWERED, 'unanswered']);

/** Asks whose answer came, or whose answer time ran out without one. */
export function answeredOf(asks: readonly AskVerdict[]): readonly Outcome[] {
  return asks
    .filter(({ outcome }) => JUDGED.has(outcome))
    .map(({ key, dueAt, outcome }) => ({ key, at: dueAt, isGood: outcome === 'answered', part: 1 }));
}

function isOpen({ outcome }: AskVerdict): boolean {
  return outcome === 'waiting' || outcome === 'unanswered';
}

function waitOf(ask: AskVerdict, fading: Fading): Wait[] {
  const isAnswered = ANSWERED.has(ask.outcome);
  if (ask.waitedWorkingHours === null || !(isAnswered || isOpen(ask))) return [];
  return [{ hours: ask.waitedWorkingHours, isAnswered, weight: weightOf(ask.dueAt, fading) }];
}

export function answerTimeOf(asks: readonly AskVerdict[], rate: number, fading: Fading): AnswerTime {
  const outcomes = answeredOf(asks);
  return {
    ...shareOf(outcomes, rate, fading),
    answers: asks.filter(({ outcome }) => ANSWERED.has(outcome)).length,
    open: asks.filter(isOpen).length,
    medianWorkingHours: medianOf(asks.flatMap((ask) => waitOf(ask, fading))),
    counted: inOrder(outcomes).map(({ key }) => key),
  };
}
