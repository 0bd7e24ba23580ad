import { useCallback, useEffect } from 'preact/hooks';
import type { Review } from '../core/review.ts';
import { ask } from '../platform/ask.ts';
import { writeSettings } from '../platform/settings.ts';
import { Behind } from '../ui/Behind.tsx';
import { PageBar, personFile } from '../ui/PageBar.tsx';
import { ReviewPage } from '../ui/review/ReviewPage.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { copied, drawPage, openPage, Speaking, visit } from './own-page.tsx';
import { isInHand, useComingBack } from './use-coming-back.ts';
import { useLatest } from './use-latest.ts';
import { useSettings } from './use-settings.ts';
import { Waiting } from './waiting.tsx';

/** A step in hand is not changed under it: what was passed is looked at anew, and so is a review that is only looked at. */
function isInStep(): boolean {
  return isInHand() || Boolean(document.activeElement?.closest('.step-body'));
}

function WeeklyReview() {
  const { told: review, trouble, isBehind, show } = useLatest<Review>();
  const look = useCallback(() => show(ask('review')), [show]);
  const settings = useSettings();
  useEffect(look, [look]);
  useComingBack(look, isInStep);

  if (!review && !trouble) return <Waiting here="review" />;
  return (
    <Speaking now={review}>
      <Behind trouble={isBehind ? trouble : null} onTry={look} />
      {!review || (trouble && !isBehind) ? (
        <>
          <PageBar here="review" />
          <main class="page page-narrow">
            <Trouble name={trouble ?? 'no-answer'} onTry={look} />
          </main>
        </>
      ) : (
        <ReviewPage
          review={review}
          time={settings?.reviewTime ?? null}
          onTime={(reviewTime) => void writeSettings({ reviewTime })}
          events={{
            sayInReview: (week, step, text) => ask('sayInReview', week, step, text),
            draftInReview: (week, step, text) => ask('draftInReview', week, step, text),
            sayOfEvidence: (subject, word) => ask('sayOfEvidence', subject, word),
            unsay: (words) => ask('unsay', words),
            onChanged: look,
            onVisit: (url) => void visit(url),
            onPerson: (person) => void openPage(personFile(person)),
            onCopy: copied,
          }}
        />
      )}
    </Speaking>
  );
}

drawPage('review_title', <WeeklyReview />);
