import type { Now } from '../core/now.ts';

/**
 * Why no nudge stands there: nothing was opened yet, something is being read for the first time, nothing could be
 * read, what there is keeps until tomorrow, or there is nothing to do, as far as was read.
 */
export type QuietState = 'unread' | 'reading' | 'blind' | 'enough' | 'clear';

type Known = Pick<Now, 'nudges' | 'coverage' | 'hasSample'> & { readonly calls: { readonly length: number } };

export function quietState({ nudges, coverage, calls, hasSample }: Known): QuietState {
  if (nudges.length > 0) return 'enough';
  if (hasSample) return 'clear';
  const unread = coverage.filter(({ readAt }) => readAt === null);
  if (unread.some(({ isReading }) => isReading)) return 'reading';
  if (calls.length > 0 || unread.length < coverage.length) return 'clear';
  return unread.some(({ gaps }) => gaps.length > 0) ? 'blind' : 'unread';
}
