import type { DeadlineVerdict } from './verdict.ts';

/** Moved to a later time before it lapsed by whoever had to keep it, and as long before as was agreed, where anything was. */
export function isTold({ outcome, movedBy, isEarlier, isShortNotice }: DeadlineVerdict): boolean {
  return outcome === 'moved' && movedBy === 'owner' && !isEarlier && !isShortNotice;
}
