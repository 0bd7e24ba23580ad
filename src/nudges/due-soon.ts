import { shorten } from '../core/shorten.ts';
import { type Text, text } from '../core/text.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import { workingHours } from '../core/working-time.ts';
import { aboutTerm, dueOf, endHere, evidenceOf, nameInDraft, nearDueOf } from './matter.ts';
import { agreedNotice } from './notice.ts';
import type { Found, Looked, Rule } from './rule.ts';

const TWO_WORKING_DAYS = 16;
/** The last working day before a lapse is less than this; it belongs to `renegotiate`. */
export const LAST_WORKING_DAY = 8;

const about = { kind: 'due-soon', habit: 'consistent', rank: 4, isMine: true } as const;

function why(term: DeadlineVerdict, left: number, notice: number): Text {
  const due = nearDueOf(term.due, term.lapseAt);
  if (notice === 0) return text('nudge_why_due_soon', due, { hours: left });
  const key = left >= notice ? 'nudge_why_due_soon_agreed' : 'nudge_why_due_soon_short';
  return text(key, due, { hours: left }, { hours: notice });
}

/**
 * Mine, and due within two working days, but not yet on the last of them; where a longer notice is agreed, a working day before that,
 * while there is time to give it.
 */
export const dueSoon: Rule = {
  ...about,
  find(looked: Looked): readonly Found[] {
    const { now, workingTime } = looked.view;
    return looked.terms.flatMap((term) => {
      if (term.outcome !== 'open' || !term.owners.some(looked.isMe)) return [];
      const notice = agreedNotice(looked);
      const soon = Math.max(TWO_WORKING_DAYS, notice > 0 ? notice + LAST_WORKING_DAY : 0);
      const left = workingHours(now, endHere(term, looked.view), workingTime, soon + 1);
      if (left < LAST_WORKING_DAY || left > soon) return [];
      return aboutTerm(about, looked, term, term.startedAt, {
        title: text('nudge_title_due_soon', shorten(looked.name, 41)),
        why: why(term, left, notice),
        evidence: text('evidence_due_soon', ...evidenceOf(looked, term.due)),
        draft: text('draft_due_soon', nameInDraft(looked), dueOf(term.due, term.lapseAt)),
      });
    });
  },
};
