import type { NudgeKind } from '../core/nudge.ts';
import type { SignName } from './signs.ts';

export const NUDGE_SIGNS: Readonly<Record<NudgeKind, SignName>> = {
  reply: 'reply',
  'ask-kindly': 'ask',
  'keep-promise': 'note',
  'tell-them': 'tell',
  renegotiate: 'date',
  'due-soon': 'date',
  'came-due': 'due',
  'give-it-an-owner': 'nobody',
  'agree-on-expectations': 'note',
  'review-the-agreement': 'book',
  'make-it-good': 'tell',
  'write-it-down': 'note',
  'cannot-read': 'blind',
  'check-in': 'clock',
  'before-the-call': 'people',
  'all-work': 'person',
  'talk-about-it': 'people',
  'say-thanks': 'thanks',
  'ask-for-feedback': 'ask',
  'weekly-review': 'book',
};

/** Signs with a direction: they turn where one reads from right to left. */
export const TURNING_SIGNS: ReadonlySet<SignName> = new Set(['reply']);
