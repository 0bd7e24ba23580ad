import type { Forget, LogOutline, LogPerson } from '../core/fact-line.ts';
import type { Member } from '../core/facts.ts';
import type { Who } from '../core/forgetting.ts';
import type { Handle } from '../core/handles.ts';
import { handlesIn } from '../core/handles-in.ts';
import { peopleOf } from '../core/people.ts';
import type { Log } from '../log/log.ts';

function firstWord(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? '';
}

/** Whoever was seen at a call, by the name that it showed. */
async function seenAtCalls(log: Log): Promise<readonly Member[]> {
  const calls = await log.callsSince(0);
  return calls
    .flatMap(({ attended, reported, doubled }) => [...attended, ...reported, ...doubled])
    .map(({ who, name }) => ({ handle: who, name, username: null, isActive: true }));
}

async function membersIn(log: Log): Promise<readonly Member[]> {
  return [...(await log.spaces()).flatMap((space) => space.members), ...(await seenAtCalls(log))];
}

/** Everybody whom the log knows by name, me first and then by name, each with all their accounts. */
export async function peopleIn(log: Log): Promise<readonly LogPerson[]> {
  const [members, words, me] = await Promise.all([membersIn(log), log.words(), log.me()]);
  const { personOf } = peopleOf(words);
  const mine = new Set<Handle>(me.map(personOf));
  const people = new Map<Handle, { name: string; handles: Set<Handle> }>();
  for (const { handle, name } of members) {
    const person = personOf(handle);
    const known = people.get(person) ?? { name: '', handles: new Set() };
    known.handles.add(handle);
    known.name ||= name;
    people.set(person, known);
  }
  // Accounts of sites that show no members are known by what the user said of them.
  for (const handle of handlesIn(words)) people.get(personOf(handle))?.handles.add(handle);
  const all = [...people].map(([person, { name, handles }]) => ({
    person,
    name,
    handles: [...handles],
    isMe: mine.has(person),
  }));
  return all.sort((a, b) => Number(b.isMe) - Number(a.isMe) || a.name.localeCompare(b.name));
}

/** All names of some accounts, and first names that are nobody else's. */
function whoIs(handles: ReadonlySet<Handle>, members: readonly Member[]): Who {
  const theirs = members.filter(({ handle }) => handles.has(handle));
  const others = new Set(
    members.filter(({ handle }) => !handles.has(handle)).map(({ name }) => firstWord(name).toLowerCase()),
  );
  const names = new Set(theirs.flatMap(({ name, username }) => (username === null ? [name] : [name, username])));
  const given = new Set(theirs.map(({ name }) => firstWord(name)).filter((name) => !others.has(name.toLowerCase())));
  return { handles, names: [...names], givenNames: [...given] };
}

/** Somebody who can be forgotten, as they are known; `null`: there is nobody like that, or it is oneself. */
export async function whoToForget(log: Log, asked: Handle): Promise<Who | null> {
  const person = (await peopleIn(log)).find((one) => one.person === asked);
  return !person || person.isMe ? null : whoIs(new Set(person.handles), await membersIn(log));
}

/** Forgets, for good. Resolves to how many facts were touched; `null`: there is nobody like that, or it is oneself. */
export async function forget(log: Log, what: Forget): Promise<number | null> {
  switch (what.kind) {
    case 'person': {
      const who = await whoToForget(log, what.person);
      return who && log.forgetPerson(who);
    }
    case 'space':
      await log.forgetSpace(what.space);
      return 0;
    case 'before':
      return log.forgetBefore(what.at);
    case 'everything':
      await log.forgetAll();
      return 0;
    default:
      return what satisfies never;
  }
}

/** What there is in the log, as its own page shows it. */
export async function outlineOf(log: Log, asOf: number, zone: string): Promise<LogOutline> {
  const [people, spaces, { facts }, later] = await Promise.all([
    peopleIn(log),
    log.spaces(),
    log.size(),
    log.later(undefined, 1000),
  ]);
  return {
    asOf,
    zone,
    facts,
    later: later.length,
    people: people.filter(({ name }) => name !== ''),
    spaces: spaces
      .map(({ space, name }) => ({ space, name }))
      .filter(({ name }) => name !== '')
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}
