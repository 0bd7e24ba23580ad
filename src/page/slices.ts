/** Nothing of ours may hold the page up for longer than this. */
const SLICE_MS = 8;

/**
 * Works through what is handed in, in short slices: the first at once, the others one a frame, so that the page stays free in
 * between. Iterables are drawn from only as far as the work has come.
 */
export function inSlices<Item>(
  work: (item: Item) => void,
  signal: AbortSignal,
  clock: () => number = () => performance.now(),
): (items: Iterable<Item>) => void {
  const waiting: Iterator<Item>[] = [];
  let isPlanned = false;
  const run = (): void => {
    isPlanned = false;
    const end = clock() + SLICE_MS;
    for (let first = waiting[0]; first && !signal.aborted; first = waiting[0]) {
      if (clock() >= end) {
        isPlanned = true;
        requestAnimationFrame(run);
        return;
      }
      const { done, value } = first.next();
      if (done) waiting.shift();
      else work(value);
    }
  };
  signal.addEventListener('abort', () => waiting.splice(0));
  return (items) => {
    waiting.push(items[Symbol.iterator]());
    if (!isPlanned) run();
  };
}
