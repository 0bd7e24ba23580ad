import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReviewAnswer } from '../../core/review.ts';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';

interface Props {
  readonly number: number;
  readonly name: string;
  readonly minutes: number;
  readonly answer: ReviewAnswer | null;
  readonly lastWeek: ReviewAnswer | null;
  readonly isNow: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly children: ComponentChildren;
}

/** One step down the page: done, in hand, or ahead. */
export function ReviewStep(props: Props) {
  const { say } = useWords();
  const { answer, lastWeek, isNow, isOpen } = props;
  const summary = useRef<HTMLElement>(null);
  const wasNow = useRef(isNow);
  // Whoever passed the step before goes on here.
  useLayoutEffect(() => {
    if (isNow && !wasNow.current) summary.current?.focus();
    wasNow.current = isNow;
  }, [isNow]);
  const look = answer ? 'step is-done' : isNow ? 'step is-now' : 'step';
  return (
    <li class={look}>
      <details
        open={isOpen}
        onToggle={(event) => {
          if (event.currentTarget.open !== isOpen) props.onToggle(event.currentTarget.open);
        }}
      >
        <summary ref={summary} aria-current={isNow ? 'step' : undefined}>
          <span class="step-no">
            {answer ? (
              <>
                <Sign name="check" />
                <span class="unseen">{say('review_step_done')}</span>
              </>
            ) : (
              props.number
            )}
          </span>
          <span class="grow">
            <b>{props.name}</b>
            {answer?.text && (
              <span class="hint" dir="auto">
                {answer.text}
              </span>
            )}
          </span>
          <span class="hint">{say('review_minutes', { count: props.minutes })}</span>
        </summary>
        {isOpen && (
          <div class="step-body">
            {lastWeek?.text && (
              <p class="last-week">
                <span class="hint">{say('review_last_week')}</span>{' '}
                <span class="written" dir="auto">
                  {lastWeek.text}
                </span>
              </p>
            )}
            {props.children}
          </div>
        )}
      </details>
    </li>
  );
}
