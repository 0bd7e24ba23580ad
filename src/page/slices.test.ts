import { describe, expect, it } from 'vitest';
import { inSlices } from './slices.ts';

describe('work in slices', () => {
  function frames(): { next(): void; readonly waiting: number } {
    const waiting: (() => void)[] = [];
    globalThis.requestAnimationFrame = (run) => waiting.push(() => run(0));
    return {
      next: () => waiting.shift()?.(),
      get waiting() {
        return waiting.length;
      },
    };
  }

  it('begins at once and goes on a frame later when its time is over', () => {
    const { next } = frames();
    const done: number[] = [];
    let now = 0;
    const work = (item: number): void => {
      done.push(item);
      now += 5;
    };
    const add = inSlices(work, new AbortController().signal, () => now);
    add([1, 2, 3, 4, 5]);
    expect(done).toEqual([1, 2]);
    add([6]);
    expect(done).toEqual([1, 2]);
    next();
    expect(done).toEqual([1, 2, 3, 4]);
    next();
    expect(done).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('draws from what it was given only as far as it has come', () => {
    frames();
    let drawn = 0;
    let now = 0;
    function* many(): Iterable<number> {
      for (;;) yield drawn++;
    }
    inSlices(
      () => {
        now += 1;
      },
      new AbortController().signal,
      () => now,
    )(many());
    expect(drawn).toBe(8);
  });

  it('stops when its life ends', () => {
    const all = frames();
    const life = new AbortController();
    const done: number[] = [];
    let now = 0;
    const add = inSlices<number>(
      (item) => {
        done.push(item);
        now += 10;
      },
      life.signal,
      () => now,
    );
    add([1, 2]);
    life.abort();
    all.next();
    add([3]);
    expect(done).toEqual([1]);
  });
});
