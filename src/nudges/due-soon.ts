import { shorten } from '../core/shorten.ts';
import { text } from '../core/text.ts';
import { workingHours } from '../core/working-time.ts';
import { aboutTerm, dueOf, evidenceOf, nameInDraft, nearDueOf } from './matter.ts';
import type { Found, Looked, Rule } from './rule.ts';

const TWO_WORKING_DAYS = 16;
/** The last working day before a lapse is less than this; it belongs to `renegotiate`. */
export const LAST_WORKING_DAY = 8;

const about = { kind: 'due-soon', habit: 'consistent', rank: 4, isMine: true } as const;

/** Mine, and due within two working days, but not yet on the last of them. */
export const dueSoon: Rule = {
  ...about,
  find(looked: Looked): readonly Found[] {
    const { now, workingTime } = looked.view;
    return looked.terms.flatMap((term) => {
      if (term.outcome !== 'open' || now >= term.lapseAt || !term.owners.some(looked.isMe)) return [];
      const left = workingHours(now, term.lapseAt, workingTime, TWO_WORKING_DAYS + 1);
      if (left < LAST_WORKING_DAY || left > TWO_WORKING_DAYS) return [];
      return aboutTerm(about, looked, term, 0, {
        title: text('nudge_title_due_soon', shorten(looked.name, 41)),
        why: text('nudge_why_due_soon', nearDueOf(term.due, term.lapseAt), { hours: left }),
        evidence: text('evidence_due_soon', ...evidenceOf(looked, term.due)),
        draft: text('draft_due_soon', nameInDraft(looked), dueOf(term.due, term.lapseAt)),
      });
    });
  },
};
