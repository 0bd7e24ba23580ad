import { spaceOf } from '../core/call-promises.ts';
import { toleranceMinutes } from '../core/call-tolerance.ts';
import type { Handle } from '../core/handles.ts';
import { inForce } from '../core/in-force.ts';
import { dayOf } from '../core/lapse.ts';
import type { Calls } from '../core/standing.ts';
import { type CallWith, myCalls, theirCalls } from '../core/standing-calls.ts';
import type { Direction } from '../core/standing-owed.ts';
import { attendanceAt } from './call-record.ts';
import { type Ground, isMe } from './ground.ts';
import { knownCalls } from './known-calls.ts';

/** What was seen of somebody, and of me, at calls that both were at. */
export async function callsWith(ground: Ground, person: Handle): Promise<Readonly<Record<Direction, Calls | null>>> {
  if (isMe(ground, person)) return { mine: null, theirs: null };
  const { log, from } = ground;
  const { meetings } = await knownCalls(log, from.now);
  const calls = meetings.flatMap((meeting): CallWith[] => {
    const verdict = attendanceAt(meeting, ground, []).find(({ who }) => who === person);
    if (!verdict || (verdict.outcome !== 'present' && verdict.outcome !== 'late')) return [];
    const on = dayOf(meeting.schedule?.startAt ?? meeting.from, from.zone);
    const mine = inForce(from.expectations, { handle: null, to: person, space: spaceOf(meeting), on });
    return [{ meeting, verdict, ownTolerance: toleranceMinutes(meeting, mine.calls) }];
  });
  return { theirs: theirCalls(calls), mine: myCalls(calls) };
}
