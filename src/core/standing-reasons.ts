import { REASONS, type Reason } from './facts.ts';
import type { DeadlineVerdict } from './verdict.ts';

/** How often something got in the way. */
export interface ReasonCount {
  readonly reason: Reason;
  readonly count: number;
  /** Of all reasons given, the share that this one and the more frequent ones make. */
  readonly runningShare: number;
}

/** The reasons of what was excused, most frequent first: what to fix in how we work. */
export function reasonsOf(verdicts: readonly DeadlineVerdict[]): readonly ReasonCount[] {
  const counts = REASONS.map((reason) => ({
    reason,
    count: verdicts.filter(({ excuse }) => excuse === reason).length,
  })).filter(({ count }) => count > 0);
  counts.sort((a, b) => b.count - a.count);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  let running = 0;
  return counts.map(({ reason, count }) => {
    running += count;
    return { reason, count, runningShare: running / all };
  });
}
