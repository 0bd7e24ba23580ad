import type { Nudge, NudgeKind } from '../core/nudge.ts';
import type { MessageKey } from '../core/text.ts';

const ASKS: ReadonlySet<NudgeKind> = new Set(['reply', 'ask-kindly']);

/** Whether a nudge is about a message that asks something. */
export function isAboutAsk({ kind }: Nudge): boolean {
  return ASKS.has(kind);
}

/** What the button says that opens the place of a nudge. */
export function openWords({ isAtMessage }: Nudge): MessageKey {
  return isAtMessage ? 'button_open_comment' : 'button_open_card';
}

/** Whether there is a reason to be given for it: of a date there is, of a question or a promise in words not. */
export function canBeExcused(nudge: Nudge): boolean {
  return nudge.term !== null && !isAboutAsk(nudge);
}
