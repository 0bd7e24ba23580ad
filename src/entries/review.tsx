import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Review } from '../core/review.ts';
import { ask } from '../platform/ask.ts';
import { onSettings, readSettings, type Settings, writeSettings } from '../platform/settings.ts';
import { PageBar, personFile } from '../ui/PageBar.tsx';
import { ReviewPage } from '../ui/review/ReviewPage.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { copied, drawPage, openPage, Speaking, visit } from './own-page.tsx';
import { Waiting } from './waiting.tsx';

function WeeklyReview() {
  const [review, setReview] = useState<Review | null>(null);
  const [isUnanswered, setUnanswered] = useState(false);
  const look = useCallback(() => {
    ask('review').then(
      (found) => {
        setReview(found);
        setUnanswered(false);
      },
      (error: unknown) => {
        console.error(error);
        setUnanswered(true);
      },
    );
  }, []);
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(look, [look]);
  useEffect(() => {
    onSettings(setSettings);
    void readSettings().then(setSettings);
  }, []);

  const trouble = isUnanswered ? 'no-answer' : (review?.trouble ?? null);
  if (!review && !trouble) return <Waiting here="review" />;
  return (
    <Speaking now={review}>
      {trouble || !review ? (
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
