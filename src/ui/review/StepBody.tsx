import type { ReviewStep } from '../../core/facts.ts';
import type { Review, ReviewAnswer } from '../../core/review.ts';
import type { MessageKey } from '../../core/text.ts';
import type { Saying } from '../people/use-saying.ts';
import { useWords } from '../words.ts';
import { ChangeStep } from './ChangeStep.tsx';
import type { ReviewEvents } from './events.ts';
import { LoopsStep } from './LoopsStep.tsx';
import { OwnWeek } from './OwnWeek.tsx';
import { SlipsStep } from './SlipsStep.tsx';
import { TalksStep } from './TalksStep.tsx';
import { ThanksStep } from './ThanksStep.tsx';

export interface StepProps {
  readonly review: Review;
  readonly events: ReviewEvents;
  readonly saying: Saying;
}

interface Props extends StepProps {
  readonly step: ReviewStep;
  /** The name of the step after this one; `null` in the last. */
  readonly next: MessageKey | null;
  readonly answer: ReviewAnswer | null;
  /** What stands in the field, said or half written. */
  readonly text: string;
  readonly onWrite: (text: string) => void;
  readonly onPass: (text: string) => void;
}

/** What is to be gone through in a step, and the way on. */
export function StepBody(props: Props) {
  const { say } = useWords();
  const { step, next, answer, onPass } = props;
  return (
    <>
      <Inside {...props} />
      <form
        class="step-foot"
        onSubmit={(event) => {
          event.preventDefault();
          onPass(String(new FormData(event.currentTarget).get('text') ?? '').trim());
        }}
      >
        <label class="field">
          <span>
            <b>{say(step === 'change' ? 'review_change_try' : 'review_note')}</b>{' '}
            <span class="hint">{say('excuse_note_hint')}</span>
          </span>
          <textarea
            class="input"
            name="text"
            rows={step === 'change' ? 2 : 1}
            maxLength={500}
            dir="auto"
            defaultValue={props.text}
            key={answer?.key ?? ''}
            onInput={(event) => props.onWrite(event.currentTarget.value)}
          />
        </label>
        <p class="row dialog-foot">
          <button type="submit" class="button button-first button-large">
            {next === null ? say('button_finish_review') : say('review_next', say(next))}
          </button>
        </p>
      </form>
    </>
  );
}

function Inside({ step, ...props }: StepProps & { readonly step: ReviewStep }) {
  switch (step) {
    case 'turn':
    case 'own':
      return (
        <>
          <OwnWeek own={props.review.own} />
          <LoopsStep {...props} loops={props.review.owed} isMine />
        </>
      );
    case 'waiting':
      return <LoopsStep {...props} loops={props.review.waiting} isMine={false} />;
    case 'slips':
    case 'unsure':
      return <SlipsStep {...props} />;
    case 'thanks':
      return <ThanksStep {...props} />;
    case 'talks':
      return <TalksStep {...props} />;
    case 'change':
      return <ChangeStep reasons={props.review.reasons} />;
    default:
      return step satisfies never;
  }
}
