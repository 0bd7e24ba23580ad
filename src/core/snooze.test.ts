import { describe, expect, it } from 'vitest';
import { assumedTime, type Week } from './expectations.ts';
import { snoozeChoices } from './snooze.ts';

const ZONE = 'Europe/Stockholm';
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).epochMilliseconds;
const choices = (local: string, over = {}) => snoozeChoices(at(local), { ...assumedTime(ZONE), ...over });

describe('the instants to snooze until', () => {
  it('are tomorrow morning, three working days on, and Monday', () => {
    expect(choices('2026-11-24T10:40')).toEqual([
      { kind: 'tomorrow', at: at('2026-11-25T09:00') },
      { kind: 'morning', at: at('2026-11-27T09:00') },
      { kind: 'next-week', at: at('2026-11-30T09:00') },
    ]);
  });

  it('stand once where two of them are the same', () => {
    expect(choices('2026-11-25T10:40')).toEqual([
      { kind: 'tomorrow', at: at('2026-11-26T09:00') },
      { kind: 'next-week', at: at('2026-11-30T09:00') },
    ]);
  });

  it('skip the weekend, holidays and my own days off', () => {
    expect(choices('2026-11-27T18:00')).toEqual([
      { kind: 'next-week', at: at('2026-11-30T09:00') },
      { kind: 'morning', at: at('2026-12-02T09:00') },
    ]);
    expect(choices('2026-11-28T12:00')[0]?.at).toBe(at('2026-11-30T09:00'));
    const daysOff = ['2026-11-25', '2026-11-30'];
    expect(choices('2026-11-24T10:40', { daysOff }).map((one) => one.at)).toEqual([
      at('2026-11-26T09:00'),
      at('2026-12-01T09:00'),
    ]);
  });

  it('take next Monday on a Monday', () => {
    expect(choices('2026-11-30T08:00').at(-1)).toEqual({ kind: 'next-week', at: at('2026-12-07T09:00') });
  });

  it('stay at nine over a change of the clocks', () => {
    expect(choices('2026-10-23T18:00')[0]?.at).toBe(at('2026-10-26T09:00'));
  });

  it('are mornings of the zone of whoever works', () => {
    const [first] = snoozeChoices(Date.parse('2026-11-25T23:30:00Z'), assumedTime('Pacific/Apia'));
    expect(first?.at).toBe(Temporal.ZonedDateTime.from('2026-11-27T09:00[Pacific/Apia]').epochMilliseconds);
  });

  it('follow other hours, and are none where nobody works', () => {
    const ten = { from: '10:00', to: '14:00' };
    const week: Week = [null, ten, null, null, null, null, null];
    expect(choices('2026-11-25T10:00', { week })[0]).toEqual({ kind: 'next-week', at: at('2026-12-01T10:00') });
    expect(choices('2026-11-25T10:00', { week: [null, null, null, null, null, null, null] })).toEqual([]);
  });
});
