import { shorten } from '../core/shorten.ts';
import { type Text, text } from '../core/text.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import { workingHours } from '../core/working-time.ts';
import { LAST_WORKING_DAY } from './due-soon.ts';
import { aboutTerm, dueOf, evidenceOf, nameInDraft, nearDueOf } from './matter.ts';
import { newDate } from './new-date.ts';
import { agreedNotice } from './notice.ts';
import type { Found, Looked, Rule } from './rule.ts';

const about = { kind: 'renegotiate', habit: 'consistent', rank: 3, isMine: true } as const;

function why(term: DeadlineVerdict, left: number, notice: number, now: number): Text {
  const due = nearDueOf(term.due, term.lapseAt);
  if (now >= term.lapseAt && Number.isFinite(term.lapsedAt))
    return text('nudge_why_renegotiate_grace', due, { time: term.lapsedAt });
  if (notice > left)
    return left === 0
      ? text('nudge_why_renegotiate_last_short', due, { hours: notice })
      : text('nudge_why_renegotiate_short', due, { hours: left }, { hours: notice });
  return left === 0 ? text('nudge_why_renegotiate_last', due) : text('nudge_why_renegotiate', due, { hours: left });
}

/** Mine, on its last working day or in its grace: a new date given now is still given in time. */
export const renegotiate: Rule = {
  ...about,
  find(looked: Looked): readonly Found[] {
    const { now, workingTime } = looked.view;
    return looked.terms.flatMap((term) => {
      if (term.outcome !== 'open' || now >= term.lapsedAt || !term.owners.some(looked.isMe)) return [];
      const left = workingHours(now, term.lapseAt, workingTime, LAST_WORKING_DAY + 1);
      if (left >= LAST_WORKING_DAY) return [];
      const due = dueOf(term.due, term.lapseAt);
      const draft = now < term.lapseAt ? 'draft_renegotiate' : 'draft_renegotiate_grace';
      return aboutTerm(about, looked, term, 0, {
        title: text('nudge_title_renegotiate', shorten(looked.name, 34)),
        why: why(term, left, agreedNotice(looked), now),
        evidence: text('evidence_renegotiate', ...evidenceOf(looked, term.due)),
        draft: text(draft, nameInDraft(looked), due, newDate(looked.view)),
      });
    });
  },
};
