import type { Due } from './due.ts';
import type { AskKind } from './expectations.ts';
import type { Handle, SpaceId, Subject } from './handles.ts';
import type { Text } from './text.ts';

export type AskOutcome =
  | 'answered'
  | 'answered late'
  | 'acknowledged'
  | 'waiting'
  | 'unanswered'
  | 'settled'
  | 'released'
  | 'unknown';

/** How far their clock has come: it runs, it ran out, it ran out long ago, it ran out so long ago that nobody waits any more. */
export type Stage = 'early' | 'due' | 'cold' | 'stale';

/** What the facts of one ask mean under the expectations at an instant. */
export interface AskVerdict {
  /** Subject and message: what the user's words refer to. */
  readonly key: string;
  readonly subject: Subject;
  readonly space: SpaceId | null;
  /** The site's own id of the message, the first one where it was repeated. */
  readonly ask: string;
  /** Address of the newest message that asks it. */
  readonly url: string;
  readonly quote: string | null;
  /** By which answer time it is judged. */
  readonly kind: AskKind;
  readonly from: Handle;
  /** Who owes the answer; several owe it as a group. */
  readonly to: readonly Handle[];
  readonly askedAt: number;
  /** When it was asked again, oldest first. */
  readonly repeatedAt: readonly number[];
  /** Their next working minute after it was asked: from here on their clock runs. */
  readonly clockFrom: number;
  /** When the answer time is over, in their working time; an answer at it is still in time. */
  readonly dueAt: number;
  readonly outcome: AskOutcome;
  /** The answer, the withdrawal, what released it. */
  readonly at: number | null;
  /** Who answered. */
  readonly by: Handle | null;
  /** Of the addressee's working time; `null` on acknowledged and unknown. */
  readonly waitedWorkingHours: number | null;
  /** For waiting and unanswered, while somebody may still want the answer; else `null`: no nudge speaks of it. */
  readonly stage: Stage | null;
  /** The keys of the facts behind it, oldest first. */
  readonly facts: readonly string[];
  /** The rule, the facts and the clock, step by step. */
  readonly steps: readonly Text[];
}

/** A message that looks like a promise, of which the user has not yet said anything. */
export interface Suggestion {
  /** Subject and message. */
  readonly key: string;
  readonly comment: string;
  readonly url: string;
  readonly by: Handle;
  readonly at: number;
  readonly due: Due;
  readonly fact: string;
}

/** Whether the item itself was handed over for approval: nobody wrote, and its own page is where it is asked. */
export function isApproval({ kind, url }: Pick<AskVerdict, 'kind' | 'url'>, itemUrl: string | null): boolean {
  return kind === 'review' && url === itemUrl;
}

/** The key of an ask: subject and message. */
export function askKey(subject: Subject, comment: string): string {
  return `${subject}|ask|${comment}`;
}
