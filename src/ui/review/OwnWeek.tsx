import type { Review } from '../../core/review.ts';
import { useWords } from '../words.ts';

/** My own week comes first, in the same words as anybody's. */
export function OwnWeek({ own }: { readonly own: Review['own'] }) {
  const { say } = useWords();
  if (own.cameDue + own.told === 0) return <p class="second">{say('review_own_nothing')}</p>;
  const parts = [
    say('review_own_due', { count: own.cameDue }),
    ...(own.kept > 0 ? [say('review_own_kept', { count: own.kept })] : []),
    ...(own.told > 0 ? [say('review_own_told', { count: own.told })] : []),
    ...(own.late > 0 ? [say('review_own_after', { count: own.late })] : []),
    ...(own.open > 0 ? [say('review_own_open', { count: own.open })] : []),
  ];
  return <p class="second">{parts.join(' · ')}</p>;
}
