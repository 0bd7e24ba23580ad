import { standingWords } from '../core/taken-back.ts';
import { text } from '../core/text.ts';
import { wordsBetween } from './lately.ts';
import { aboutPerson, evidenceOfSeen, isKnown } from './partner.ts';
import type { Found, ViewRule } from './rule.ts';
import { lastAnsweredAt, type Said, saidOf } from './said.ts';
import type { View } from './view.ts';

const about = { kind: 'all-work', habit: 'connect', rank: 16, isMine: false } as const;

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** So much has to have gone back and forth, in so many of the last weeks. */
const WORDS = 8;
const WEEKS = 3;
const LATELY_MS = 28 * DAY_MS;
/** A call, or a note of what was spoken of besides, is good for so long. */
const GOOD_FOR_MS = 42 * DAY_MS;

/** One person after the other, day by day, would be a chore: whoever it was about, it rests for a week. */
const BETWEEN_MS = WEEK_MS;

/** Dealt with or put aside lately, with this person or with anybody. What was written since is nothing new. */
function isResting(person: string, said: Said, { now }: View): boolean {
  const withThem = lastAnsweredAt(said, (nudge) => nudge === `${person}|all-work`);
  const withAnybody = lastAnsweredAt(said, (nudge) => nudge.endsWith('|all-work'));
  return now - (withThem ?? 0) < LATELY_MS || now - (withAnybody ?? 0) < BETWEEN_MS;
}

/** When the user last noted what they spoke about, or what somebody likes. */
function notedAt(person: string, { words = [] }: View): number | null {
  const noted = standingWords(words).filter(({ word }) => word.kind === 'said-note' && word.subject === person);
  return noted.length > 0 ? Math.max(...noted.map(({ at }) => at)) : null;
}

/** Weeks of words about work, and neither a call nor a note tells of anything else. */
export const allWork: ViewRule = {
  ...about,
  isOneAtATime: true,
  findAmong(view: View): readonly Found[] {
    const { now } = view;
    const said = saidOf({ words: view.words ?? [] });
    return [...wordsBetween(view)].flatMap(([person, words]): readonly Found[] => {
      const lately = words.filter(({ at }) => at > now - LATELY_MS && at <= now);
      const isMutual = lately.some(({ isMine }) => isMine) && lately.some(({ isMine }) => !isMine);
      const weeks = new Set(lately.map(({ at }) => Math.floor((now - at) / WEEK_MS)));
      const [first] = lately;
      const last = lately.at(-1);
      if (!first || !last || !isMutual || lately.length < WORDS || weeks.size < WEEKS) return [];
      if (!isKnown(person, view) || isResting(person, said, view)) return [];
      const besides = Math.max(view.metAt?.(person) ?? 0, notedAt(person, view) ?? 0);
      if (now - besides < GOOD_FOR_MS) return [];
      const seen = { item: last.item, at: last.at, facts: lately.map(({ fact }) => fact) };
      return [
        {
          nudge: {
            ...about,
            ...aboutPerson(person, 'all-work', seen),
            title: text('nudge_title_all_work', { person }),
            why: text('nudge_why_all_work'),
            evidence: text('evidence_all_work', ...evidenceOfSeen(seen), { day: last.at }),
            draft: text('draft_all_work', { person }),
            steps: [text('nudge_step_all_work', { day: first.at }), text('nudge_step_contact', { time: last.at })],
          },
          dueAt: last.at,
          // Done or put aside, it rests until as much time has passed once more.
          sinceAt: now - LATELY_MS,
        },
      ];
    });
  },
};
