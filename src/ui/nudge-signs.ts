import type { NudgeKind } from '../core/nudge.ts';
import type { SignName } from './signs.ts';

export const NUDGE_SIGNS: Readonly<Record<NudgeKind, SignName>> = {
  'tell-them': 'tell',
  renegotiate: 'date',
  'due-soon': 'date',
  'came-due': 'due',
  'give-it-an-owner': 'nobody',
};
