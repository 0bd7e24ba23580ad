import { describe, expect, it } from 'vitest';
import { inTurns, mapInTurns, type Thread, turn } from './turns.ts';

/** A thread whose clock moves by what work takes; it remembers how long each turn was. */
class Slow implements Thread {
  readonly turns: number[] = [];
  #at = 0;
  #begunAt = 0;

  now(): number {
    return this.#at;
  }

  work(ms: number): void {
    this.#at += ms;
  }

  next(): Promise<void> {
    this.turns.push(this.#at - this.#begunAt);
    this.#at += 100;
    this.#begunAt = this.#at;
    return Promise.resolve();
  }
}

describe('turns', () => {
  it('map everything in its order, and hold the thread for a few milliseconds at a time', async () => {
    const thread = new Slow();
    const numbers = Array.from({ length: 100 }, (_, index) => index);
    const doubled = await mapInTurns(
      numbers,
      (number) => {
        thread.work(3);
        return number * 2;
      },
      thread,
    );
    expect(doubled).toEqual(numbers.map((number) => number * 2));
    expect(thread.turns.length).toBeGreaterThan(30);
    expect(Math.max(...thread.turns)).toBeLessThanOrEqual(9);
  });

  it('come to what the steps come to, however often they are interrupted', async () => {
    function* sum(thread: Slow | null, upTo: number): Generator<undefined, number, undefined> {
      let all = 0;
      for (let one = 1; one <= upTo; one++) {
        all += one;
        thread?.work(5);
        yield;
      }
      return all;
    }
    const thread = new Slow();
    expect(await inTurns(sum(thread, 50), thread)).toBe(1275);
    expect(thread.turns.length).toBeGreaterThan(20);
    expect(Math.max(...thread.turns)).toBeLessThanOrEqual(10);
  });

  it('end with what the work throws', async () => {
    const thread = new Slow();
    const broken = () => {
      throw new Error('broken');
    };
    await expect(mapInTurns([1], broken, thread)).rejects.toThrow('broken');
  });

  it('let a timer that is due fire in between', async () => {
    const order: string[] = [];
    setTimeout(() => order.push('timer'), 0);
    const until = performance.now() + 40;
    while (performance.now() < until) {
      await turn();
      const end = performance.now() + 2;
      while (performance.now() < end);
    }
    order.push('work');
    expect(order).toEqual(['timer', 'work']);
  });
});
