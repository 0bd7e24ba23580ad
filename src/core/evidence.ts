import type { AskOutcome } from './ask-verdict.ts';
import type { Due } from './due.ts';
import type { Reason } from './facts.ts';
import type { Handle, Subject } from './handles.ts';
import type { Now } from './now.ts';
import type { MovedBy, Outcome } from './verdict.ts';
import type { Move } from './walk.ts';

/** A word of the user about one line of evidence. `word` is the key of its fact, to take it back. */
export interface SaidThere {
  readonly word: string;
  readonly note: string;
}

interface Line {
  /** The key of the verdict: figures name it among what they counted, words refer to it. */
  readonly key: string;
  readonly subject: Subject;
  /** The title of the item. */
  readonly name: string;
  readonly url: string;
  /** Whether both sides are in the space where it stands. */
  readonly isSeenByBoth: boolean;
  readonly dispute: SaidThere | null;
}

/** What became of one term, with all that a page shows of it. */
export interface TermEvidence extends Line {
  readonly isPromise: boolean;
  readonly due: Due;
  readonly lapseAt: number;
  readonly outcome: Outcome;
  /** The completion, the move, the change, the lapse, or what ended it. */
  readonly at: number | null;
  readonly by: Handle | null;
  readonly movedBy: MovedBy | null;
  readonly isEarlier: boolean;
  readonly isShortNotice: boolean;
  /** When it was done, where it was and that is known. */
  readonly doneAt: number | null;
  /** Working days from the promised day to the day it was done, by the owner's calendar: negative before it. */
  readonly workingDaysAfter: number | null;
  readonly isStale: boolean;
  readonly isDropped: boolean;
  readonly isShared: boolean;
  /** Whether an owner moved an earlier date of the same promise in time. */
  readonly isTold: boolean;
  readonly excuse: (SaidThere & { readonly reason: Reason | 'settled' }) | Circumstance | null;
}

/** Excused by what the facts show (away, blocked): nobody said it and nobody can take it back. */
export interface Circumstance {
  readonly word: null;
  readonly note: '';
  readonly reason: Reason | 'settled';
}

/** How the date of one item walked. */
export interface WalkEvidence {
  readonly subject: Subject;
  readonly name: string;
  readonly url: string;
  readonly firstDue: Due;
  readonly firstAt: number;
  /** Oldest first; empty where it has not moved. */
  readonly moves: readonly Move[];
  /** The key of the term that holds now. */
  readonly last: string;
}

/** What became of one ask, with all that a page shows of it. */
export interface AskEvidence extends Line {
  readonly quote: string | null;
  readonly askedAt: number;
  readonly repeatedAt: readonly number[];
  readonly outcome: AskOutcome;
  readonly answeredAt: number | null;
  readonly waitedWorkingHours: number | null;
}

/** A word of the user about one line of evidence: a term or an ask, by its key. */
export type EvidenceWord =
  | { readonly kind: 'excused'; readonly term: string; readonly reason: Reason; readonly note: string }
  | { readonly kind: 'settled'; readonly term: string; readonly how: string; readonly when?: number }
  /** It was done then. */
  | { readonly kind: 'done'; readonly term: string; readonly when: number }
  | { readonly kind: 'disputed'; readonly term: string; readonly note: string }
  | { readonly kind: 'no-question'; readonly term: string };

/** What was written down. */
export interface Spoken {
  /** The keys of the new facts, to be handed to `unsay`. Empty: there was nothing to say, or it could not be written. */
  readonly words: readonly string[];
  /** Why it could not be written, if so: key of the sentence `log_<trouble>`. */
  readonly trouble: Now['trouble'];
}
