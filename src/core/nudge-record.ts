import type { Now } from './now.ts';
import type { NudgeKind } from './nudge.ts';

/**
 * How often a kind of nudge spoke, and of what use that was.
 *
 * `spoke` counts matters: the first time that one stood in the popup while it was open. It is remembered beside the log, in this
 * browser alone, from `sinceAt` on, for showing something is no fact about anybody's work. `done`, `dismissed` and `wrong` are counted
 * anew each time from what the user said, fact by fact, without what was taken back; they merge with other logs and go with whatever
 * is forgotten. What was acted on without a word to us is in none of them, so nobody should add them up to `spoke`.
 */
export interface NudgeRecord {
  readonly kind: NudgeKind;
  readonly spoke: number;
  readonly done: number;
  readonly dismissed: number;
  readonly wrong: number;
}

/** What the page of all habits shows. */
export interface NudgeRecords {
  readonly asOf: number;
  readonly zone: string;
  /** Since when it is counted how often they spoke; `null`: none has. */
  readonly sinceAt: number | null;
  /** Every kind, in the order of the registry. */
  readonly records: readonly NudgeRecord[];
  readonly trouble: Now['trouble'];
}

/** So often called not so, a kind asks whether it is to stay on. */
export const DOUBTED_AT = 3;
