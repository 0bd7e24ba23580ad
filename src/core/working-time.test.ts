import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assumedTime, type WorkingTime } from './expectations.ts';
import { at } from './history.kit.ts';
import { addWorkingHours, isWorking, startOfNextWorking, subtractWorkingHours, workingHours } from './working-time.ts';

function timeIn(zone: string, daysOff: readonly string[] = []): WorkingTime {
  return { ...assumedTime(zone), daysOff };
}

const UTC = timeIn('UTC');
const HOUR_MS = 3_600_000;

describe('working time', () => {
  it('counts neither nights nor weekends', () => {
    expect(workingHours(at('2026-03-13T16:00'), at('2026-03-16T10:00'), UTC)).toBe(2);
    expect(workingHours(at('2026-03-14T00:00'), at('2026-03-15T23:00'), UTC)).toBe(0);
  });

  it('counts no day off', () => {
    const time = timeIn('UTC', ['2026-03-16']);
    expect(workingHours(at('2026-03-13T16:00'), at('2026-03-17T10:00'), time)).toBe(2);
    expect(startOfNextWorking(at('2026-03-14T12:00'), time)).toBe(at('2026-03-17T09:00'));
  });

  it('follows the wall clock over a change of clocks', () => {
    expect(workingHours(at('2026-03-27T15:00'), at('2026-03-30T08:00'), timeIn('Europe/Berlin'))).toBe(2);
  });

  it('skips the day that Samoa never had', () => {
    const apia = timeIn('Pacific/Apia');
    const thursday = Temporal.ZonedDateTime.from('2011-12-29T16:00[Pacific/Apia]').epochMilliseconds;
    const monday = Temporal.ZonedDateTime.from('2012-01-02T10:00[Pacific/Apia]').epochMilliseconds;
    expect(workingHours(thursday, monday, apia)).toBeLessThanOrEqual(2 + 8);
    expect(workingHours(thursday, monday, apia)).toBeGreaterThanOrEqual(2);
  });

  it('stops counting where it is told to', () => {
    expect(workingHours(at('1990-01-01T00:00'), at('9990-01-01T00:00'), UTC, 8)).toBeGreaterThanOrEqual(8);
  });

  it('ends the search where a week has no working hours at all', () => {
    const never: WorkingTime = { ...UTC, week: [null, null, null, null, null, null, null] };
    expect(workingHours(at('2026-03-01T00:00'), at('2026-04-01T00:00'), never)).toBe(0);
    expect(addWorkingHours(at('2026-03-01T00:00'), 1, never)).toBeGreaterThan(at('2026-03-01T00:00'));
  });

  const zones = fc.constantFrom(
    'UTC',
    'America/Sao_Paulo',
    'Asia/Kolkata',
    'Pacific/Apia',
    'Europe/Lisbon',
    'Australia/Lord_Howe',
  );
  const instants = fc.integer({ min: at('2010-01-01T00:00'), max: at('2035-01-01T00:00') });
  const hours = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);

  it('adds and counts the same hours, and finds its way back', () => {
    fc.assert(
      fc.property(zones, instants, hours, (zone, from, count) => {
        const time = timeIn(zone);
        const to = addWorkingHours(from, count, time);
        expect(workingHours(from, to, time)).toBeCloseTo(count, 6);
        const back = subtractWorkingHours(to, count, time);
        expect(workingHours(back, to, time)).toBeCloseTo(count, 6);
        if (count > 0) expect(isWorking(to - 1, time)).toBe(true);
        expect(to - from).toBeGreaterThanOrEqual(count * HOUR_MS - 1);
      }),
    );
  });
});
