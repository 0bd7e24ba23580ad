import { beforeKey } from '../core/before-call.ts';
import { AHEAD_MS } from '../core/call-notes.ts';
import type { CallAhead } from '../core/calls-ahead.ts';
import type { Handle, SpaceId } from '../core/handles.ts';
import { dayOf } from '../core/lapse.ts';
import { backAt } from '../core/leave.ts';
import type { Loop } from '../core/loop.ts';
import { loopsOf, loopsWith } from '../core/loops.ts';
import type { Nudge } from '../core/nudge.ts';
import type { Outlook } from '../core/outlook.ts';
import { peopleOf } from '../core/people.ts';
import { shorten } from '../core/shorten.ts';
import { type Text, text } from '../core/text.ts';
import { nextNotedOn, type WordsOfPeople, wordsOfPeople } from '../core/words-of-people.ts';
import { LONGEST_IN_EVIDENCE, siteName } from './matter.ts';
import { isHeardOf } from './partner.ts';
import type { Found, ViewRule } from './rule.ts';
import type { View } from './view.ts';

const about = { kind: 'before-the-call', habit: 'connect', rank: 0.5, isMine: true } as const;

/** A birthday, or another noted day, is near for so long. */
const NOTED_DAYS = 14;

/** What there is to know of somebody who is wont to come: what is open both ways, a noted day that is near, a note. */
interface Known {
  readonly who: Handle;
  readonly loops: readonly Loop[];
  readonly notedOn: string | null;
  readonly hasNote: boolean;
}

function outlookOf({ now, zone, me, items, expectations, timeOf, workingTime }: View): Outlook {
  const people = expectations?.people ?? peopleOf([], me);
  const members = new Map<SpaceId, ReadonlySet<Handle>>();
  for (const { space } of items) {
    if (!space || members.has(space.space)) continue;
    const inside = space.members.filter(({ isActive }) => isActive);
    members.set(space.space, new Set(inside.map(({ handle }) => people.personOf(handle))));
  }
  return { now, zone, me, people, members, timeOf: timeOf ?? (() => workingTime) };
}

function knownOf(who: Handle, loops: readonly Loop[], said: WordsOfPeople, outlook: Outlook): Known {
  const notes = said.notesOf(who);
  const notedOn = nextNotedOn(notes, dayOf(outlook.now, outlook.zone), NOTED_DAYS);
  return { who, loops: loopsWith(loops, who, outlook), notedOn, hasNote: notes.length > 0 };
}

/** One sentence of what there is to look at, the most telling first; `null`: nothing. */
function why(known: readonly Known[], startAt: number): Text | null {
  const clock = { clock: startAt };
  const open = new Set(known.flatMap(({ loops }) => loops.map(({ key }) => key))).size;
  const [one, ...others] = known.filter(({ loops }) => loops.length > 0);
  if (one && others.length > 0) return text('nudge_why_before_the_call_all', clock, { count: open });
  if (one) return text('nudge_why_before_the_call', clock, { person: one.who }, { count: open });
  const day = known.find(({ notedOn }) => notedOn !== null);
  if (day?.notedOn) return text('nudge_why_before_the_call_day', clock, { person: day.who }, { day: day.notedOn });
  const note = known.find(({ hasNote }) => hasNote);
  return note ? text('nudge_why_before_the_call_note', clock, { person: note.who }) : null;
}

function nudgeOf(call: CallAhead, mine: Handle, known: readonly Known[], reason: Text): Nudge {
  const { key, title, url, startAt, readAt, facts } = call;
  const [first] = known;
  const clock = { clock: startAt };
  const site = siteName('meet:');
  const [one, ...others] = known;
  return {
    ...about,
    key: beforeKey(mine, key),
    term: null,
    subject: mine,
    space: null,
    handle: one && others.length === 0 ? one.who : null,
    title:
      title === null && first
        ? text('nudge_title_before_the_call_nameless', { person: first.who })
        : text('nudge_title_before_the_call', shorten(title ?? '', 30)),
    why: reason,
    evidence:
      title === null
        ? text('evidence_before_the_call_nameless', site, clock)
        : text('evidence_before_the_call', site, shorten(title, LONGEST_IN_EVIDENCE), clock),
    url: url ?? '',
    draft: null,
    steps: [
      text('nudge_step_call_start', { time: readAt }),
      ...known.map(({ who }) => text('nudge_step_call_seen', { person: who })),
    ],
    facts: [...facts, ...new Set(known.flatMap(({ loops }) => loops.map(({ key: loop }) => loop)))],
  };
}

/** A call begins soon, and there is something to look at before: what is open both ways with those who are wont to come, what was noted of them. */
export const beforeTheCall: ViewRule = {
  ...about,
  isOneAtATime: true,
  findAmong(view: View): readonly Found[] {
    const { calls = [], me, now, words = [], expectations } = view;
    const [mine] = me;
    const near = calls.filter(({ startAt }) => startAt > now && startAt - now <= AHEAD_MS);
    if (mine === undefined || near.length === 0) return [];
    const outlook = outlookOf(view);
    const loops = view.items.flatMap((item) => loopsOf(item, outlook));
    const said = wordsOfPeople(
      words.map(({ word }) => word),
      outlook.people.personOf,
    );
    return near.flatMap((call): readonly Found[] => {
      const { startAt } = call;
      const isThere = (who: Handle): boolean => !expectations || backAt(who, null, startAt, expectations) === null;
      const coming = call.expected.filter(({ who }) => isHeardOf(who, view) && isThere(who));
      const known = coming.map(({ who }) => knownOf(who, loops, said, outlook));
      const telling = known.filter((one) => one.loops.length > 0 || one.hasNote);
      const reason = why(telling, startAt);
      if (reason === null) return [];
      return [{ nudge: nudgeOf(call, mine, telling, reason), dueAt: startAt, sinceAt: startAt - AHEAD_MS }];
    });
  },
};
