import type { Known, Partner } from './expectation-book.ts';
import type { Expectation, Expectations, Terms } from './expectations.ts';
import type { FactOf } from './facts.ts';
import { type Handle, siteOf } from './handles.ts';
import { fittingFor, groupsOf, inForce } from './in-force.ts';
import { dayOf } from './lapse.ts';

interface Then {
  readonly now: number;
  readonly userZone: string;
}

/** Where a field of theirs comes from: what was said of them, or of people like them; what is assumed of everybody is no knowledge. */
function known<K extends 'zone' | 'week'>(field: K, value: Terms[K], fitting: readonly Expectation[]): Known<Terms[K]> {
  const one = fitting.findLast(({ terms }) => terms[field] !== undefined);
  if (!one) return { value, from: 'unknown', on: null };
  return { value, from: one.state.kind === 'agreed' ? 'agreed' : 'said', on: one.fromOn };
}

function leaveOf(
  handles: readonly Handle[],
  said: Terms['absences'],
  absences: readonly FactOf<'away'>[],
  today: string,
): Partner['leave'] {
  const read = absences
    .filter(({ subject }) => handles.includes(subject as Handle))
    .map(({ subject, fromOn, toOn }) => ({ fromOn, toOn, reason: null, from: siteOf(subject) }));
  const all = [...read, ...said.map((absence) => ({ ...absence, from: 'said' as const }))];
  return all
    .filter(({ toOn }) => toOn >= today)
    .sort((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0));
}

/** What is known today of the circumstances of these people, each person once. */
export function partnersOf(
  handles: readonly Handle[],
  all: Expectations,
  absences: readonly FactOf<'away'>[],
  { now, userZone }: Then,
): readonly Partner[] {
  const on = dayOf(now, userZone);
  const persons = new Map<Handle, Handle[]>();
  for (const handle of [...new Set(handles)].sort()) {
    const person = all.people.personOf(handle);
    persons.set(person, [...(persons.get(person) ?? []), handle]);
  }
  return [...persons].map(([person, own]): Partner => {
    const asked = { handle: person, space: null, on };
    const terms = inForce(all, asked);
    const fitting = fittingFor(all, asked);
    return {
      person,
      handles: own,
      groups: groupsOf(person, on, all),
      zone: known('zone', terms.zone, fitting),
      week: known('week', terms.week, fitting),
      leave: leaveOf(own, terms.absences, absences, on),
    };
  });
}
