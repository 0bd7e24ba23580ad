import { meansDone } from '../core/done-lists.ts';
import type { Due } from '../core/due.ts';
import type { Handle } from '../core/handles.ts';
import { endOfDay } from '../core/lapse.ts';
import { calendarDay } from '../core/say-when.ts';
import { shorten } from '../core/shorten.ts';
import { type Text, text } from '../core/text.ts';
import { dayOf, evidenceOf, matterKey, nameInDraft } from './matter.ts';
import { isInMySpace } from './my-space.ts';
import { isKnown, personOf } from './partner.ts';
import { isPutAway } from './put-away.ts';
import type { Found, Looked, Rule } from './rule.ts';
import type { View } from './view.ts';

/** Untouched for sixty days, it waits for a clean-up and not for an owner. */
const STALE_MS = 60 * 24 * 3_600_000;

const about = { kind: 'give-it-an-owner', habit: 'tools', rank: 11, isMine: false } as const;

function lastTouchedAt({ commitment }: Looked): number {
  return Math.max(commitment.states.at(-1)?.at ?? 0, commitment.events.at(-1)?.at ?? 0);
}

/** Those on it whose account there is closed, where nobody else is on it; an agent holds what it is given. */
function goneFrom(owners: readonly Handle[], { space, view }: Looked): readonly Handle[] {
  const members = space?.members ?? [];
  const active = new Set(members.flatMap(({ handle, isActive }) => (isActive ? personOf(handle, view) : [])));
  const isGone = (who: Handle): boolean =>
    members.some(({ handle, isActive, isAgent }) => handle === who && !isActive && !isAgent) &&
    !active.has(personOf(who, view));
  return owners.every(isGone) ? owners : [];
}

function why(gone: readonly Handle[], isPast: boolean, on: string, view: View): Text {
  const near = { near: on };
  const [who, another] = gone;
  if (who === undefined) return text(isPast ? 'nudge_why_give_it_an_owner_past' : 'nudge_why_give_it_an_owner', near);
  if (another !== undefined || !isKnown(personOf(who, view), view))
    return text(isPast ? 'nudge_why_give_it_an_owner_gone_past' : 'nudge_why_give_it_an_owner_gone', near);
  const person = { person: personOf(who, view) };
  return text(isPast ? 'nudge_why_give_it_an_owner_left_past' : 'nudge_why_give_it_an_owner_left', near, person);
}

function draft(isGone: boolean, isPast: boolean, looked: Looked, due: Due): Text {
  const filled = [nameInDraft(looked), dayOf(due)] as const;
  if (isGone) return text('draft_give_it_an_owner_left', ...filled);
  return text(isPast ? 'draft_give_it_an_owner_past' : 'draft_give_it_an_owner', ...filled);
}

/** A date on a card or task that nobody holds, or only somebody who is not there any more; what belongs to one is held with it. */
export const giveItAnOwner: Rule = {
  ...about,
  find(looked: Looked): readonly Found[] {
    const { now, zone } = looked.view;
    const { subject, states } = looked.commitment;
    const state = states.at(-1);
    const gone = goneFrom(state?.owners ?? [], looked);
    if (!state?.due || state.owners.length > gone.length || state.owesNothing || state.parent !== null) return [];
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
          why: why(gone, isPast, on, looked.view),
          evidence: text('evidence_give_it_an_owner', ...evidenceOf(looked, state.due)),
          url: looked.url,
          draft: draft(gone.length > 0, isPast, looked, state.due),
          steps: [
            text('nudge_step_unheld_due', due),
            text(gone.length > 0 ? 'nudge_step_unheld_gone' : 'nudge_step_unheld_nobody'),
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
