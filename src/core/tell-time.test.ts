import { describe, expect, it } from 'vitest';
import { isTimeToTell } from './tell-time.ts';

const ZONE = 'Europe/Stockholm';
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).epochMilliseconds;
const isTime = (last: string | null, now: string) =>
  isTimeToTell(last === null ? null : at(last), '09:30', at(now), ZONE);

describe('the one notification a day', () => {
  it('comes at its time, once', () => {
    expect(isTime('2026-11-24T09:30', '2026-11-25T09:29')).toBe(false);
    expect(isTime('2026-11-24T09:30', '2026-11-25T09:30')).toBe(true);
    expect(isTime('2026-11-25T09:30', '2026-11-25T09:31')).toBe(false);
    expect(isTime('2026-11-25T09:31', '2026-11-26T09:45')).toBe(true);
  });

  it('is left out for a day on which nobody was there in its hour', () => {
    expect(isTime('2026-11-24T09:30', '2026-11-25T10:31')).toBe(false);
  });

  it('does not come at once when it is set after its time', () => {
    expect(isTime(null, '2026-11-25T09:40')).toBe(false);
    expect(isTime('2026-11-25T09:40', '2026-11-25T09:45')).toBe(false);
  });

  it('waits where the clock has jumped back', () => {
    expect(isTime('2026-12-24T09:30', '2026-11-25T09:30')).toBe(false);
  });

  it('comes on the day of a change of clocks too', () => {
    expect(isTimeToTell(at('2026-10-24T09:30'), '02:30', at('2026-10-25T02:45'), ZONE)).toBe(true);
  });
});
