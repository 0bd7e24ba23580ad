import { expect, test } from 'vitest';
import { ask, waitingAsk } from './ask.kit.ts';
import { askStepsOf } from './ask-steps.ts';
import type { AskVerdict } from './ask-verdict.ts';
import { english, instant } from './english.kit.ts';
import { speak } from './speak.ts';

const how = english({ names: { 'trello:priya': 'Priya Raghunathan', 'trello:mara': 'Mara Lindqvist' } });
const called = { isOwnerAddressed: false, isApproval: false, isDoneByOther: false, isDisputed: false };

function steps(verdict: AskVerdict, about = called): readonly string[] {
  return askStepsOf(verdict, about).map((step) => speak(step, how));
}

test('an answer in time, step by step', () => {
  const at = instant('2025-11-10T14:00:00Z');
  expect(steps(ask({ outcome: 'answered', at, by: 'trello:mara', waitedWorkingHours: 2.3, stage: null }))).toEqual([
    'Priya asked Mara: Mon 10 Nov, 12:40.',
    'Whoever was asked is named in it, or was the only other person in the thread.',
    'The working time of whoever was asked counts: from Mon 10 Nov, 12:40 until yesterday, 12:40.',
    'That is 2.3 working hours.',
    'An answer of Mara was seen: Mon 10 Nov, 15:00. A message, a tick, a new date, a file and handing it on are answers.',
    'It came in time. “No” would have been an answer too.',
  ]);
});

test('asked of several, of whoever held it, and once more', () => {
  const repeatedAt = [instant('2025-11-11T09:00:00Z')];
  const said = steps(ask({ to: ['trello:mara', 'trello:bas'], repeatedAt }), { ...called, isOwnerAddressed: true });
  expect(said.slice(0, 3)).toEqual([
    'Priya asked 2 people: Mon 10 Nov, 12:40. One answer is enough for all, and it is owed by all of them together.',
    'It was asked once more: yesterday, 10:00. It counts as one question.',
    'Nobody was called by name, so it went to whoever held the item.',
  ]);
  expect(said.at(-1)).toBe('No answer is seen here. It may have come another way.');
});

test.each([
  [waitingAsk(), false, 'No answer is seen here yet, and there is still time, or nobody has looked since.'],
  [ask({ stage: 'stale' }), false, 'It is so long ago that nobody may want the answer any more.'],
  [ask(), true, 'The item was then finished or put away by somebody else, and the clock stopped there.'],
  [ask({ outcome: 'released' }), false, 'The question was taken back, so no answer is owed.'],
  [
    ask({ outcome: 'released' }),
    true,
    'The item was finished or put away by somebody else in that time, so no answer is owed.',
  ],
  [ask({ outcome: 'settled' }), false, 'You said that it is settled.'],
  [ask({ outcome: 'acknowledged', waitedWorkingHours: null }), false, 'A reaction was seen, which stops the clock.'],
  [
    ask({ outcome: 'unknown', waitedWorkingHours: null }),
    false,
    'What was written around it was not read whole, so it counts for nobody.',
  ],
  [ask({ outcome: 'answered late', at: instant('2025-11-12T08:00:00Z') }), false, 'It came after that time.'],
] as const)('how it ended is the last step (%#)', (verdict, isDoneByOther, last) => {
  expect(steps(verdict, { ...called, isDoneByOther }).at(-1)).toBe(last);
});

test('what was handed over for approval names nobody in a message', () => {
  const review = ask({ kind: 'review' });
  expect(steps(review)[1]).toMatch(/named in it/);
  expect(steps(review, { ...called, isApproval: true }).slice(1, 3)).toEqual([
    'It is up for approval, and was given to whoever is to say yes or no.',
    'It asks for a review or an approval, so their answer time counts.',
  ]);
});

test('of what is not known no clock is told', () => {
  const said = steps(ask({ outcome: 'unknown', waitedWorkingHours: null }));
  expect(said.join(' ')).not.toMatch(/counts: from|working hours/);
});
