import { shorten } from '../core/shorten.ts';
import { text } from '../core/text.ts';
import { aboutTerm, dueOf, evidenceOf, nameInDraft, nearDueOf } from './matter.ts';
import { isAlone } from './my-space.ts';
import { newDate } from './new-date.ts';
import type { Found, Looked, Rule } from './rule.ts';
import { lastWord, noticeFrom } from './talk.ts';

const about = { kind: 'tell-them', habit: 'accountable', rank: 1, isMine: true } as const;

/** Mine, came due, and I have said nothing on it since to those who are there. */
export const tellThem: Rule = {
  ...about,
  find(looked: Looked): readonly Found[] {
    return looked.terms.flatMap((term) => {
      if (term.outcome !== 'overdue' || !term.owners.some(looked.isMe)) return [];
      if (isAlone(looked) || lastWord(looked, term.lapseAt, looked.isMe)) return [];
      // Who said so before the date is not sorry for silence.
      const isTold = lastWord(looked, noticeFrom(term, looked.view), looked.isMe) !== null;
      return aboutTerm(about, looked, term, term.lapseAt, {
        title: text('nudge_title_tell_them', shorten(looked.name, 37)),
        why: text('nudge_why_tell_them', nearDueOf(term.due, term.lapseAt)),
        evidence: text('evidence_tell_them', ...evidenceOf(looked, term.due)),
        draft: text(
          isTold ? 'draft_make_it_good_date' : 'draft_tell_them',
          nameInDraft(looked),
          dueOf(term.due, term.lapseAt),
          newDate(looked.view),
        ),
      });
    });
  },
};
