import { describe, expect, it } from 'vitest';
import { countToShow, nextSetTime } from './set-times.ts';

const ZONE = 'Europe/Lisbon';
const at = (time: string, day = '2026-11-25'): number =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(ZONE).epochMilliseconds;
const TIMES = ['09:00', '14:00'];

describe('the number on the button', () => {
  it('follows at once where no times are set', () => {
    expect(countToShow({ count: 1, at: at('10:00') }, 4, [], at('10:01'), ZONE)).toEqual({ count: 4, at: at('10:01') });
  });

  it('stands still between set times, and follows at the next one', () => {
    const shown = { count: 1, at: at('09:00') };
    expect(countToShow(shown, 4, TIMES, at('13:59'), ZONE)).toEqual(shown);
    expect(countToShow(shown, 4, TIMES, at('14:00'), ZONE)).toEqual({ count: 4, at: at('14:00') });
  });

  it('goes down at once, and up no sooner for it', () => {
    const shown = { count: 4, at: at('09:00') };
    const lower = countToShow(shown, 2, TIMES, at('10:00'), ZONE);
    expect(lower).toEqual({ count: 2, at: at('09:00') });
    expect(countToShow(lower, 5, TIMES, at('11:00'), ZONE)).toEqual(lower);
  });

  it('follows over night, after days asleep, and after the clock jumped back', () => {
    const shown = { count: 1, at: at('14:00', '2026-11-20') };
    expect(countToShow(shown, 3, TIMES, at('08:00'), ZONE).count).toBe(3);
    expect(countToShow({ count: 1, at: at('14:00') }, 3, TIMES, at('08:00'), ZONE).count).toBe(3);
    expect(countToShow({ count: 1, at: at('14:00', '2026-11-24') }, 3, TIMES, at('08:00'), ZONE).count).toBe(1);
  });

  it('is shown when nothing was yet', () => {
    expect(countToShow(null, 3, TIMES, at('08:00'), ZONE)).toEqual({ count: 3, at: at('08:00') });
  });
});

it('says when the next set time is, over midnight too', () => {
  expect(nextSetTime(TIMES, at('09:00'), ZONE)).toBe(at('14:00'));
  expect(nextSetTime(TIMES, at('14:00'), ZONE)).toBe(at('09:00', '2026-11-26'));
  expect(nextSetTime([], at('14:00'), ZONE)).toBe(null);
});
