import { expect, it } from 'vitest';
import { begin } from './lifetime.ts';

it('a newer copy in the same world ends the older one', () => {
  const world = {};
  const older = begin(() => true, world);
  const newer = begin(() => true, world);
  expect([older.signal.aborted, newer.signal.aborted]).toEqual([true, false]);
});

it('copies in different worlds do not know of each other', () => {
  const one = begin(() => true, {});
  begin(() => true, {});
  expect(one.check()).toBe(true);
});

it('a life ends when its extension is gone, and does not come back', () => {
  let isThere = true;
  const life = begin(() => isThere, {});
  expect(life.check()).toBe(true);
  isThere = false;
  expect(life.check()).toBe(false);
  isThere = true;
  expect([life.check(), life.signal.aborted]).toEqual([false, true]);
});
