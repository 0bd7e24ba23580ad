import type { Handle } from '../core/handles.ts';
import { dayOf } from '../core/lapse.ts';
import type { Loop } from '../core/loop.ts';
import { loopsOf, loopsWith } from '../core/loops.ts';
import type { PeopleList, PersonRow, WhoElse } from '../core/people-list.ts';
import type { Who } from '../core/person-record.ts';
import { accountsIn, samePersonProposals } from '../core/same-person.ts';
import { nextNotedOn } from '../core/words-of-people.ts';
import { mapInTurns } from '../platform/turns.ts';
import { type Ground, handlesByPerson, itemsAmong, whoOf } from './ground.ts';

const DAY_MS = 86_400_000;
/** What is due later than this is not yet open between anybody. */
const AHEAD_MS = 60 * DAY_MS;
/** Whoever has waited longer for an answer waits no more. */
const TALK_MS = 60 * DAY_MS;
/** However much is open: so many of the nearest are looked at. */
const MOST = 1000;
const NOTED_DAYS = 14;

const names = new Intl.Collator(undefined, { sensitivity: 'base' });

function byName(a: Pick<Who, 'name' | 'person'>, b: Pick<Who, 'name' | 'person'>): number {
  return names.compare(a.name, b.name) || (a.person < b.person ? -1 : 1);
}

function groupsIn(people: readonly Who[]): readonly string[] {
  return [...new Set(people.flatMap(({ groups }) => groups))].sort(names.compare);
}

/** All that is open, by look-ups in indices: what it takes does not grow with what is done. */
export async function openLoops(ground: Ground): Promise<readonly Loop[]> {
  const { log, from, outlook } = ground;
  const [due, talk] = await Promise.all([
    log.dueBefore(from.now + AHEAD_MS, MOST),
    log.talkSince(from.now - TALK_MS, MOST),
  ]);
  const found = new Map([...due, ...talk].map((one) => [one.subject, one]));
  const items = await itemsAmong(ground, [...found.values()]);
  return (await mapInTurns(items, (item) => loopsOf(item, outlook))).flat();
}

/** Everybody in a space of mine, everybody with whom anything is open, and everybody of whom I wrote; by name, then by handle. */
function partnersOf(ground: Ground, loops: readonly Loop[]): readonly Handle[] {
  const { outlook, me, words } = ground;
  const mine = new Set(me.map((handle) => outlook.people.personOf(handle)));
  const found = new Set<Handle>();
  for (const inside of outlook.members.values()) {
    if ([...mine].some((person) => inside.has(person))) for (const person of inside) found.add(person);
  }
  for (const { person } of loops) if (person !== null) found.add(person);
  for (const word of words) {
    const isOfPerson = word.kind === 'said-note' || word.kind === 'said-in-group' || word.kind === 'said-own-answer';
    if (isOfPerson) found.add(outlook.people.personOf(word.subject as Handle));
  }
  return [...found].filter((person) => !mine.has(person));
}

/** Whom somebody may be the same as: everybody whose name was read, and everybody of whom I wrote; and all groups. */
export function whoElseThan(ground: Ground, asked: Handle): WhoElse {
  const handles = handlesByPerson(ground);
  const people = [...new Set([...handles.keys(), ...partnersOf(ground, [])])].map((person) =>
    whoOf(ground, person, handles.get(person) ?? []),
  );
  return {
    people: people
      .filter(({ person, name }) => name !== '' && person !== ground.outlook.people.personOf(asked))
      .map(({ person, name, isMe }) => ({ person, name, isMe }))
      .sort((a, b) => Number(b.isMe) - Number(a.isMe) || byName(a, b)),
    groups: groupsIn(people),
  };
}

export async function peopleListOf(ground: Ground, isManaged: boolean): Promise<PeopleList> {
  const { outlook, me, from, said, words, all } = ground;
  const loops = await openLoops(ground);
  const handles = handlesByPerson(ground);
  const today = dayOf(from.now, from.zone);
  const side = (own: readonly Loop[], direction: Loop['direction']): number =>
    own.filter((loop) => loop.direction === direction).length;
  const row = (person: Handle, own: readonly Loop[]): PersonRow => ({
    ...whoOf(ground, person, handles.get(person) ?? []),
    mine: side(own, 'mine'),
    theirs: side(own, 'theirs'),
    nextNotedOn: nextNotedOn(said.notesOf(person), today, NOTED_DAYS),
  });
  const [myself] = me;
  const partners = [
    ...(await mapInTurns(partnersOf(ground, loops), (person) => row(person, loopsWith(loops, person, outlook)))),
  ];
  partners.sort(byName);
  return {
    asOf: from.now,
    zone: from.zone,
    me: myself === undefined ? null : row(outlook.people.personOf(myself), loops),
    partners,
    proposals: samePersonProposals(accountsIn(all), words, me),
    groups: groupsIn(partners),
    isManaged,
    trouble: null,
  };
}
