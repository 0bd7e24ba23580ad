import { useEffect, useMemo } from 'preact/hooks';
import { Drafts } from './drafts.ts';
import type { ReviewEvents } from './events.ts';

function later(work: () => void, ms: number): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}

/** What is half written in the review of a week, kept as it is written and whenever the page goes out of sight. */
export function useDrafts(week: string, { draftInReview }: Pick<ReviewEvents, 'draftInReview'>): Drafts {
  const drafts = useMemo(() => new Drafts((step, text) => draftInReview(week, step, text), later), [week]);
  useEffect(() => {
    const leave = () => drafts.keepNow();
    const hidden = () => document.visibilityState === 'hidden' && leave();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hidden);
      leave();
    };
  }, [drafts]);
  return drafts;
}
