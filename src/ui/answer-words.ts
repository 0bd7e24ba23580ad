import type { Nudge, NudgeAnswer } from '../core/nudge.ts';
import { type Text, text } from '../core/text.ts';

/** What was just done, for the toast. */
export function answerWords(nudge: Nudge, answer: NudgeAnswer): Text {
  switch (answer.kind) {
    case 'dealt-with':
      return text('toast_done');
    case 'snoozed':
      return text('toast_snoozed', { time: answer.until });
    case 'settled':
      return text('toast_settled');
    case 'excused':
      return text('toast_excused');
    case 'silenced':
      return answer.what === 'handle' && nudge.handle
        ? text('toast_silenced_person', { person: nudge.handle })
        : text('toast_silenced_card');
    default:
      return answer satisfies never;
  }
}
