import type { ReviewStep } from '../../core/facts.ts';
import type { Review, ReviewAnswer } from '../../core/review.ts';
import type { MessageKey } from '../../core/text.ts';

/** One step of the weekly review, and about how long it takes. */
export interface Step {
  readonly step: ReviewStep;
  readonly name: MessageKey;
  readonly minutes: number;
}

/** Six steps in ten minutes. */
export const STEPS: readonly Step[] = [
  { step: 'turn', name: 'review_turn', minutes: 2 },
  { step: 'waiting', name: 'review_waiting', minutes: 2 },
  { step: 'slips', name: 'review_slips', minutes: 2 },
  { step: 'thanks', name: 'review_thanks', minutes: 1 },
  { step: 'talks', name: 'review_talks', minutes: 1 },
  { step: 'change', name: 'review_change', minutes: 2 },
];

/** What was said in a step; `null`: it is still ahead. */
export function answerOf(answers: readonly ReviewAnswer[], step: ReviewStep): ReviewAnswer | null {
  return answers.reduce<ReviewAnswer | null>(
    (newest, one) => (one.step === step && (!newest || one.at >= newest.at) ? one : newest),
    null,
  );
}

/** Where the review goes on: the first step that is still ahead; after the last one, none. */
export function nextStep({ answers }: Pick<Review, 'answers'>): number {
  const ahead = STEPS.findIndex(({ step }) => answerOf(answers, step) === null);
  return ahead < 0 ? STEPS.length : ahead;
}

/** About how many minutes are left from a step on. */
export function minutesLeft({ answers }: Pick<Review, 'answers'>): number {
  return STEPS.filter(({ step }) => answerOf(answers, step) === null).reduce((sum, { minutes }) => sum + minutes, 0);
}
