import type { Handle, SpaceId } from '../core/handles.ts';
import type { Outlook } from '../core/outlook.ts';
import { isMessage } from '../core/talk.ts';
import { personOf } from './partner.ts';
import type { Item, View } from './view.ts';

const ALONE = { personOf: (handle: Handle) => handle };

/** What is near its date, and what something happened on in the last weeks; each once. */
export function latelyIn({ items, lately = [] }: View): readonly Item[] {
  return [...new Map([...lately, ...items].map((item) => [item.commitment.subject, item])).values()];
}

/** Who is who and where, as far as the spaces of these items tell. */
export function outlookOf(view: View): Outlook {
  const members = new Map<SpaceId, ReadonlySet<Handle>>();
  for (const { space } of latelyIn(view)) {
    if (!space || members.has(space.space)) continue;
    const inside = space.members.filter(({ isActive }) => isActive).map(({ handle }) => personOf(handle, view));
    members.set(space.space, new Set(inside));
  }
  const { now, zone, me, workingTime } = view;
  const people = view.expectations?.people ?? ALONE;
  return { now, zone, me, people, members, timeOf: view.timeOf ?? (() => workingTime) };
}

/** Something that one of two people did or said where the other is. */
export interface Word {
  readonly at: number;
  readonly isMine: boolean;
  readonly item: Item;
  readonly fact: string;
}

/** What I and each partner said in the spaces that we share, by the partner, oldest first. Of a message of mine: whoever it was meant for. */
export function wordsBetween(view: View): ReadonlyMap<Handle, readonly Word[]> {
  const { people } = outlookOf(view);
  const mine = new Set(view.me.map(people.personOf));
  const found = new Map<Handle, Word[]>();
  const add = (person: Handle, word: Word): void => {
    if (!mine.has(person)) found.set(person, [...(found.get(person) ?? []), word]);
  };
  for (const item of latelyIn(view)) {
    const inside = item.space?.members.map(({ handle }) => people.personOf(handle)) ?? [];
    if (!inside.some((person) => mine.has(person))) continue;
    for (const event of item.commitment.events) {
      if (!isMessage(event) || event.isAutomated || event.by === null) continue;
      add(people.personOf(event.by), { at: event.at, isMine: false, item, fact: event.key });
    }
    for (const { from, to, askedAt, facts } of item.asks) {
      if (!mine.has(people.personOf(from))) continue;
      const word = { at: askedAt, isMine: true, item, fact: facts[0] ?? '' };
      for (const person of new Set(to.map(people.personOf))) add(person, word);
    }
  }
  for (const words of found.values()) words.sort((a, b) => a.at - b.at || (a.fact < b.fact ? -1 : 1));
  return found;
}
