import { shorten } from '../core/shorten.ts';
import { text } from '../core/text.ts';
import { aboutTerm, dueOf, evidenceOf, nameInDraft, nearDueOf } from './matter.ts';
import { isAlone } from './my-space.ts';
import { newDate } from './new-date.ts';
import type { Found, Looked, Rule } from './rule.ts';
import { lastWord } from './talk.ts';

const about = { kind: 'tell-them', habit: 'accountable', rank: 1, isMine: true } as const;

/** Mine, came due, and I have said nothing on it since to those who are there. */
export const tellThem: Rule = {
  ...about,
  find(looked: Looked): readonly Found[] {
    return looked.terms.flatMap((term) => {
      if (term.outcome !== 'overdue' || !term.owners.some(looked.isMe)) return [];
      if (isAlone(looked) || lastWord(looked, term.lapseAt, looked.isMe)) return [];
      return aboutTerm(about, looked, term, term.lapseAt, {
        title: text('nudge_title_tell_them', shorten(looked.name, 37)),
        why: text('nudge_why_tell_them', nearDueOf(term.due, term.lapseAt)),
        evidence: text('evidence_tell_them', ...evidenceOf(looked, term.due)),
        draft: text('draft_tell_them', nameInDraft(looked), dueOf(term.due, term.lapseAt), newDate(looked.view)),
      });
    });
  },
};
