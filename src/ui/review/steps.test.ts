import { expect, it } from 'vitest';
import type { ReviewStep } from '../../core/facts.ts';
import type { ReviewAnswer } from '../../core/review.ts';
import { answerOf, minutesLeft, nextStep, STEPS } from './steps.ts';

const answer = (step: ReviewStep, text = '', at = 1): ReviewAnswer => ({ key: `${step} ${at}`, step, text, at });

it('takes ten minutes in six steps, each once', () => {
  expect(STEPS).toHaveLength(6);
  expect(new Set(STEPS.map(({ step }) => step)).size).toBe(6);
  expect(minutesLeft({ answers: [] })).toBe(10);
});

it('goes on where it was left, also where a step was passed over', () => {
  expect(nextStep({ answers: [] })).toBe(0);
  expect(nextStep({ answers: [answer('turn'), answer('waiting')] })).toBe(2);
  expect(nextStep({ answers: [answer('turn'), answer('thanks')] })).toBe(1);
  expect(minutesLeft({ answers: [answer('turn'), answer('thanks')] })).toBe(7);
});

it('is over after the last step', () => {
  const answers = STEPS.map(({ step }) => answer(step));
  expect(nextStep({ answers })).toBe(STEPS.length);
  expect(minutesLeft({ answers })).toBe(0);
});

it('takes the newest answer to a step', () => {
  const answers = [answer('change', 'second', 2), answer('change', 'first', 1)];
  expect(answerOf(answers, 'change')?.text).toBe('second');
  expect(answerOf(answers, 'turn')).toBeNull();
});
