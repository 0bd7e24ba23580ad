import type { Due } from './due.ts';
import type { Reason } from './facts.ts';
import type { Handle, SpaceId, Subject } from './handles.ts';
import type { Text } from './text.ts';

export type Outcome = 'kept' | 'late' | 'overdue' | 'moved' | 'released' | 'unknown' | 'open';
export type MovedBy = 'owner' | 'other' | 'automation';

/** What the facts of one term mean under the expectations at an instant. */
export interface DeadlineVerdict {
  /** Made of subject, due time and owners: what the user's words refer to. */
  readonly key: string;
  readonly subject: Subject;
  readonly space: SpaceId | null;
  /** Counted from the first known term, for the eye only. */
  readonly term: number;
  readonly startedAt: number;
  readonly due: Due;
  /** When the due time had passed, without grace. */
  readonly lapseAt: number;
  /** Lapse plus grace: from here on it has lapsed. */
  readonly lapsedAt: number;
  /** Who answers for it. Several share it. */
  readonly owners: readonly Handle[];
  readonly outcome: Outcome;
  /** See DESIGN.md: the completion, the move, the change, the lapse, or what ended it. */
  readonly at: number | null;
  readonly by: Handle | null;
  /** Hours after the lapse, for late alone. */
  readonly lateHours: number | null;
  readonly movedBy: MovedBy | null;
  /** For moved alone: the next due time is earlier. */
  readonly isEarlier: boolean;
  /** For moved by its owner alone: told later than was agreed. What is only assumed asks no more than that it is told before it lapses. */
  readonly isShortNotice: boolean;
  readonly isStale: boolean;
  readonly isDropped: boolean;
  /** It had lapsed before the known history began: of the figures it enters coverage alone. */
  readonly isBeforeHistory: boolean;
  /** Excused or settled by the user's word: out of the figures, shown as such. */
  readonly excuse: Reason | 'settled' | null;
  /** The keys of the facts behind it, oldest first. */
  readonly facts: readonly string[];
  /** The rule, the facts and the clock, step by step. */
  readonly steps: readonly Text[];
}
