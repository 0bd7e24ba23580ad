import { useState } from 'preact/hooks';
import type { Review } from '../../core/review.ts';
import type { ReviewTime } from '../../core/review-time.ts';
import { PageBar } from '../PageBar.tsx';
import { useSaying } from '../people/use-saying.ts';
import { Sign } from '../Sign.tsx';
import { Toast } from '../Toast.tsx';
import { useKeys } from '../use-keys.ts';
import { useWords } from '../words.ts';
import type { ReviewEvents } from './events.ts';
import { ReviewStep } from './ReviewStep.tsx';
import { ReviewWhen } from './ReviewWhen.tsx';
import { StepBody } from './StepBody.tsx';
import { answerOf, minutesLeft, nextStep, STEPS } from './steps.ts';
import { useDrafts } from './use-drafts.ts';

interface Props {
  readonly review: Review;
  readonly events: ReviewEvents;
  readonly time: ReviewTime | null;
  readonly onTime: (time: ReviewTime | null) => void;
}

/** Ten minutes in six steps. It can be left at any of them and goes on there. */
export function ReviewPage({ review, events, time, onTime }: Props) {
  const { say } = useWords();
  const saying = useSaying(events.unsay, events.onChanged);
  const drafts = useDrafts(review.week, events);
  const here = nextStep(review);
  const [opened, setOpened] = useState<number | null>(null);
  const place = opened ?? here;
  const isOver = here >= STEPS.length;
  const { coverage } = review;

  useKeys((command) => {
    if (command !== 'undo' || !saying.undo) return false;
    saying.undo();
    return true;
  });

  function pass(index: number, text: string): void {
    const step = STEPS[index];
    if (!step) return;
    setOpened(null);
    // What is said is newer than what stood there half written.
    drafts.keepNow();
    const said = events.sayInReview(review.week, step.step, text);
    said.then(
      ({ trouble }) => trouble === null && drafts.said(step.step),
      () => undefined,
    );
    saying.tell(said, say(index + 1 < STEPS.length ? 'toast_step_kept' : 'toast_review_kept'));
  }

  return (
    <>
      <PageBar here="review" />
      <main class="page page-narrow review">
        <header class="row row-apart review-head">
          <div>
            <h1>{say('review_heading', { date: review.week })}</h1>
            <p class="second">{say('review_lead')}</p>
          </div>
          <p class="hint num" role="status">
            {isOver
              ? say('review_over')
              : say('review_place', { count: minutesLeft(review) }, `${here + 1}`, `${STEPS.length}`)}
          </p>
        </header>
        <ol class="steps">
          {STEPS.map((step, index) => (
            <ReviewStep
              key={step.step}
              number={index + 1}
              name={say(step.name)}
              minutes={step.minutes}
              answer={answerOf(review.answers, step.step)}
              lastWeek={answerOf(review.lastWeek, step.step)}
              isNow={index === here}
              isOpen={index === place}
              onToggle={(isOpen) => setOpened(isOpen ? index : index === place ? -1 : opened)}
            >
              <StepBody
                step={step.step}
                review={review}
                events={events}
                saying={saying}
                next={STEPS[index + 1]?.name ?? null}
                answer={answerOf(review.answers, step.step)}
                text={drafts.textOf(step.step, review)}
                onWrite={(text) => drafts.write(step.step, text)}
                onPass={(text) => pass(index, text)}
              />
            </ReviewStep>
          ))}
        </ol>
        <ReviewWhen time={time} onTime={onTime} />
        {review.hasMore && <p class="hint">{say('review_more')}</p>}
        <p class="coverage review-coverage">
          <Sign name="eye" />
          <span>
            {coverage.all === 0
              ? say('review_coverage_nothing')
              : say('review_coverage', { count: coverage.judged }, { count: coverage.all })}
          </span>
        </p>
      </main>
      <div class="toast-place toast-page" role="status">
        {saying.said && <Toast words={saying.said.words} onUndo={saying.undo} />}
      </div>
    </>
  );
}
