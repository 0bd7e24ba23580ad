import { meansDone } from '../core/done-lists.ts';
import { endOfDay } from '../core/lapse.ts';
import { calendarDay } from '../core/say-when.ts';
import { shorten } from '../core/shorten.ts';
import { text } from '../core/text.ts';
import { dayOf, evidenceOf, matterKey, nameInDraft } from './matter.ts';
import { isInMySpace } from './my-space.ts';
import { isPutAway } from './put-away.ts';
import type { Found, Looked, Rule } from './rule.ts';

/** Untouched for sixty days, it waits for a clean-up and not for an owner. */
const STALE_MS = 60 * 24 * 3_600_000;

const about = { kind: 'give-it-an-owner', habit: 'tools', rank: 11, isMine: false } as const;

function lastTouchedAt({ commitment }: Looked): number {
  return Math.max(commitment.states.at(-1)?.at ?? 0, commitment.events.at(-1)?.at ?? 0);
}

/** A date on a card or task that nobody holds; what belongs to one is held with it. */
export const giveItAnOwner: Rule = {
  ...about,
  find(looked: Looked): readonly Found[] {
    const { now, zone } = looked.view;
    const { subject, states } = looked.commitment;
    const state = states.at(-1);
    if (!state?.due || state.owners.length > 0 || state.owesNothing || state.parent !== null) return [];
    if (isPutAway(looked.commitment, looked.space) || !isInMySpace(looked)) return [];
    if (state.isDone || (state.list && meansDone(state.list.name))) return [];
    const on = calendarDay(state.due.kind === 'day' ? state.due.on : state.due.at, zone);
    if (on === null) return [];
    const dueAt = endOfDay(on, zone);
    const isPast = now >= dueAt;
    if (isPast && now >= Math.max(dueAt, lastTouchedAt(looked)) + STALE_MS) return [];
    const due = dayOf(state.due);
    return [
      {
        nudge: {
          ...about,
          key: matterKey(subject, state.due),
          term: null,
          subject,
          space: looked.commitment.space,
          handle: null,
          title: text('nudge_title_give_it_an_owner', shorten(looked.name, 39)),
          why: text(isPast ? 'nudge_why_give_it_an_owner_past' : 'nudge_why_give_it_an_owner', { near: on }),
          evidence: text('evidence_give_it_an_owner', ...evidenceOf(looked, state.due)),
          url: looked.url,
          draft: text(isPast ? 'draft_give_it_an_owner_past' : 'draft_give_it_an_owner', nameInDraft(looked), due),
          steps: [
            text('nudge_step_unheld_due', due),
            text('nudge_step_unheld_nobody'),
            text('nudge_step_unheld_read', { time: state.readAt }),
          ],
          facts: [state.key],
        },
        dueAt,
        sinceAt: 0,
      },
    ];
  },
};
