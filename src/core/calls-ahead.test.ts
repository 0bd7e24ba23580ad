import { describe, expect, it } from 'vitest';
import { attended, clock, IDA, meetings, NOBODY, OMAR, ROOM, scheduled, watched } from './call.kit.ts';
import { callsAhead, callTurns } from './calls-ahead.ts';
import type { Fact } from './facts.ts';
import type { Handle } from './handles.ts';
import { peopleOf } from './people.ts';

const HELD = [
  watched('09:55', '11:00', { title: 'Lanterns' }),
  attended('Ida Lund', '10:04', '10:58'),
  attended('Omar Haddad', '10:00', '10:58'),
];
const NEXT = scheduled('15:00', { title: 'Lanterns' });

function ahead(facts: readonly Fact[], now: string, open: readonly string[] = [], me: readonly Handle[] = []) {
  return callsAhead(meetings(facts), clock(now), new Set(open), NOBODY, me);
}

describe('a call that is ahead', () => {
  it('is told two hours before its start, no sooner, and not from its start on', () => {
    const times = ['12:59', '13:00', '14:59', '15:00', '15:10', '18:00'];
    expect(times.map((time) => ahead([...HELD, NEXT], time).length)).toEqual([0, 1, 1, 0, 0, 0]);
  });

  it('has whoever was at an earlier one of its room, under the name that is shown there, without me', () => {
    const [next] = ahead([...HELD, NEXT], '14:00', [], [OMAR]);
    expect(next).toMatchObject({
      title: 'Lanterns',
      url: `https://meet.google.com/${ROOM}`,
      startAt: clock('15:00'),
      expected: [{ who: IDA, name: 'Ida Lund' }],
      facts: [NEXT.key],
    });
    expect(ahead([NEXT], '14:00')[0]?.expected).toEqual([]);
  });

  it('calls them by the account that the user says is theirs', () => {
    const account: Handle = 'asana:12';
    const line = { space: null, at: 1, by: null, isAutomated: false, readAt: 1, source: 'user' as const };
    const people = peopleOf([
      { ...line, key: 'same', subject: account, kind: 'said-same-person', handles: [account, IDA] },
    ]);
    const [next] = callsAhead(meetings([...HELD, NEXT]), clock('14:00'), new Set(), people, [OMAR]);
    expect(next?.expected).toEqual([{ who: account, name: 'Ida Lund' }]);
  });

  it('is none while I am in it already, nor one that no calendar and no word of mine tells of', () => {
    const inIt = [NEXT, watched('14:50', '14:59:30'), attended('Ida Lund', '14:50', '14:59:30')];
    expect(ahead(inIt, '14:59:40', [ROOM])).toEqual([]);
    expect(ahead(HELD, '14:00')).toEqual([]);
  });

  it('is looked after when it comes near, and when it begins', () => {
    expect(callTurns(meetings(NEXT), clock('12:00'))).toEqual([clock('13:00'), clock('15:00')]);
    expect(callTurns(meetings(NEXT), clock('14:00'))).toEqual([clock('15:00')]);
    expect(callTurns(meetings(NEXT), clock('15:00'))).toEqual([]);
  });
});
