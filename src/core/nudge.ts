import type { Reason } from './facts.ts';
import type { Handle, SpaceId, Subject } from './handles.ts';
import type { NotePart } from './speak.ts';
import type { Text } from './text.ts';

export type Habit =
  | 'communicate'
  | 'tools'
  | 'consistent'
  | 'connect'
  | 'conflicts'
  | 'accountable'
  | 'celebrate'
  | 'evaluate';

export const NUDGE_KINDS = [
  'reply',
  'ask-kindly',
  'keep-promise',
  'tell-them',
  'renegotiate',
  'due-soon',
  'came-due',
  'give-it-an-owner',
  'agree-on-expectations',
  'review-the-agreement',
  'make-it-good',
  'write-it-down',
  'cannot-read',
  'before-the-call',
  'check-in',
  'all-work',
  'talk-about-it',
  'say-thanks',
  'ask-for-feedback',
  'weekly-review',
] as const;
export type NudgeKind = (typeof NUDGE_KINDS)[number];

/** One thing worth doing now, with its reason, its evidence and its actions. */
export interface Nudge {
  readonly kind: NudgeKind;
  readonly habit: Habit;
  /** The matter: subject and due time, whatever the kind. The same matter never shows twice. */
  readonly key: string;
  /** The term or ask it is about, for the user's word; `null` where there is none. */
  readonly term: string | null;
  readonly subject: Subject;
  readonly space: SpaceId | null;
  /** Whom it is about besides me, if anybody. */
  readonly handle: Handle | null;
  readonly isMine: boolean;
  /** Lower comes first; mine before theirs. */
  readonly rank: number;
  readonly title: Text;
  readonly why: Text;
  /** One line: site, item, kind of fact. */
  readonly evidence: Text;
  readonly url: string;
  /** Whether the address is that of one message. */
  readonly isAtMessage?: boolean;
  /** A note to copy, editable, never sent by itself. */
  readonly draft: Text | null;
  /** The same in words of the user's own, where there are any that fit. */
  readonly ownDraft?: readonly NotePart[];
  /** 'Why is this counted': the rule, the facts, the clock. */
  readonly steps: readonly Text[];
  readonly facts: readonly string[];
}

/** What the user may do with a nudge. */
export type NudgeAnswer =
  | { readonly kind: 'dealt-with' }
  | { readonly kind: 'snoozed'; readonly until: number }
  /** `at`: when, where the user tells (epoch ms). */
  | { readonly kind: 'settled'; readonly how: string; readonly at?: number }
  | { readonly kind: 'excused'; readonly reason: Reason; readonly note: string }
  | { readonly kind: 'silenced'; readonly what: 'subject' | 'handle' }
  /** Not useful now, or not so at all. Put aside once it rests; twice, or called wrong, it comes back only with something new. */
  | { readonly kind: 'dismissed'; readonly isWrong: boolean }
  /** The message asks nothing: remembered, and counted in the precision that is shown. */
  | { readonly kind: 'no-question' }
  /** Yes, it is a promise: from now on a commitment like any other. */
  | { readonly kind: 'promise' };
