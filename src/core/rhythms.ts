import type { Expectations, Rhythm } from './expectations.ts';
import type { Handle, SpaceId } from './handles.ts';
import { fittingFor, inForce } from './in-force.ts';
import type { Space } from './space.ts';

/** How often I and a partner want to be in touch. */
export interface RhythmWith {
  readonly person: Handle;
  readonly rhythm: Rhythm;
  /** It holds for everybody alike, and not for them, their group or a space of theirs. */
  readonly isOfAll: boolean;
  /** A space that both of us are in is open. */
  readonly isInSpace: boolean;
}

/** The open spaces that I am in. */
function mineAmong(spaces: readonly Space[], me: readonly Handle[]): readonly Space[] {
  const isIn = ({ members }: Space): boolean => members.some(({ handle, isActive }) => isActive && me.includes(handle));
  return spaces.filter((space) => !space.isClosed && isIn(space));
}

/** Whether anything was ever said of a rhythm: else there is nothing to look for. */
export function hasRhythms({ said, widest }: Expectations): boolean {
  return widest.rhythm !== null || said.some(({ terms }) => terms.rhythm != null);
}

/** Everybody of whom a rhythm was said by name or by group. */
function namedIn({ said, memberships }: Expectations): readonly Handle[] {
  const groups = new Set(
    said.flatMap(({ scope, terms }) => (scope.kind === 'group' && terms.rhythm ? scope.group : [])),
  );
  return [
    ...said.flatMap(({ scope, terms }) => (scope.kind === 'person' && terms.rhythm ? scope.handle : [])),
    ...memberships.flatMap(({ group, handle }) => (groups.has(group) ? handle : [])),
  ];
}

/** The open spaces of mine where each person is, and those who are in none of them and whose account is known to be closed. */
function whereabouts(
  spaces: readonly Space[],
  me: readonly Handle[],
  { people }: Expectations,
): {
  readonly inside: ReadonlyMap<Handle, readonly SpaceId[]>;
  readonly gone: ReadonlySet<Handle>;
} {
  const inside = new Map<Handle, SpaceId[]>();
  for (const { space, members } of mineAmong(spaces, me)) {
    for (const { handle, isActive } of members) {
      const person = people.personOf(handle);
      if (isActive) inside.set(person, [...(inside.get(person) ?? []), space]);
    }
  }
  const closed = spaces.flatMap(({ members }) => members.filter(({ isActive }) => !isActive));
  const gone = closed.map(({ handle }) => people.personOf(handle)).filter((person) => !inside.has(person));
  return { inside, gone: new Set(gone) };
}

/**
 * With whom a rhythm is in force on a day, by person: everybody in an open space of mine, and everybody of whom one was said, unless
 * all their accounts are closed. Of several the closest.
 */
export function rhythmsIn(
  all: Expectations,
  me: readonly Handle[],
  spaces: readonly Space[],
  on: string,
): ReadonlyMap<Handle, RhythmWith> {
  const found = new Map<Handle, RhythmWith>();
  if (!hasRhythms(all)) return found;
  const mine = new Set(me.map(all.people.personOf));
  const { inside, gone } = whereabouts(spaces, me, all);
  for (const person of new Set([...inside.keys(), ...namedIn(all).map(all.people.personOf)])) {
    if (mine.has(person) || gone.has(person)) continue;
    const shared = inside.get(person) ?? [];
    for (const space of shared.length > 0 ? shared : [null]) {
      const { rhythm } = inForce(all, { handle: person, space, on });
      const known = found.get(person);
      if (!rhythm || (known && known.rhythm.softDays <= rhythm.softDays)) continue;
      const of = fittingFor(all, { handle: person, space, on }).findLast(({ terms }) => terms.rhythm !== undefined);
      const isOfAll = (of?.scope.kind ?? 'everybody') === 'everybody';
      found.set(person, { person, rhythm, isOfAll, isInSpace: shared.length > 0 });
    }
  }
  return found;
}
