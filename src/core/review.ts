import type { Suggestion } from './ask-verdict.ts';
import type { TermEvidence } from './evidence.ts';
import type { ReviewStep } from './facts.ts';
import type { Handle, Subject } from './handles.ts';
import type { Loop } from './loop.ts';
import type { ReasonCount } from './standing-reasons.ts';

/** A slip of the week and whose it was: of several, where several held it. */
export interface Slip {
  readonly isMine: boolean;
  /** Whoever else held it. */
  readonly persons: readonly Handle[];
  readonly term: TermEvidence;
}

/** Something worth a thank-you. */
export interface Thanks {
  readonly ground: 'told' | 'rescue' | 'streak';
  readonly person: Handle;
  readonly subject: Subject;
  readonly name: string;
  readonly url: string;
  readonly at: number;
  /** Told: working days ahead. Streak: how many in a row. */
  readonly count: number;
  readonly facts: readonly string[];
}

/** Somebody with whom a talk may serve better than a message. */
export interface TalkWith {
  readonly person: Handle;
  readonly ground: 'dates-walked' | 'asked-twice';
  /** The nearest of what they owe. */
  readonly loops: readonly Loop[];
}

/** Somebody of whom nothing was seen for a while though something is open. */
export interface Quiet {
  readonly person: Handle;
  readonly lastSeenAt: number | null;
  readonly open: number;
}

/** What the user wrote in a step of a review. */
export interface ReviewAnswer {
  readonly key: string;
  readonly step: ReviewStep;
  readonly text: string;
  readonly at: number;
}

/** What stands in a step and was not said so far. Where the step has an answer that is as new, that is what stands there. */
export interface ReviewDraft {
  readonly step: ReviewStep;
  readonly text: string;
  readonly at: number;
}

/** All that the weekly review goes through. */
export interface Review {
  readonly asOf: number;
  readonly zone: string;
  /** The Monday of the week, `YYYY-MM-DD`. */
  readonly week: string;
  readonly names: Readonly<Record<Handle, string>>;
  readonly me: readonly Handle[];
  /** My own week in numbers. */
  readonly own: {
    readonly cameDue: number;
    readonly kept: number;
    readonly told: number;
    readonly late: number;
    readonly open: number;
  };
  readonly owed: readonly Loop[];
  readonly waiting: readonly Loop[];
  readonly slips: readonly Slip[];
  readonly thanks: readonly Thanks[];
  readonly talks: readonly TalkWith[];
  readonly quiet: readonly Quiet[];
  /** People with whom the agreement's day of review has come. */
  readonly agreements: readonly { readonly person: Handle | null; readonly reviewOn: string }[];
  readonly unsure: {
    readonly promises: readonly (Suggestion & { readonly name: string; readonly subject: Subject })[];
    readonly unknown: readonly Slip[];
  };
  /** Of the last four weeks. */
  readonly reasons: readonly ReasonCount[];
  /** What was answered this week so far: where the review was left it goes on. */
  readonly answers: readonly ReviewAnswer[];
  readonly lastWeek: readonly ReviewAnswer[];
  /** What was half written this week. */
  readonly drafts: readonly ReviewDraft[];
  /** Of what came due in this week: how much could be judged. */
  readonly coverage: { readonly judged: number; readonly all: number };
  /** There was more than is shown. */
  readonly hasMore: boolean;
  readonly trouble: 'newer' | 'blocked' | 'refused' | 'full' | 'closed' | null;
}
