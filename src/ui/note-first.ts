import type { NudgeKind } from '../core/nudge.ts';

/** Where the first thing to do is to say something; elsewhere it is to go there. */
export const NOTE_FIRST: ReadonlySet<NudgeKind> = new Set(['tell-them', 'renegotiate', 'came-due', 'ask-kindly']);
