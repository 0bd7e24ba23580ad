import type { AskVerdict, Suggestion } from '../core/ask-verdict.ts';
import type { CallAhead } from '../core/calls-ahead.ts';
import type { Commitment, UserWordLine } from '../core/commitment.ts';
import type { CallWith } from '../core/contacts.ts';
import type { Expectations, WorkingTime } from '../core/expectations.ts';
import type { Fact } from '../core/facts.ts';
import type { Handle, SpaceId, Subject } from '../core/handles.ts';
import type { NudgeKind } from '../core/nudge.ts';
import type { GapReason } from '../core/reading.ts';
import type { ReviewTime } from '../core/review-time.ts';
import type { RhythmWith } from '../core/rhythms.ts';
import type { Space } from '../core/space.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import type { Writing } from './notes.ts';

/** A commitment, what it means now, and the space it lives in, where that was read. */
export interface Item {
  readonly commitment: Commitment;
  readonly verdicts: readonly DeadlineVerdict[];
  /** By me or of me. */
  readonly asks: readonly AskVerdict[];
  readonly suggestions: readonly Suggestion[];
  /** What it was said on or belongs to, where that was read. */
  readonly parent?: Commitment | null;
  readonly space: Space | null;
}

/** A place that the user goes to and that could not be read when it was last tried. */
export interface Unread {
  readonly site: string;
  readonly space: SpaceId;
  readonly name: string;
  readonly url: string;
  readonly reason: GapReason;
  /** When it was last read whole. */
  readonly sinceAt: number;
}

/** All that nudges are found in. */
export interface View {
  readonly now: number;
  readonly zone: string;
  /** My handles on all sites. */
  readonly me: readonly Handle[];
  readonly workingTime: WorkingTime;
  /** Somebody's own working time in a space, where one is agreed or assumed; else mine stands for it. */
  readonly timeOf?: (who: Handle, space: SpaceId | null) => WorkingTime;
  readonly items: readonly Item[];
  /** What something happened on in the last weeks, whether or not anything of it is open. */
  readonly lately?: readonly Item[];
  readonly unread?: readonly Unread[];
  /** With whom a rhythm of check-ins is in force, and who may have been silent for so long. */
  readonly rhythms?: readonly RhythmWith[];
  /** What they and I wrote on last, however long ago; nothing of mine is missing since `spokenSince`. */
  readonly spoken?: readonly Item[];
  readonly spokenSince?: number;
  /** Calls that begin soon, the next one first. */
  readonly calls?: readonly CallAhead[];
  /** When the user was last seen at a call with somebody. */
  readonly metAt?: (person: Handle) => number | null;
  /** The last call at which each person was seen. */
  readonly lastCalls?: ReadonlyMap<Handle, CallWith>;
  /** Subjects and people of whom the user wants to hear nothing. */
  readonly silenced: ReadonlySet<Subject | Handle>;
  /** All that is expected, agreed or assumed; without it nothing is said of agreements. */
  readonly expectations?: Expectations;
  /** What the user has said of people, groups and spaces themselves; nothing, without it. */
  readonly words?: readonly UserWordLine[];
  /** When the user wants the weekly review, if at all, and what was said of it. */
  readonly review?: { readonly time: ReviewTime | null; readonly words: readonly Fact[] };
  /** Kinds that the user turned off. */
  readonly off?: ReadonlySet<NudgeKind>;
  /** How notes are written; plainly, without it. */
  readonly writing?: Writing;
  /** Display names. */
  readonly names: Readonly<Record<Handle, string>>;
}
