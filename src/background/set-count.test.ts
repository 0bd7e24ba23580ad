import { expect, it } from 'vitest';
import { countAtSetTimes, setTimeTurns } from './set-count.ts';

const ZONE = 'Europe/Lisbon';
const at = (time: string): number =>
  Temporal.PlainDateTime.from(`2026-11-25T${time}`).toZonedDateTime(ZONE).epochMilliseconds;

function kept(first: unknown = undefined) {
  let value = first;
  return {
    read: async () => value,
    write: async (_: string, next: unknown) => {
      value = next;
    },
  };
}

it('remembers what stood on the button, so that it stands still over the death of the background', async () => {
  const store = kept();
  expect(await countAtSetTimes(store, 2, ['09:00', '14:00'], at('09:00'), ZONE)).toBe(2);
  expect(await countAtSetTimes(store, 5, ['09:00', '14:00'], at('11:00'), ZONE)).toBe(2);
  expect(await countAtSetTimes(store, 1, ['09:00', '14:00'], at('12:00'), ZONE)).toBe(1);
  expect(await countAtSetTimes(store, 5, ['09:00', '14:00'], at('14:00'), ZONE)).toBe(5);
});

it('follows at once when the set times are taken away, and forgets them', async () => {
  const store = kept({ count: 1, at: at('09:00') });
  expect(await countAtSetTimes(store, 5, [], at('09:01'), ZONE)).toBe(5);
  expect(await store.read()).toBe(null);
});

it.each([undefined, null, 'two', { count: 'two' }, [1]])('begins anew with %j', async (value) => {
  expect(await countAtSetTimes(kept(value), 4, ['09:00'], at('11:00'), ZONE)).toBe(4);
});

it('has the background wake at the next set time', () => {
  expect(setTimeTurns(['09:00'], at('08:00'), ZONE)).toEqual([at('09:00')]);
  expect(setTimeTurns([], at('08:00'), ZONE)).toEqual([]);
});
