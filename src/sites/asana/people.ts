import type { Member } from '../../core/facts.ts';
import type { Handle } from '../../core/handles.ts';
import type { Member as Called } from '../../core/words/asks.ts';
import { asArray, asRecord, type Json, nameAt, recordsIn, stringAt } from '../json.ts';
import { handleOf, isId } from './ids.ts';
import { mentionName } from './rich-text.ts';

/** Deactivated accounts owe nothing any more; what an agent does is an automation's. */
export type Standing = 'active' | 'gone' | 'agent';

const STANDINGS: readonly Standing[] = ['active', 'gone', 'agent'];

/** Somebody as they are remembered. The profile is the id by which pages link to them. */
export interface Person {
  readonly name: string;
  readonly profile: string | null;
  readonly standing: Standing;
}

/** Everybody who was met in a space, by gid. */
export type People = Map<string, Person>;

type Remembered = readonly [gid: string, name: string, profile: string, standing: number];

function isRemembered(one: unknown): one is Remembered {
  return Array.isArray(one) && one.length === 4 && isId(one[0]) && typeof one[1] === 'string';
}

export function peopleIn(kept: string | undefined): People {
  try {
    return new Map(
      asArray(JSON.parse(kept || '[]'))
        .filter(isRemembered)
        .map(([gid, name, profile, standing]) => [
          gid,
          { name, profile: isId(profile) ? profile : null, standing: STANDINGS[standing] ?? 'active' },
        ]),
    );
  } catch {
    return new Map();
  }
}

export function keptPeople(people: People): string {
  const all = [...people].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(
    all.map(([gid, one]): Remembered => [gid, one.name, one.profile ?? '', STANDINGS.indexOf(one.standing)]),
  );
}

/** Takes over what is known of somebody now; nothing known is lost. */
export function meet(people: People, gid: string | null, now: Partial<Person>): void {
  if (!isId(gid)) return;
  const before = people.get(gid);
  people.set(gid, {
    name: now.name || (before?.name ?? ''),
    profile: now.profile ?? before?.profile ?? null,
    standing: now.standing ?? before?.standing ?? 'active',
  });
}

const FIELDS = ['assignee', 'assigned_by', 'created_by', 'completed_by', 'follower'] as const;

/** Whoever a task or a story names. */
export function meetAll(people: People, record: Json): void {
  const users = [
    ...FIELDS.map((field) => asRecord(record[field])),
    ...recordsIn(record['followers']),
    ...recordsIn(record['likes']).map((like) => asRecord(like['user'])),
  ];
  for (const user of users) meet(people, stringAt(user, 'gid'), { name: nameAt(user, 'name') });
}

export function membersOf(people: People): Member[] {
  return [...people]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([gid, one]) => ({
      handle: handleOf(gid),
      name: one.name,
      username: one.profile,
      isActive: one.standing === 'active',
      ...(one.standing === 'agent' ? { isAgent: true } : {}),
    }));
}

/** Everybody who may be called in a comment, by name or by mention. */
export function calledIn(people: People): readonly Called[] {
  const print = keptPeople(people);
  if (called?.print !== print) called = { print, is: everybody(people) };
  return called.is;
}

/** The same list for the same people: what is made of names is kept beside it. */
let called: { readonly print: string; readonly is: readonly Called[] } | null = null;

function everybody(people: People): readonly Called[] {
  return [...people]
    .filter(([, one]) => one.standing === 'active')
    .map(([gid, { name }]) => ({ handle: handleOf(gid), username: mentionName(gid), name }));
}

export function isAgent(people: People, handle: Handle | null): boolean {
  return handle !== null && people.get(handle.slice('asana:'.length))?.standing === 'agent';
}
