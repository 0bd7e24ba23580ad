import type { Commitment, HistoryEvent } from '../core/commitment.ts';
import { type Due, sameDue } from '../core/due.ts';
import { shorten } from '../core/shorten.ts';
import { text } from '../core/text.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import { workingHours } from '../core/working-time.ts';
import { aboutTerm, dayOf, dueOf, endHere, evidenceOf, nameInDraft, nearDueOf } from './matter.ts';
import { isAlone } from './my-space.ts';
import { newDate } from './new-date.ts';
import type { Found, Looked, Rule } from './rule.ts';
import { lastWord, noticeFrom } from './talk.ts';

const about = { kind: 'make-it-good', habit: 'accountable', rank: 2, isMine: true } as const;

const DAY_MS = 86_400_000;
/** What was finished longer ago is past a word of apology. */
const FRESH_DAYS = 7;
/** After a word of mine, the new date may take so many working hours. */
const REST_HOURS = 16;

function isFresh(at: number | null, now: number): at is number {
  return at !== null && at <= now && now - at <= FRESH_DAYS * DAY_MS;
}

/** What became of it in the end: when it came, or for when it is promised now. */
type Outcome = { readonly doneAt: number } | { readonly due: Due };

function isMovedByApp(event: HistoryEvent): boolean {
  return event.kind === 'due-changed' && event.isAutomated;
}

/** It was done then, and is; a date that was moved as its holders left it is nobody's any more. */
function isFinished({ events }: Commitment, at: number): boolean {
  return !events.some(
    (event) => (event.kind === 'due-changed' && event.at === at) || (event.kind === 'reopened' && event.at > at),
  );
}

/** What became of a term that I ended late; `null`: a newer date is to be spoken of, or none, or nobody knows. */
function becameOf({ commitment, verdicts, view }: Looked, term: DeadlineVerdict, at: number): Outcome | null {
  // What an app had moved before I took it up is no move of mine.
  if (commitment.events.some((event) => isMovedByApp(event) && event.at >= term.lapseAt && event.at < at)) return null;
  const next = verdicts.filter(({ startedAt, key }) => startedAt >= at && key !== term.key).at(-1);
  if (!next) return isFinished(commitment, at) ? { doneAt: at } : null;
  const due = commitment.states.at(-1)?.due;
  if (next.outcome === 'kept' && next.at !== null) return { doneAt: next.at };
  // Where others set another date since, mine is not what the item says.
  return next.outcome === 'open' && due && sameDue(due, next.due) && view.now < endHere(next, view) ? { due } : null;
}

function afterIt(looked: Looked, term: DeadlineVerdict): readonly Found[] {
  const { now } = looked.view;
  if (!isFresh(term.at, now) || isAlone(looked)) return [];
  if (lastWord(looked, noticeFrom(term, looked.view), looked.isMe)) return [];
  const outcome = becameOf(looked, term, term.at);
  if (!outcome) return [];
  const isMoved = looked.verdicts.some(({ key, startedAt }) => key !== term.key && startedAt === term.at);
  const due = dueOf(term.due, term.lapseAt);
  const found = aboutTerm(about, looked, term, term.at, {
    title: text('nudge_title_make_it_good', shorten(looked.name, 34)),
    why: text(isMoved ? 'nudge_why_make_it_good_moved' : 'nudge_why_make_it_good', { near: term.at }),
    evidence: text('evidence_make_it_good', ...evidenceOf(looked, term.due)),
    draft:
      'doneAt' in outcome
        ? text('draft_make_it_good', nameInDraft(looked), due, { day: outcome.doneAt })
        : text('draft_make_it_good_moved', nameInDraft(looked), due, dayOf(outcome.due)),
  });
  return [found];
}

/** The old date still stands, and others know, or there are none: what is missing is the new one. */
function withoutNewDate(looked: Looked, term: DeadlineVerdict): readonly Found[] {
  const { now, workingTime } = looked.view;
  const word = lastWord(looked, term.lapseAt, looked.isMe);
  const due = nearDueOf(term.due, term.lapseAt);
  const of = {
    title: text('nudge_title_make_it_good_date', shorten(looked.name, 38)),
    evidence: text('evidence_make_it_good', ...evidenceOf(looked, term.due)),
  };
  if (isAlone(looked)) {
    const why = text('nudge_why_make_it_good_alone', due);
    return [aboutTerm(about, looked, term, term.lapseAt, { ...of, why, draft: null })];
  }
  if (!word || workingHours(word.at, now, workingTime, REST_HOURS + 1) < REST_HOURS) return [];
  const found = aboutTerm(about, looked, term, word.at, {
    ...of,
    why: text('nudge_why_make_it_good_date', { weekday: word.at }, due),
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
