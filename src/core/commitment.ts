import type { CommitmentEvent, CommitmentState, Fact, ThreadEvent } from './facts.ts';
import type { Handle, SpaceId, Subject } from './handles.ts';

/** One event of a history, with the key of its fact. */
export type HistoryEvent = CommitmentEvent & Pick<Fact, 'key' | 'space' | 'at' | 'by' | 'isAutomated'>;

/** One reading of its state. `at` is the site's last-activity time, `readAt` when it was first read. */
export type HistoryState = CommitmentState & Pick<Fact, 'key' | 'space' | 'at' | 'readAt'>;

/** One line of its thread. Messages themselves are events. */
export type ThreadLine = ThreadEvent & Pick<Fact, 'key' | 'space' | 'at' | 'by' | 'isAutomated'>;

/** The folded facts of one commitment: all that judging needs, besides its space. Plain JSON. */
export interface Commitment {
  readonly subject: Subject;
  readonly space: SpaceId | null;
  /** By instant. */
  readonly events: readonly HistoryEvent[];
  /** By `at`; the last one rules. Empty when it was never seen itself. */
  readonly states: readonly HistoryState[];
  readonly words: readonly UserWordLine[];
  /** By instant. */
  readonly thread: readonly ThreadLine[];
  /** When it comes due next or came due last while nothing settled it; `null` when nothing can lapse any more. Indexed. */
  readonly openDueAt: number | null;
  /** When the newest message was written that may still want an answer or a yes; `null` where there is none. Indexed. */
  readonly openTalkAt: number | null;
  /** Everybody whom it is about, see `handlesIn`. Indexed. */
  readonly handles: readonly Handle[];
  /** Who may owe anything of it, and where it lies, see `owing`. Indexed. */
  readonly owing: readonly string[];
  /** When the newest thing happened that is known of it. Indexed. */
  readonly lastAt: number;
}

/** The user's words about one term or nudge of this commitment. */
export interface UserWordLine {
  readonly key: string;
  readonly at: number;
  readonly word: Extract<Fact, { kind: `said-${string}` }>;
}
