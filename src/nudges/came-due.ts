import { givenName } from '../core/given-name.ts';
import type { Handle } from '../core/handles.ts';
import { shorten } from '../core/shorten.ts';
import { type Text, text } from '../core/text.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import { startOfNextWorking } from '../core/working-time.ts';
import { isAskable } from './ask.ts';
import { aboutTerm, dueOf, evidenceOf, nameInDraft, nearDueOf } from './matter.ts';
import { isInMySpace } from './my-space.ts';
import type { Found, Looked, Rule } from './rule.ts';
import { lastWord } from './talk.ts';

const about = { kind: 'came-due', habit: 'consistent', rank: 5, isMine: false } as const;

/** What a title has room for besides the name of a person. */
const TITLE_ROOM = 42;

/** The newest word there, whoever wrote it, comes before any question. */
function why(looked: Looked, term: DeadlineVerdict): Text {
  const due = nearDueOf(term.due, term.lapseAt);
  const word = lastWord(looked, term.lapseAt, (by) => by !== null);
  if (word?.by) return text('nudge_why_came_due_said', due, { person: word.by }, { near: word.at });
  return text('nudge_why_came_due', due);
}

/** A title that names the one person who could be asked, where there is one that we can name. */
function title({ name, view }: Looked, only: Handle | null): Text {
  const given = only && givenName(only, view.names);
  if (!only || !given) return text('nudge_title_came_due_shared', shorten(name, 43));
  return text('nudge_title_came_due', { person: only }, shorten(name, Math.max(8, TITLE_ROOM - given.length)));
}

/** Theirs, and came due: a kind question, in their next working hour at the earliest, once. */
export const cameDue: Rule = {
  ...about,
  find(looked: Looked): readonly Found[] {
    if (!isInMySpace(looked)) return [];
    const { now, workingTime, timeOf, names } = looked.view;
    return looked.terms.flatMap((term) => {
      if (term.outcome !== 'overdue' || term.owners.some(looked.isMe)) return [];
      if (lastWord(looked, term.lapseAt, looked.isMe)) return [];
      const beginsAt = (who: Handle): number =>
        startOfNextWorking(term.lapsedAt, timeOf?.(who, term.space) ?? workingTime);
      const askable = term.owners.filter((who) => isAskable(looked, who));
      const [first, another] = askable;
      if (!first || !askable.some((who) => now >= beginsAt(who))) return [];
      const only = another ? null : first;
      const due = dueOf(term.due, term.lapseAt);
      const isNamed = only !== null && givenName(only, names) !== null;
      return aboutTerm(about, looked, term, term.lapseAt, {
        handle: only,
        title: title(looked, only),
        why: why(looked, term),
        evidence: text('evidence_came_due', ...evidenceOf(looked, term.due)),
        draft: isNamed
          ? text('draft_came_due', nameInDraft(looked), due, { person: only })
          : text('draft_came_due_shared', nameInDraft(looked), due),
      });
    });
  },
};
