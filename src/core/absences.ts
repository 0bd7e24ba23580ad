import type { Expectations } from './expectations.ts';
import type { FactOf } from './facts.ts';
import type { Handle } from './handles.ts';

/** Longer than this is no absence but a mistake. */
const MOST_DAYS = 400;

/** All days from one to another, both included. */
export function daysBetween(fromOn: string, toOn: string): readonly string[] {
  const from = Temporal.PlainDate.from(fromOn);
  const length = from.until(Temporal.PlainDate.from(toOn), { largestUnit: 'days' }).days + 1;
  return Array.from({ length: Math.min(Math.max(length, 0), MOST_DAYS) }, (_, days) => from.add({ days }).toString());
}

/** What is expected, with the days on which people said on a site that they are away as days off of theirs. */
export function withAbsences(all: Expectations, absences: readonly FactOf<'away'>[]): Expectations {
  if (absences.length === 0) return all;
  const away = new Map<Handle, readonly string[]>(all.away);
  for (const { subject, fromOn, toOn } of absences) {
    const who = subject as Handle;
    away.set(who, [...new Set([...(away.get(who) ?? []), ...daysBetween(fromOn, toOn)])].sort());
  }
  return { ...all, away };
}
