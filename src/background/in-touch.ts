import type { Handle, Subject } from '../core/handles.ts';
import { dayOf } from '../core/lapse.ts';
import { hasRhythms, type RhythmWith, rhythmsIn } from '../core/rhythms.ts';
import type { Space } from '../core/space.ts';
import type { Log } from '../log/log.ts';
import type { Standpoint } from './judging.ts';
import type { KeptSpaces } from './kept-spaces.ts';
import { CALLS_MS } from './known-calls.ts';

const DAY_MS = 86_400_000;
/** So many partners with a rhythm are looked after; those of whom one was said by name first. */
const MOST = 100;
/** So many messages of mine are gone back, to find the last one to each of them. */
const MOST_OF_MINE = 300;

/** With whom a rhythm of check-ins is in force and who has been silent for so long, and where they and I wrote last. */
export interface InTouch {
  readonly rhythms: readonly RhythmWith[];
  /** What they are called where they are. */
  readonly names: Readonly<Record<Handle, string>>;
  readonly subjects: readonly Subject[];
  /** No message of mine since then was left out. */
  readonly since: number;
  /** Calls are remembered as contact for so long: none is forgotten before its rhythm has come round twice. */
  readonly callsMs: number;
}

const NOBODY: InTouch = { rhythms: [], names: {}, subjects: [], since: 0, callsMs: CALLS_MS };

function handlesOf(
  spaces: readonly Space[],
  personOf: (handle: Handle) => Handle,
): ReadonlyMap<Handle, readonly Handle[]> {
  const found = new Map<Handle, Handle[]>();
  for (const handle of new Set(spaces.flatMap(({ members }) => members.map((one) => one.handle)))) {
    const person = personOf(handle);
    found.set(person, [...(found.get(person) ?? []), handle]);
  }
  return found;
}

/** Look-ups by index only: what it takes grows with the people of whom a rhythm was said, and not with the log. */
export async function inTouch(
  log: Log,
  spaces: KeptSpaces,
  { now, zone, expectations }: Standpoint,
  me: readonly Handle[],
): Promise<InTouch> {
  if (!hasRhythms(expectations)) return NOBODY;
  const all = await spaces.all(log);
  const rhythms = [...rhythmsIn(expectations, me, all, dayOf(now, zone)).values()]
    .sort((a, b) => Number(a.isOfAll) - Number(b.isOfAll) || (a.person < b.person ? -1 : 1))
    .slice(0, MOST);
  const handles = handlesOf(all, expectations.people.personOf);
  const called = new Map(all.flatMap(({ members }) => members.map(({ handle, name }) => [handle, name] as const)));
  const namesOf = (persons: readonly Handle[]): InTouch['names'] =>
    Object.fromEntries(
      persons.flatMap((person) => (handles.get(person) ?? []).map((one) => [one, called.get(one) ?? ''])),
    );
  const last = await Promise.all(
    rhythms.map(async (one) => {
      const [message] = await log.lastMessages(handles.get(one.person) ?? [one.person], 0, 1);
      return { one, message };
    }),
  );
  // A day at most is lost where days are counted in another zone.
  const silent = last.filter(({ one, message }) => !message || now - message.at > (one.rhythm.softDays - 1) * DAY_MS);
  if (silent.length === 0) return NOBODY;
  const since = Math.min(
    ...silent.map(({ one, message }) => message?.at ?? now - CALLS_MS - one.rhythm.hardDays * DAY_MS),
  );
  const mine = await log.lastMessages(me, since, MOST_OF_MINE);
  const written = [...silent.flatMap(({ message }) => message ?? []), ...mine];
  return {
    rhythms: silent.map(({ one }) => one),
    names: namesOf(silent.map(({ one }) => one.person)),
    subjects: [...new Set(written.map(({ subject }) => subject))],
    since: mine.length < MOST_OF_MINE ? since : (mine.at(-1)?.at ?? since),
    callsMs: CALLS_MS + Math.max(0, ...silent.map(({ one }) => one.rhythm.hardDays)) * DAY_MS,
  };
}
