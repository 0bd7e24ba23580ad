import { shorten } from '../core/shorten.ts';
import { type Text, text } from '../core/text.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import { workingHours } from '../core/working-time.ts';
import { LAST_WORKING_DAY } from './due-soon.ts';
import { aboutTerm, dueOf, endHere, evidenceOf, nameInDraft, nearDueOf } from './matter.ts';
import { newDate } from './new-date.ts';
import { agreedNotice } from './notice.ts';
import type { Found, Looked, Rule } from './rule.ts';

const about = { kind: 'renegotiate', habit: 'consistent', rank: 3, isMine: true } as const;

/** Less is said to be none. */
const NO_HOURS = 0.05;

function why(term: DeadlineVerdict, left: number, notice: number): Text {
  const due = nearDueOf(term.due, term.lapseAt);
  if (notice > left)
    return left < NO_HOURS
      ? text('nudge_why_renegotiate_last_short', due, { hours: notice })
      : text('nudge_why_renegotiate_short', due, { hours: left }, { hours: notice });
  return left < NO_HOURS
    ? text('nudge_why_renegotiate_last', due)
    : text('nudge_why_renegotiate', due, { hours: left });
}

/** Mine, on its last working day or in its grace: a new date given now is still given in time. */
export const renegotiate: Rule = {
  ...about,
  find(looked: Looked): readonly Found[] {
    const { now, workingTime } = looked.view;
    return looked.terms.flatMap((term) => {
      if (term.outcome !== 'open' || now >= term.lapsedAt || !term.owners.some(looked.isMe)) return [];
      const endAt = endHere(term, looked.view);
      const left = workingHours(now, endAt, workingTime, LAST_WORKING_DAY + 1);
      const isPast = now >= endAt;
      // Where no working hours come any more, it is past and never lapses.
      if (left >= LAST_WORKING_DAY || (isPast && !Number.isFinite(term.lapsedAt))) return [];
      const due = dueOf(term.due, term.lapseAt);
      const draft = isPast ? 'draft_renegotiate_grace' : 'draft_renegotiate';
      return aboutTerm(about, looked, term, term.startedAt, {
        title: text('nudge_title_renegotiate', shorten(looked.name, 34)),
        why: isPast
          ? text('nudge_why_renegotiate_grace', nearDueOf(term.due, term.lapseAt), { time: term.lapsedAt })
          : why(term, left, agreedNotice(looked)),
        evidence: text('evidence_renegotiate', ...evidenceOf(looked, term.due)),
        draft: text(draft, nameInDraft(looked), due, newDate(looked.view)),
      });
    });
  },
};
