import { describe, expect, it } from 'vitest';
import { attended, clock, IDA, meetings, ROOM, scheduled, watched } from './call.kit.ts';
import { callNotes, stateOf } from './call-notes.ts';
import { toleranceMinutes } from './call-tolerance.ts';
import type { Fact } from './facts.ts';

const NONE: ReadonlySet<string> = new Set();
const CALL = [watched('09:55', '11:00', { title: 'Lanterns' }), attended('Ida Lund', '10:04', '10:58')];

function notes(facts: readonly Fact[], now: string, open = NONE) {
  return callNotes(meetings(facts), clock(now), open).map(({ state, title }) => [state, title]);
}

describe('a call that is near', () => {
  it('is named from its start on: before it a nudge tells of it', () => {
    const start = [scheduled('15:00', { title: 'Lanterns' })];
    expect(notes(start, '13:01')).toEqual([]);
    expect(notes(start, '15:00')).toEqual([['on', 'Lanterns']]);
    expect(notes(start, '15:10')).toEqual([['on', 'Lanterns']]);
  });

  it('is on while its page tells of it, and over once nobody does', () => {
    expect(notes(CALL, '11:00', new Set([ROOM]))).toEqual([['on', 'Lanterns']]);
    expect(notes(CALL, '11:02', new Set([ROOM]))).toEqual([['over', 'Lanterns']]);
    expect(notes(CALL, '11:00')).toEqual([['over', 'Lanterns']]);
  });

  it('is on since it was seen, where it is joined before its set start', () => {
    const since = (now: string) =>
      callNotes(meetings([scheduled('10:00'), watched('09:55', now)]), clock(now), new Set([ROOM])).map(
        ({ startAt }) => startAt,
      );
    expect(since('09:58')).toEqual([clock('09:55')]);
    expect(since('10:00')).toEqual([clock('10:00')]);
  });

  it('is not named where nobody else was seen, or where its time has passed unseen', () => {
    expect(notes([watched('09:55', '11:00')], '12:00')).toEqual([]);
    expect(notes([scheduled('08:00', { title: 'Lanterns' })], '12:00')).toEqual([]);
    const [unseen] = meetings(scheduled('08:00'));
    expect(unseen && stateOf(unseen, clock('12:00'), NONE)).toBe('unseen');
  });
});

describe('from when on somebody comes after the start', () => {
  const [call] = meetings(scheduled('10:00'), CALL, attended('Omar Haddad', '10:12', '10:58'));

  it('is the set time, some minutes after it, or when the first of the others was there', () => {
    if (!call) throw new Error('no call');
    expect(call.attended[0]?.who).toBe(IDA);
    expect(toleranceMinutes(call, { kind: 'set-time' })).toBe(0);
    expect(toleranceMinutes(call, { kind: 'minutes', minutes: 7 })).toBe(7);
    expect(toleranceMinutes(call, { kind: 'really-began' })).toBe(4);
  });
});
