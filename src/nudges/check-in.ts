import type { Handle } from '../core/handles.ts';
import { dayOf } from '../core/lapse.ts';
import { type Text, text } from '../core/text.ts';
import { type Word, wordsBetween } from './lately.ts';
import { aboutPerson, evidenceOfSeen, expectedOf, isKnown, personOf } from './partner.ts';
import type { Found, ViewRule } from './rule.ts';
import type { View } from './view.ts';

const about = { kind: 'check-in', habit: 'consistent', rank: 10, isMine: false } as const;

function daysSince(at: number, { now, zone }: View): number {
  return Temporal.PlainDate.from(dayOf(at, zone)).until(dayOf(now, zone), { largestUnit: 'days' }).days;
}

/** The first moment of the day that is so many days after an instant. */
function startOfDay(at: number, days: number, { zone }: View): number {
  return Temporal.PlainDate.from(dayOf(at, zone)).add({ days }).toZonedDateTime(zone).epochMilliseconds;
}

/** The last real contact: a word of either where both are, or a call. */
function lastContact(person: Handle, words: readonly Word[], view: View): Word | null {
  const last = words.at(-1) ?? null;
  const metAt = view.metAt?.(person) ?? null;
  return last && metAt !== null && metAt > last.at ? { ...last, at: metAt } : last;
}

function why(days: number, at: number, isHard: boolean): Text {
  return isHard
    ? text('nudge_why_check_in_hard', { day: at }, { count: days })
    : text('nudge_why_check_in', { day: at }, { count: days });
}

/** The agreed rhythm of check-ins has come round: from its soft line on, and in other words from its hard one. Contact of any kind resets it. */
export const checkIn: ViewRule = {
  ...about,
  isOneAtATime: false,
  findAmong(view: View): readonly Found[] {
    const words = wordsBetween(view);
    return [...words].flatMap(([person, own]): readonly Found[] => {
      const rhythm = expectedOf(person, null, view.now, view)?.rhythm;
      const last = lastContact(person, own, view);
      if (!rhythm || !last || !isKnown(personOf(person, view), view)) return [];
      const days = daysSince(last.at, view);
      if (days < rhythm.softDays) return [];
      const isHard = days >= rhythm.hardDays;
      const seen = { item: last.item, at: last.at, facts: [last.fact] };
      return [
        {
          nudge: {
            ...about,
            ...aboutPerson(person, 'check-in', seen),
            title: text('nudge_title_check_in', { person }),
            why: why(isHard ? rhythm.hardDays : rhythm.softDays, last.at, isHard),
            evidence: text('evidence_check_in', ...evidenceOfSeen(seen), { day: last.at }),
            draft: text('draft_check_in', { person }),
            steps: [
              text('nudge_step_check_in', { count: rhythm.softDays }),
              text('nudge_step_contact', { time: last.at }),
            ],
          },
          dueAt: last.at,
          // Put aside at the soft line, it comes back once more at the hard one.
          sinceAt: startOfDay(last.at, isHard ? rhythm.hardDays : rhythm.softDays, view),
        },
      ];
    });
  },
};
