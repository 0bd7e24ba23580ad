import type { AttendanceVerdict } from './attendance.ts';
import type { Meeting } from './meetings.ts';
import { lengthOf } from './spans.ts';
import type { Calls } from './standing.ts';

const MINUTE_MS = 60_000;

/** A call that somebody was at, as it was judged of them, and what may be expected of me there. */
export interface CallWith {
  readonly meeting: Meeting;
  readonly verdict: AttendanceVerdict;
  readonly ownTolerance: number;
}

/** Whether it could have been told that somebody came after the start: what is excused counts for nothing. */
function couldBeTold({ meeting, verdict }: CallWith): boolean {
  return (
    verdict.outcome === 'late' || (verdict.basis === 'seen' && meeting.schedule !== null && verdict.doubt === null)
  );
}

export function theirCalls(calls: readonly CallWith[]): Calls | null {
  if (calls.length === 0) return null;
  const told = calls.filter((one) => couldBeTold(one) && !one.verdict.isExcused);
  return {
    meetings: calls.length,
    minutesSeen: calls.reduce((sum, { verdict }) => sum + verdict.minutes, 0),
    late: told.filter(({ verdict }) => verdict.outcome === 'late').length,
    proved: told.length,
  };
}

/** Of me it is known to the second when this browser was in the call. */
function cameAfter({ meeting: { schedule, watched }, ownTolerance }: CallWith): boolean {
  const from = watched[0]?.from;
  return schedule !== null && from !== undefined && from > schedule.startAt + (ownTolerance + 1) * MINUTE_MS;
}

export function myCalls(calls: readonly CallWith[]): Calls | null {
  const own = calls.filter(({ meeting }) => meeting.watched.length > 0);
  if (own.length === 0) return null;
  return {
    meetings: own.length,
    minutesSeen: Math.round(own.reduce((sum, { meeting }) => sum + lengthOf(meeting.watched), 0) / MINUTE_MS),
    late: own.filter(cameAfter).length,
    proved: own.filter(({ meeting }) => meeting.schedule !== null).length,
  };
}
