import type { Interruptible } from '../core/in-one-go.ts';

/** Whatever else waits for this thread waits no longer than this. */
const TURN_MS = 8;

/** What a turn is measured by, and how the next one is waited for. */
export interface Thread {
  now(): number;
  next(): Promise<void>;
}

const HERE: Thread = {
  now: () => performance.now(),
  next: () => ('scheduler' in globalThis ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve))),
};

const begunAt = new WeakMap<Thread, number>();

/** To be awaited between two small pieces of long work: goes on at once, or in another task once this one has lasted long enough. */
export async function turn(thread: Thread = HERE): Promise<void> {
  if (thread.now() - (begunAt.get(thread) ?? Number.NEGATIVE_INFINITY) < TURN_MS) return;
  await thread.next();
  begunAt.set(thread, thread.now());
}

/** The same as `map`, one after the other, in turns with whatever else waits. */
export async function mapInTurns<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Result,
  thread: Thread = HERE,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    await turn(thread);
    results.push(work(item));
  }
  return results;
}

/** What a computation comes to that says itself where it may be interrupted. */
export async function inTurns<Result>(steps: Interruptible<Result>, thread: Thread = HERE): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await turn(thread);
  }
}
