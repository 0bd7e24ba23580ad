import { givenName } from '../core/given-name.ts';
import type { Handle, SpaceId } from '../core/handles.ts';
import { type InForce, inForce } from '../core/in-force.ts';
import { dayOf } from '../core/lapse.ts';
import { backAt } from '../core/leave.ts';
import type { Nudge } from '../core/nudge.ts';
import { shorten } from '../core/shorten.ts';
import { LONGEST_IN_EVIDENCE, siteName } from './matter.ts';
import { oncePerView } from './once-per-view.ts';
import type { Item, View } from './view.ts';

/** Of what a person nudge is made: something of theirs or of mine that was judged, with the item it was seen on. */
export interface Seen {
  readonly item: Pick<Item, 'commitment'>;
  readonly at: number;
  readonly facts: readonly string[];
}

export function personOf(who: Handle, { expectations }: View): Handle {
  return expectations?.people.personOf(who) ?? who;
}

export function isMe(who: Handle | null, { me }: View): boolean {
  return who !== null && me.includes(who);
}

/** The one partner among these, where it is one person; `null`: several share it, or it is mine. */
export function onePartner(handles: readonly Handle[], view: View): Handle | null {
  if (handles.length === 0 || handles.some((who) => isMe(who, view))) return null;
  const persons = new Set(handles.map((who) => personOf(who, view)));
  return persons.size === 1 ? ([...persons][0] ?? null) : null;
}

/** What was in force of a partner when something happened. */
export function expectedOf(who: Handle, space: SpaceId | null, at: number, view: View): InForce | null {
  return view.expectations ? inForce(view.expectations, { handle: who, space, on: dayOf(at, view.zone) }) : null;
}

/** What a partner may expect of me then. */
export function expectedOfMe(by: Handle, space: SpaceId | null, at: number, view: View): InForce | null {
  const on = dayOf(at, view.zone);
  return view.expectations ? inForce(view.expectations, { handle: null, space, on, to: by }) : null;
}

/** Whether the user wants to hear of somebody. */
export function isHeardOf(person: Handle, view: View): boolean {
  return ![...view.silenced].some((who) => personOf(who as Handle, view) === person);
}

/** Whether a sentence can be made about somebody: they have a name, and the user wants to hear of them. */
export function isKnown(person: Handle, view: View): boolean {
  return givenName(person, view.names) !== null && isHeardOf(person, view);
}

const leavesIn = oncePerView(() => new Map<string, boolean>());

/** Whether somebody is on leave just now; what is theirs waits until they are back. */
export function isOnLeave(who: Handle, space: SpaceId | null, view: View): boolean {
  const { expectations, now } = view;
  if (!expectations) return false;
  const known = leavesIn(view);
  const key = `${who} ${space}`;
  const isAway = known.get(key) ?? backAt(who, space, now, expectations) !== null;
  known.set(key, isAway);
  return isAway;
}

/** Site and item of what was seen last. */
export function evidenceOfSeen({ item }: Seen): readonly [string, string] {
  const name = item.commitment.states.at(-1)?.name.trim() || '…';
  return [siteName(item.commitment.subject), shorten(name, LONGEST_IN_EVIDENCE)];
}

/** What a nudge about a person has in common with others: it opens what was seen last. */
export function aboutPerson(
  person: Handle,
  matter: string,
  { item, facts }: Seen,
): Pick<Nudge, 'key' | 'term' | 'subject' | 'space' | 'handle' | 'url' | 'facts'> {
  return {
    key: `${person}|${matter}`,
    term: null,
    subject: person,
    space: null,
    handle: person,
    url: item.commitment.states.at(-1)?.url ?? '',
    facts,
  };
}
