import type { Nudge, NudgeAnswer } from '../core/nudge.ts';
import { type Text, text } from '../core/text.ts';
import { isAboutAsk } from './ask-kinds.ts';

/** How it was settled where nobody needs to answer. */
export const NOT_NEEDED = 'not-needed';

/** What was just done, for the toast. */
export function answerWords(nudge: Nudge, answer: NudgeAnswer): Text {
  switch (answer.kind) {
    case 'dealt-with':
      return text(nudge.kind === 'keep-promise' ? 'toast_no_promise' : 'toast_done');
    case 'snoozed':
      return text('toast_snoozed', { time: answer.until });
    case 'settled':
      if (answer.how === NOT_NEEDED) return text('toast_not_needed');
      return text(isAboutAsk(nudge) ? 'toast_answered' : 'toast_settled');
    case 'excused':
      return text('toast_excused');
    case 'silenced':
      if (answer.what === 'handle' && nudge.handle) return text('toast_silenced_person', { person: nudge.handle });
      return text(isAboutAsk(nudge) ? 'toast_silenced_thread' : 'toast_silenced_card');
    case 'no-question':
      return text('toast_no_question');
    case 'dismissed':
      return text(answer.isWrong ? 'toast_wrong' : 'toast_dismissed');
    case 'promise':
      return text('toast_promise');
    default:
      return answer satisfies never;
  }
}
