import { judgeAttendance } from './attendance.ts';
import { roomUrl } from './call.ts';
import type { Handle } from './handles.ts';
import type { Meeting } from './meetings.ts';
import type { People } from './people.ts';

const SIXTY_DAYS_MS = 60 * 86_400_000;

/** A call that somebody was seen at, and when it ended: what counts as contact with them. */
export interface Contact {
  readonly who: Handle;
  readonly at: number;
  readonly meeting: string;
}

/** Everybody who was at a call, as far as it is known: without names that two had, and as the user says. */
export function presentAt(meeting: Meeting, people: People): ReadonlySet<Handle> {
  const all = judgeAttendance(meeting, { people, me: [], expected: [], toleranceMinutes: () => 0 });
  return new Set(all.flatMap(({ who, outcome }) => (outcome === 'present' || outcome === 'late' ? [who] : [])));
}

/** Contacts by calls, oldest first. */
export function contactsIn(meetings: readonly Meeting[], people: People): readonly Contact[] {
  return meetings.flatMap((meeting) =>
    [...presentAt(meeting, people)].sort().map((who) => ({ who, at: meeting.to, meeting: meeting.key })),
  );
}

/** When I was last in a call with somebody since an instant; `null`: not seen. */
export function metSince(
  contacts: readonly Contact[],
  who: Handle,
  since: number,
  { personOf }: People,
): number | null {
  const person = personOf(who);
  return contacts.findLast((one) => one.who === person && one.at > since)?.at ?? null;
}

/** The last call that somebody was seen at. */
export interface CallWith {
  /** When it ended. */
  readonly at: number;
  readonly title: string | null;
  /** Of its room; `null`: none is known. */
  readonly url: string | null;
  /** What somebody is called there. */
  readonly name: string;
  readonly facts: readonly string[];
}

/** The last call at which each person was seen, as far as these tell. */
export function lastCallsIn(meetings: readonly Meeting[], people: People): ReadonlyMap<Handle, CallWith> {
  const found = new Map<Handle, CallWith>();
  for (const meeting of meetings) {
    for (const who of presentAt(meeting, people)) {
      const own = [...meeting.attended, ...meeting.reported].filter((one) => people.personOf(one.who) === who);
      found.set(who, {
        at: meeting.to,
        title: meeting.title,
        url: meeting.room === null ? null : roomUrl(meeting.room),
        name: own.at(-1)?.name ?? '',
        facts: own.map(({ key }) => key),
      });
    }
  }
  return found;
}

/** Who is wont to be at a call: whoever was at an earlier one of its room, or of its series, in the last sixty days. */
export function expectedAt(meeting: Meeting, meetings: readonly Meeting[], people: People): readonly Handle[] {
  const series = meeting.schedule?.event?.replace(/_\d{8}T\d{6}Z$/u, '') ?? null;
  const isSame = (other: Meeting): boolean =>
    (meeting.room !== null && other.room === meeting.room) ||
    (series !== null && other.schedule?.event?.replace(/_\d{8}T\d{6}Z$/u, '') === series);
  const before = meetings.filter(
    (other) => other.to < meeting.from && meeting.from - other.to <= SIXTY_DAYS_MS && isSame(other),
  );
  return [...new Set(before.flatMap((other) => [...presentAt(other, people)]))].sort();
}
