import type { Handle } from '../core/handles.ts';
import { areIn } from '../core/outlook.ts';
import { isWithin, MONTH_MS, type OwnTerm } from '../core/review-finds.ts';
import { text } from '../core/text.ts';
import { ownLately, wordsBetween } from './lately.ts';
import { aboutPerson, evidenceOfSeen, isKnown, isOnLeave } from './partner.ts';
import type { Found, ViewRule } from './rule.ts';
import { lastAnsweredAt, type Said, saidOf } from './said.ts';
import type { View } from './view.ts';

const about = { kind: 'ask-for-feedback', habit: 'evaluate', rank: 17, isMine: true } as const;

/** So many things of mine have to be finished in a month where the other is. */
const ENOUGH = 4;
/** Nobody is asked more often than once in so long. */
const REST_MS = 90 * 86_400_000;
/** Nor are two people asked within so long. */
const BETWEEN_MS = 14 * 86_400_000;

/** Several things of mine are finished where a partner is with whom words were exchanged: a good moment to ask what could go better. One at a time. */
export const askForFeedback: ViewRule = {
  ...about,
  isOneAtATime: true,
  findAmong(view: View): readonly Found[] {
    const said = saidOf({ words: view.words ?? [] });
    if (isResting(said, view)) return [];
    const { outlook, terms } = ownLately(view);
    const kept = terms.filter(
      ({ term, person }) =>
        person === null && term.outcome === 'kept' && isWithin(term.at, view.now - MONTH_MS, view.now),
    );
    const mine = new Set(view.me.map(outlook.people.personOf));
    const partners = new Set([...outlook.members.values()].flatMap((inside) => [...inside]));
    const words = wordsBetween(view);
    const isToAsk = (person: Handle): boolean =>
      !mine.has(person) &&
      words.has(person) &&
      isKnown(person, view) &&
      !isOnLeave(person, null, view) &&
      !wasAsked(person, said, view);
    const candidates = [...partners]
      .filter(isToAsk)
      .map((person) => ({ person, own: kept.filter(({ item }) => areIn(outlook, item.commitment.space, [person])) }))
      .filter(({ own }) => own.length >= ENOUGH)
      .sort((a, b) => newestAt(b.own) - newestAt(a.own) || (a.person < b.person ? -1 : 1));
    return candidates.slice(0, 1).map(({ person, own }): Found => {
      const last = own.reduce((newest, one) => ((one.term.at ?? 0) > (newest.term.at ?? 0) ? one : newest));
      const at = last.term.at ?? last.term.lapseAt;
      const seen = { item: last.item, at, facts: own.flatMap(({ term }) => term.facts) };
      return {
        nudge: {
          ...about,
          ...aboutPerson(person, 'feedback', seen),
          title: text('nudge_title_ask_for_feedback', { person }),
          why: text('nudge_why_ask_for_feedback'),
          evidence: text('evidence_ask_for_feedback', ...evidenceOfSeen(seen), { day: at }),
          draft: text('draft_ask_for_feedback', { person }),
          steps: [text('nudge_step_ask_for_feedback', { count: own.length })],
        },
        dueAt: at,
        sinceAt: view.now - REST_MS,
      };
    });
  },
};

function newestAt(own: readonly OwnTerm[]): number {
  return Math.max(...own.map(({ term }) => term.at ?? 0));
}

/** Asked, or put aside, within the rest: then somebody else may have their turn. */
function wasAsked(person: Handle, said: Said, { now }: View): boolean {
  const at = lastAnsweredAt(said, (nudge) => nudge === `${person}|feedback`);
  return at !== null && now - at < REST_MS;
}

/** Somebody was asked lately, whoever it was: questions to one after the other, day by day, would be a chore. */
function isResting(said: Said, { now }: View): boolean {
  const at = lastAnsweredAt(said, (nudge) => nudge.endsWith('|feedback'));
  return at !== null && now - at < BETWEEN_MS;
}
