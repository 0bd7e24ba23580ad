import { describe, expect, it } from 'vitest';
import { InHand } from './in-hand.ts';
import { unlessLost, within } from './patience.ts';

/** A clock that goes on as soon as everybody waits. */
function quickClock() {
  let passedMs = 0;
  const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    if (!signal?.aborted) passedMs += ms;
  };
  return { sleep, passedMs: () => passedMs };
}

const NEVER = new Promise<never>(() => undefined);

describe('a question', () => {
  it('is answered as it is answered, at once', async () => {
    const { sleep, passedMs } = quickClock();
    const isInHand = () => Promise.reject(new Error('nobody needs to know'));
    await expect(unlessLost(Promise.resolve('it'), isInHand, sleep)).resolves.toBe('it');
    await expect(unlessLost(Promise.reject(new Error('no room')), isInHand, sleep)).rejects.toThrow('no room');
    expect(passedMs()).toBeLessThan(5_000);
  });

  it('is waited for as long as somebody has it in hand', async () => {
    const { sleep, passedMs } = quickClock();
    let looks = 0;
    const asked = new Promise<string>((resolve) => {
      const timer = setInterval(() => {
        if (looks < 200) return;
        clearInterval(timer);
        resolve('at last');
      });
    });
    const isInHand = async () => {
      looks++;
      return true;
    };
    await expect(unlessLost(asked, isInHand, sleep)).resolves.toBe('at last');
    expect(passedMs()).toBeGreaterThan(6 * 60_000);
  });

  it.each<[string, () => Promise<boolean>]>([
    ['nobody has in hand any more', async () => false],
    ['nobody tells anything about', () => NEVER],
    ['nobody is there for', () => Promise.reject(new Error('Receiving end does not exist.'))],
  ])('that %s is lost, in a quarter of a minute at most', async (_, isInHand) => {
    const { sleep, passedMs } = quickClock();
    await expect(unlessLost(NEVER, isInHand, sleep)).rejects.toThrow('silent');
    expect(passedMs()).toBeGreaterThanOrEqual(5_000);
    expect(passedMs()).toBeLessThanOrEqual(15_000);
  });

  it('is not lost by one look in vain: the answer may be on its way, or the background only wakes', async () => {
    const { sleep } = quickClock();
    const looks = [false, true, false, false, true, false, false];
    let answer: (word: string) => void = () => undefined;
    const asked = new Promise<string>((resolve) => {
      answer = resolve;
    });
    const isInHand = async () => {
      const look = looks.shift();
      if (look === undefined) answer('it');
      return look ?? false;
    };
    await expect(unlessLost(asked, isInHand, sleep)).resolves.toBe('it');
  });

  it('leaves no clock behind once it is answered', async () => {
    let waits = 0;
    const sleep = (_ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve) => {
        waits++;
        signal?.addEventListener('abort', () => {
          waits--;
          resolve();
        });
      });
    await unlessLost(Promise.resolve('it'), async () => true, sleep);
    await new Promise((resolve) => setTimeout(resolve));
    expect(waits).toBe(0);
  });
});

it('what has to be there within a time is waited for no longer', async () => {
  const { sleep, passedMs } = quickClock();
  await expect(within(40_000, Promise.resolve('it'), sleep)).resolves.toBe('it');
  await expect(within(40_000, Promise.reject(new Error('gone')), sleep)).rejects.toThrow('gone');
  expect(passedMs()).toBe(0);
  await expect(within(40_000, NEVER, sleep)).rejects.toThrow('silent');
  expect(passedMs()).toBe(40_000);
});

describe('what is in hand', () => {
  it('is there until it is answered, however that ends', async () => {
    const inHand = new InHand();
    let answer: (word: string) => void = () => undefined;
    const reply = new Promise<string>((resolve) => {
      answer = resolve;
    });
    const held = inHand.hold('one', reply);
    const failing = inHand.hold('other', Promise.reject(new Error('no room')));
    expect([inHand.has('one'), inHand.has('other'), inHand.has('third')]).toEqual([true, true, false]);
    await expect(failing).rejects.toThrow('no room');
    answer('it');
    await expect(held).resolves.toBe('it');
    expect([inHand.has('one'), inHand.has('other')]).toEqual([false, false]);
  });
});
