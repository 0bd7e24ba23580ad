import { describe, expect, it } from 'vitest';
import { Writers } from './writers.ts';

/** Something that is read in two steps and written in one. */
function made() {
  const writers = new Writers();
  let state = 0;
  let readings = 0;
  const pause = () => new Promise((resolve) => setTimeout(resolve, 1));
  return {
    writers,
    readings: () => readings,
    write: () =>
      writers.write(async () => {
        await pause();
        state++;
      }),
    readTwice: async (between: () => void = () => undefined) => {
      readings++;
      const first = state;
      await pause();
      between();
      await pause();
      await pause();
      return [first, state];
    },
  };
}

describe('an answer over one state of the log', () => {
  it('is made once where nothing is written meanwhile', async () => {
    const { writers, readings, readTwice } = made();
    expect(await writers.atOneState(() => readTwice())).toEqual([0, 0]);
    expect(readings()).toBe(1);
  });

  it('is made anew where something was written meanwhile', async () => {
    const { writers, readings, write, readTwice } = made();
    let isFirst = true;
    const between = () => {
      if (isFirst) void write();
      isFirst = false;
    };
    expect(await writers.atOneState(() => readTwice(between))).toEqual([1, 1]);
    expect(readings()).toBe(2);
  });

  it('waits for what is being written, and lets those wait who write again and again', async () => {
    const { writers, readings, write, readTwice } = made();
    void write();
    const written: Promise<void>[] = [];
    const [first, last] = await writers.atOneState(() => readTwice(() => written.push(write())));
    expect(first).toBe(last);
    expect(first).toBeGreaterThan(0);
    expect(readings()).toBe(3);
    await Promise.all(written);
    expect(await readTwice()).toEqual([4, 4]);
  });

  it('is one of two that need stillness, and what goes wrong in it keeps nobody', async () => {
    const { writers, write, readTwice } = made();
    const noisy = () => readTwice(() => void write());
    const broken = async () => {
      await noisy();
      throw new Error('broken');
    };
    const [one, other, wrong] = await Promise.allSettled([
      writers.atOneState(noisy),
      writers.atOneState(noisy),
      writers.atOneState(broken),
    ]);
    for (const answer of [one, other])
      if (answer.status === 'fulfilled') expect(answer.value[0]).toBe(answer.value[1]);
      else expect(answer.status).toBe('fulfilled');
    expect(wrong.status).toBe('rejected');
    await write();
  });
});
