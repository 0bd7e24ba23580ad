import { expect, it } from 'vitest';
import { at } from './history.kit.ts';
import { quietFrom, quietUntil } from './quiet.ts';

const evening = { from: '17:00', to: '09:00' };
const lunch = { from: '12:00', to: '13:00' };

it('is quiet over midnight, and not in between', () => {
  expect(quietUntil([evening], at('2026-03-10T20:00'), 'UTC')).toBe(at('2026-03-11T09:00'));
  expect(quietUntil([evening], at('2026-03-11T08:59'), 'UTC')).toBe(at('2026-03-11T09:00'));
  expect(quietUntil([evening], at('2026-03-11T09:00'), 'UTC')).toBeNull();
  expect(quietFrom([evening, lunch], at('2026-03-11T09:00'), 'UTC')).toBe(at('2026-03-11T12:00'));
  expect(quietFrom([], at('2026-03-11T09:00'), 'UTC')).toBeNull();
});

it('goes by the wall clock of the zone, also where that is changed', () => {
  expect(quietUntil([evening], at('2026-03-28T20:00'), 'Europe/Berlin')).toBe(at('2026-03-29T07:00'));
});

it('goes on from one quiet time into the next', () => {
  const more = { from: '08:30', to: '10:00' };
  expect(quietUntil([evening, more], at('2026-03-10T20:00'), 'UTC')).toBe(at('2026-03-11T10:00'));
});

it('comes to an answer where it is quiet round the clock', () => {
  expect(quietUntil([{ from: '09:00', to: '09:00' }], at('2026-03-10T20:00'), 'UTC')).toBeGreaterThan(
    at('2026-03-20T00:00'),
  );
});
