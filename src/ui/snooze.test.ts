import { describe, expect, it } from 'vitest';
import { snoozeChoices } from './snooze.ts';

const ZONE = 'Europe/Stockholm';
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).epochMilliseconds;
const choices = (local: string, zone = ZONE) => snoozeChoices(at(local), zone);

describe('the instants to snooze until', () => {
  it('are tomorrow morning, three working days on, and Monday', () => {
    expect(choices('2026-11-24T10:40')).toEqual([
      at('2026-11-25T09:00'),
      at('2026-11-27T09:00'),
      at('2026-11-30T09:00'),
    ]);
  });

  it('stand once where two of them are the same', () => {
    expect(choices('2026-11-25T10:40')).toEqual([at('2026-11-26T09:00'), at('2026-11-30T09:00')]);
  });

  it('skip the weekend', () => {
    expect(choices('2026-11-27T18:00')).toEqual([at('2026-11-30T09:00'), at('2026-12-02T09:00')]);
    expect(choices('2026-11-28T12:00')).toEqual([at('2026-11-30T09:00'), at('2026-12-02T09:00')]);
  });

  it('take next Monday on a Monday', () => {
    expect(choices('2026-11-30T08:00').at(-1)).toBe(at('2026-12-07T09:00'));
  });

  it('stay at nine over a change of the clocks', () => {
    expect(choices('2026-10-23T18:00')[0]).toBe(at('2026-10-26T09:00'));
  });

  it('are mornings of the zone that is asked about', () => {
    const [first] = snoozeChoices(Date.parse('2026-11-25T23:30:00Z'), 'Pacific/Apia');
    expect(first).toBe(Temporal.ZonedDateTime.from('2026-11-27T09:00[Pacific/Apia]').epochMilliseconds);
  });

  it('are one at least where nobody works on Mondays', () => {
    const nine = { from: '10:00', to: '14:00' };
    expect(snoozeChoices(at('2026-11-25T10:00'), ZONE, [null, nine, null, null, null, null, null])[0]).toBe(
      at('2026-12-01T10:00'),
    );
  });
});
