import type { Due } from './due.ts';
import type { Handle } from './handles.ts';
import type { MovedBy } from './verdict.ts';

/** What put a term to its end. `at` is null where the instant is not known. */
export type TermEnd =
  | {
      readonly kind: 'done';
      readonly at: number | null;
      readonly by: Handle | null;
      readonly isCleanUp: boolean;
      readonly notBefore: number | null;
    }
  /** The date was changed; after the lapse that settles the term as late. */
  | {
      readonly kind: 'moved';
      readonly at: number;
      readonly by: Handle | null;
      readonly movedBy: MovedBy;
      readonly isEarlier: boolean;
      readonly isUnseen: boolean;
    }
  /** An owner took up a date that an automation had set after the lapse. */
  | { readonly kind: 'taken-up'; readonly at: number; readonly by: Handle | null }
  | { readonly kind: 'released'; readonly at: number | null; readonly by: Handle | null }
  | { readonly kind: 'dropped'; readonly at: number; readonly isUnknown: boolean }
  /** The item left the space after the lapse: what was judged stays. */
  | { readonly kind: 'left' };

export interface PutAway {
  /** `null`: before the known history. */
  readonly at: number | null;
  /** In a clean-up, or with its whole list. */
  readonly isSweep: boolean;
  readonly keys: readonly string[];
}

/** One stretch of a commitment with one due time, as it is being lived through. */
export interface Term {
  readonly startedAt: number;
  /** Its start is an act that is known, not the edge of what was read. */
  readonly isStartKnown: boolean;
  readonly due: Due;
  readonly lapseAt: number;
  readonly lapsedAt: number;
  /** When the date was given, where that is known. */
  readonly dateAt: number | null;
  readonly isDateAutomated: boolean;
  /** Given past, or nearer than the answer time by somebody else than the only owner. */
  readonly isTooLate: boolean;
  /** The known history begins too near to the lapse, or after it. */
  readonly isShort: boolean;
  holders: Set<Handle>;
  readonly joinedAt: Map<Handle, number>;
  readonly leftAt: Map<Handle, number>;
  /** An owner has acted on it since an automation set its date. */
  isCounted: boolean;
  earlier: { readonly at: number; readonly by: Handle | null; readonly movedBy: MovedBy } | null;
  automatedMove: { readonly at: number } | null;
  /** Taken off its owner on the last working day, and nobody took it yet. */
  nobody: { readonly at: number; readonly by: Handle | null } | null;
  away: PutAway | null;
  end: TermEnd | null;
  keys: string[];
}
