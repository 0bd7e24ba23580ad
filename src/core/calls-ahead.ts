import { roomUrl } from './call.ts';
import { AHEAD_MS, stateOf } from './call-notes.ts';
import { expectedAt } from './contacts.ts';
import type { Handle } from './handles.ts';
import type { Meeting } from './meetings.ts';
import type { People } from './people.ts';

/** A call that begins soon, and who is wont to come to it. */
export interface CallAhead {
  readonly key: string;
  readonly title: string | null;
  /** Full address; `null`: no room is known. */
  readonly url: string | null;
  readonly startAt: number;
  /** When its start was read, or said. */
  readonly readAt: number;
  /** Without me; under the name that calls show. */
  readonly expected: readonly { readonly who: Handle; readonly name: string }[];
  /** Its start as it was read. */
  readonly facts: readonly string[];
}

function lastName(who: Handle, meetings: readonly Meeting[], { personOf }: People): string {
  const seen = meetings.flatMap(({ attended }) => attended).findLast((one) => personOf(one.who) === who);
  return seen?.name ?? '';
}

/** The calls that begin within two hours, the next one first. `open`: rooms whose calls are being watched right now. */
export function callsAhead(
  meetings: readonly Meeting[],
  now: number,
  open: ReadonlySet<string>,
  people: People,
  me: readonly Handle[],
): readonly CallAhead[] {
  const mine = new Set(me.map((handle) => people.personOf(handle)));
  return meetings.flatMap((meeting): CallAhead[] => {
    const { schedule, room } = meeting;
    if (!schedule || stateOf(meeting, now, open) !== 'ahead' || schedule.startAt - now > AHEAD_MS) return [];
    const expected = expectedAt(meeting, meetings, people).filter((who) => !mine.has(who));
    return [
      {
        key: meeting.key,
        title: meeting.title ?? schedule.title,
        url: room === null ? null : roomUrl(room),
        startAt: schedule.startAt,
        readAt: schedule.at,
        expected: expected.map((who) => ({ who, name: lastName(who, meetings, people) })),
        facts: [schedule.key],
      },
    ];
  });
}

/** Instants at which a call comes near or begins. */
export function callTurns(meetings: readonly Meeting[], now: number): readonly number[] {
  const turns = meetings.flatMap(({ schedule }) => (schedule ? [schedule.startAt - AHEAD_MS, schedule.startAt] : []));
  return turns.filter((at) => at > now);
}
