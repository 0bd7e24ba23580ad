import { beforeEach, expect, it } from 'vitest';
import { isToBeTold } from './tell-at-time.ts';

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('UTC').epochMilliseconds;
let memory: Map<string, unknown>;
const kept = {
  read: async (name: string) => memory.get(name) ?? null,
  write: async (name: string, value: unknown) => void memory.set(name, value),
};
const told = (now: string, time: string | null = '09:00') => isToBeTold(kept, time, at(now), 'UTC');

beforeEach(() => {
  memory = new Map();
});

it('tells once a day, however often it is asked', async () => {
  const all = ['25T08:00', '25T09:00', '25T09:01', '25T12:00', '26T09:20', '26T09:21'];
  const answers: boolean[] = [];
  for (const one of all) answers.push(await told(`2026-11-${one}`));
  expect(answers).toEqual([false, true, false, false, true, false]);
});

it('begins anew when it was turned off meanwhile', async () => {
  await told('2026-11-25T08:00');
  expect(await told('2026-11-25T08:30', null)).toBe(false);
  expect(await told('2026-11-25T09:10')).toBe(false);
  expect(await told('2026-11-26T09:10')).toBe(true);
});

it('is not kept waiting by a clock that was ahead', async () => {
  await told('2027-11-25T08:00');
  expect(await told('2026-11-25T08:00')).toBe(false);
  expect(await told('2026-11-25T09:00')).toBe(true);
});
