import type { Commitment } from '../core/commitment.ts';
import type { Fact } from '../core/facts.ts';
import { type Handle, type SpaceId, type Subject, siteOf } from '../core/handles.ts';
import type { JudgedItem, Outlook } from '../core/outlook.ts';
import { peopleOf } from '../core/people.ts';
import type { Account, Who } from '../core/person-record.ts';
import type { Reading } from '../core/reading.ts';
import type { Space } from '../core/space.ts';
import type { Judged } from '../core/standing-owed.ts';
import { seriesOf } from '../core/standing-series.ts';
import { type WordsOfPeople, wordsOfPeople } from '../core/words-of-people.ts';
import type { Log } from '../log/log.ts';
import type { Item } from '../nudges/index.ts';
import { judged, type Standpoint, timeOf, withSaid } from './judging.ts';
import type { KeptSpaces } from './kept-spaces.ts';
import { namesIn } from './look.ts';

/** So many are asked of the log at a time. */
const SLICE = 50;

/** All that one has to know to speak of people: who is who, where they are, what the user said of them. */
export interface Ground {
  readonly log: Log;
  readonly from: Standpoint;
  readonly spaces: KeptSpaces;
  readonly all: readonly Space[];
  readonly readings: readonly Reading[];
  readonly me: readonly Handle[];
  readonly words: readonly Fact[];
  readonly said: WordsOfPeople;
  readonly names: Readonly<Record<Handle, string>>;
  readonly outlook: Outlook;
}

export async function groundOf(
  log: Log,
  spaces: KeptSpaces,
  readings: readonly Reading[],
  assumed: Standpoint,
): Promise<Ground> {
  const [from, all, me, words] = await Promise.all([withSaid(assumed, log), spaces.all(log), log.me(), log.words()]);
  const people = peopleOf(words, me);
  const members = new Map<SpaceId, ReadonlySet<Handle>>(
    all.map(({ space, members: inside }) => [
      space,
      new Set(inside.filter(({ isActive }) => isActive).map(({ handle }) => people.personOf(handle))),
    ]),
  );
  return {
    log,
    from,
    spaces,
    all,
    readings,
    me,
    words,
    said: wordsOfPeople(words, people.personOf),
    names: namesIn(all),
    outlook: { now: from.now, zone: from.zone, me, people, members, timeOf: timeOf(from) },
  };
}

/** Looked up and judged slice by slice: the log is asked in between, and so is everybody else who waits. */
export async function itemsOf(ground: Ground, subjects: readonly Subject[]): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let at = 0; at < subjects.length; at += SLICE) {
    items.push(...(await itemsAmong(ground, await ground.log.commitments(subjects.slice(at, at + SLICE)))));
  }
  return items;
}

/** Those that were looked up, judged. */
export function itemsAmong(ground: Ground, commitments: readonly Commitment[]): Promise<readonly Item[]> {
  const { log, spaces, readings, from, me } = ground;
  return judged(log, spaces, commitments, readings, from, me);
}

/** These items as standing looks at them: who owes whom is told by who is where. */
export function judgedOf(items: readonly JudgedItem[], { outlook, me, from }: Ground): Judged {
  const bySubject = new Map(items.map(({ commitment }) => [commitment.subject, commitment]));
  return {
    verdicts: items.flatMap(({ verdicts }) => verdicts),
    asks: items.flatMap(({ asks }) => asks),
    members: new Map([...outlook.members].map(([space, inside]) => [space, [...inside]])),
    me,
    people: outlook.people,
    seriesOf: ({ subject }) => {
      const commitment = bySubject.get(subject);
      return commitment ? seriesOf(commitment) : null;
    },
    zone: from.zone,
  };
}

export function isMe({ me, outlook: { people } }: Ground, person: Handle): boolean {
  return me.some((handle) => people.personOf(handle) === person);
}

/** Every handle that was joined or named, by the person that it belongs to. My own are one person, whether or not I said so. */
export function handlesByPerson({ outlook, names, words, me }: Ground): ReadonlyMap<Handle, readonly Handle[]> {
  const { personOf } = outlook.people;
  const joined = words.flatMap((word) => (word.kind === 'said-same-person' ? word.handles : []));
  const by = new Map<Handle, Handle[]>();
  for (const handle of [...new Set([...(Object.keys(names) as Handle[]), ...joined, ...me])].sort()) {
    const person = personOf(handle);
    by.set(person, [...(by.get(person) ?? []), handle]);
  }
  return by;
}

function nameOf(person: Handle, accounts: readonly Account[]): string {
  return (
    accounts.find(({ handle, name }) => handle === person && name)?.name ??
    accounts.find(({ name }) => name)?.name ??
    ''
  );
}

/** Who somebody is. `handles`: those that are theirs, if they are known. */
export function whoOf(ground: Ground, person: Handle, handles: readonly Handle[]): Who {
  const { names, said } = ground;
  const all = handles.length > 0 ? handles : [person];
  const accounts = all.map((handle): Account => ({ handle, site: siteOf(handle), name: names[handle] ?? '' }));
  return {
    person,
    name: nameOf(person, accounts),
    accounts,
    isMe: isMe(ground, person),
    isPinned: said.isPinned(person),
    isSilenced: said.isSilenced(person),
    groups: said.groupsOf(person),
  };
}
