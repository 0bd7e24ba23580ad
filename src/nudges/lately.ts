import type { HistoryEvent } from '../core/commitment.ts';
import type { Handle, SpaceId } from '../core/handles.ts';
import type { Outlook } from '../core/outlook.ts';
import { type OwnTerm, ownTerms } from '../core/review-finds.ts';
import { isMessage } from '../core/talk.ts';
import { oncePerView } from './once-per-view.ts';
import { personOf } from './partner.ts';
import { saidOf } from './said.ts';
import type { Item, View } from './view.ts';

const ALONE = { personOf: (handle: Handle) => handle };

/** What is near its date, and what something happened on in the last weeks; each once. */
export const latelyIn = oncePerView(({ items, lately = [] }): readonly Item[] => [
  ...new Map([...lately, ...items].map((item) => [item.commitment.subject, item])).values(),
]);

/** Who is who and where, as far as the spaces of these items tell. */
export const outlookOf = oncePerView((view): Outlook => {
  const members = new Map<SpaceId, ReadonlySet<Handle>>();
  for (const { space } of [...latelyIn(view), ...(view.spoken ?? [])]) {
    if (!space || members.has(space.space)) continue;
    const inside = space.members.filter(({ isActive }) => isActive).map(({ handle }) => personOf(handle, view));
    members.set(space.space, new Set(inside));
  }
  const { now, zone, me, workingTime } = view;
  const people = view.expectations?.people ?? ALONE;
  return { now, zone, me, people, members, timeOf: view.timeOf ?? (() => workingTime) };
});

/** Those of them that one may speak of: neither silenced nor in a space that is closed. */
function heardIn(view: View): readonly Item[] {
  return latelyIn(view).filter(({ commitment, space }) => {
    const { subject } = commitment;
    return !space?.isClosed && !view.silenced.has(subject) && !saidOf(commitment).silenced.has(subject);
  });
}

interface Own {
  readonly outlook: Outlook;
  readonly items: readonly Item[];
  readonly terms: readonly OwnTerm[];
}

/** All terms of the last weeks that I or a partner answer for where I am, as far as one may speak of them. */
export const ownLately = oncePerView((view): Own => {
  const outlook = outlookOf(view);
  const items = heardIn(view);
  return { outlook, items, terms: ownTerms(items, outlook) };
});

/** Something that one of two people did or said where the other is. */
export interface Word {
  readonly at: number;
  readonly isMine: boolean;
  readonly item: Item;
  readonly fact: string;
}

/** Who holds an item or wrote on it. */
function thereOf({ commitment }: Item, { personOf }: Outlook['people']): ReadonlySet<Handle> {
  const writers = commitment.events.flatMap((event) => (isWord(event) ? [event.by] : []));
  return new Set([...(commitment.states.at(-1)?.owners ?? []), ...writers].map(personOf));
}

function isWord(event: HistoryEvent): event is HistoryEvent & { readonly by: Handle } {
  return isMessage(event) && !event.isAutomated && event.by !== null;
}

/**
 * What I and each partner said in the spaces where I am, by the partner, oldest first. A message of mine is a word to whoever holds
 * the item, wrote on it or was asked.
 */
function wordsAmong(
  items: readonly Item[],
  view: View,
  isMeant: (person: Handle, inside: ReadonlySet<Handle>) => boolean,
): ReadonlyMap<Handle, readonly Word[]> {
  const { people, members } = outlookOf(view);
  const mine = new Set(view.me.map(people.personOf));
  const found = new Map<Handle, Map<string, Word>>();
  for (const item of items) {
    const inside = members.get(item.commitment.space ?? ('' as SpaceId));
    if (!inside || ![...mine].some((one) => inside.has(one))) continue;
    const add = (person: Handle, at: number, isMine: boolean, fact: string): void => {
      if (mine.has(person) || !isMeant(person, inside)) return;
      const words = found.get(person) ?? new Map<string, Word>();
      found.set(person, words);
      // A question of mine is a message too.
      words.set(`${at} ${isMine}`, { at, isMine, item, fact });
    };
    const there = thereOf(item, people);
    for (const event of item.commitment.events) {
      if (!isWord(event)) continue;
      const by = people.personOf(event.by);
      if (mine.has(by)) for (const person of there) add(person, event.at, true, event.key);
      else add(by, event.at, false, event.key);
    }
    for (const { from, to, askedAt, facts } of item.asks) {
      if (!mine.has(people.personOf(from))) continue;
      for (const person of new Set(to.map(people.personOf))) add(person, askedAt, true, facts[0] ?? '');
    }
  }
  const byTime = (a: Word, b: Word): number => a.at - b.at || (a.fact < b.fact ? -1 : 1);
  return new Map([...found].map(([person, words]) => [person, [...words.values()].sort(byTime)]));
}

/** The words of the last weeks, in the spaces that we share. Who has left says nothing any more. */
export const wordsBetween = oncePerView((view) =>
  wordsAmong(latelyIn(view), view, (person, inside) => inside.has(person)),
);

/** The last word between me and each of some people, however long ago, and whoever has left the space since. */
export function lastWordsWith(persons: ReadonlySet<Handle>, view: View): ReadonlyMap<Handle, Word> {
  const items = [...new Set([...latelyIn(view), ...(view.spoken ?? [])])];
  const words = wordsAmong(items, view, (person) => persons.has(person));
  return new Map([...words].flatMap(([person, own]) => own.slice(-1).map((last) => [person, last] as const)));
}
