import { shorten } from '../core/shorten.ts';
import { text } from '../core/text.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import { workingHours } from '../core/working-time.ts';
import { aboutTerm, dayOf, dueOf, evidenceOf, nameInDraft, nearDueOf } from './matter.ts';
import { newDate } from './new-date.ts';
import type { Found, Looked, Rule } from './rule.ts';
import { lastWord } from './talk.ts';

const about = { kind: 'make-it-good', habit: 'accountable', rank: 2, isMine: true } as const;

const DAY_MS = 86_400_000;
/** What was finished longer ago is past a word of apology. */
const FRESH_DAYS = 7;
/** After a word of mine, the new date may take so many working hours. */
const REST_HOURS = 16;

function isFresh(at: number | null, now: number): at is number {
  return at !== null && at <= now && now - at <= FRESH_DAYS * DAY_MS;
}

/** Whether a new date, and not the end of the work, closed the term. */
function isMovedOn({ verdicts }: Looked, term: DeadlineVerdict): boolean {
  return verdicts.some((other) => other.key !== term.key && other.startedAt === term.at);
}

function afterIt(looked: Looked, term: DeadlineVerdict): readonly Found[] {
  const { now } = looked.view;
  if (!isFresh(term.at, now) || lastWord(looked.commitment.events, term.lapseAt, looked.isMe)) return [];
  const isMoved = isMovedOn(looked, term);
  const due = dueOf(term.due, term.lapseAt);
  const found = aboutTerm(about, looked, term, term.at, {
    title: text('nudge_title_make_it_good', shorten(looked.name, 34)),
    why: text(isMoved ? 'nudge_why_make_it_good_moved' : 'nudge_why_make_it_good', { near: term.at }),
    evidence: text('evidence_make_it_good', ...evidenceOf(looked, term.due)),
    draft: isMoved
      ? text(
          'draft_make_it_good_moved',
          nameInDraft(looked),
          due,
          dayOf(looked.commitment.states.at(-1)?.due ?? term.due),
        )
      : text('draft_make_it_good', nameInDraft(looked), due, { day: term.at }),
  });
  return [found];
}

/** I told them, and the old date still stands: what is missing is the new one. */
function withoutNewDate(looked: Looked, term: DeadlineVerdict): readonly Found[] {
  const { now, workingTime } = looked.view;
  const word = lastWord(looked.commitment.events, term.lapseAt, looked.isMe);
  if (!word || workingHours(word.at, now, workingTime, REST_HOURS + 1) < REST_HOURS) return [];
  const found = aboutTerm(about, looked, term, word.at, {
    title: text('nudge_title_make_it_good_date', shorten(looked.name, 38)),
    why: text('nudge_why_make_it_good_date', { weekday: word.at }, nearDueOf(term.due, term.lapseAt)),
    evidence: text('evidence_make_it_good', ...evidenceOf(looked, term.due)),
    draft: text('draft_make_it_good_date', nameInDraft(looked), dueOf(term.due, term.lapseAt), newDate(looked.view)),
  });
  return [found];
}

/** Mine, after its date: done or moved without a word, or told and left without a new date. An apology names what happened, and no excuse. */
export const makeItGood: Rule = {
  ...about,
  looksBack: true,
  find(looked: Looked): readonly Found[] {
    return looked.terms.flatMap((term) => {
      if (!term.owners.some(looked.isMe)) return [];
      if (term.outcome === 'late' && looked.isMe(term.by)) return afterIt(looked, term);
      return term.outcome === 'overdue' ? withoutNewDate(looked, term) : [];
    });
  },
};
