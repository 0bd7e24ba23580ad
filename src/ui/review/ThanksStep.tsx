import type { Thanks } from '../../core/review.ts';
import { type Text, text } from '../../core/text.ts';
import { PageLink } from '../PageLink.tsx';
import { Say } from '../Say.tsx';
import { ShowMore } from '../ShowMore.tsx';
import { Sign } from '../Sign.tsx';
import { useMost } from '../use-most.ts';
import { useWords } from '../words.ts';
import type { StepProps } from './StepBody.tsx';

const MOST = 6;

function groundOf({ ground, person, name, count }: Thanks): Text {
  const who = { person };
  switch (ground) {
    case 'told':
      return text('thanks_told', who, name, { count });
    case 'rescue':
      return text('thanks_rescue', who, name);
    case 'streak':
      return text('thanks_streak', who, { count });
    default:
      return ground satisfies never;
  }
}

function draftOf({ ground, person, name, count }: Thanks): Text {
  const who = { person };
  switch (ground) {
    case 'told':
      return text('thanks_draft_told', name, who);
    case 'rescue':
      return text('thanks_draft_rescue', name, who);
    case 'streak':
      return text('thanks_draft_streak', who, { count });
    default:
      return ground satisfies never;
  }
}

/** Whom to thank, and for what. */
export function ThanksStep({ review, events, saying }: StepProps) {
  const { say, speak } = useWords();
  const { shown, more } = useMost(review.thanks, MOST);
  if (review.thanks.length === 0) return <p class="second">{say('review_thanks_nothing')}</p>;

  async function copy(thanks: Thanks): Promise<void> {
    saying.notice(say((await events.onCopy(speak(draftOf(thanks)))) ? 'toast_copied' : 'toast_not_copied'));
  }

  return (
    <>
      <ul class="plain decide">
        {shown.map((thanks) => (
          <li key={`${thanks.ground} ${thanks.person} ${thanks.subject}`}>
            <div>
              <b>
                <Say text={groundOf(thanks)} />
              </b>
              <p class="evidence">
                <PageLink url={thanks.url} onOpen={events.onVisit}>
                  <bdi>{thanks.name}</bdi>
                </PageLink>
                {` · ${say('thanks_when', { day: thanks.at })}`}
              </p>
            </div>
            <p class="row">
              <button type="button" class="button" onClick={() => void copy(thanks)}>
                <Sign name="copy" />
                {say('button_copy_thanks')}
              </button>
            </p>
          </li>
        ))}
      </ul>
      <ShowMore left={review.thanks.length - shown.length} onMore={more} />
    </>
  );
}
