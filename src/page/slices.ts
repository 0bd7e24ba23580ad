/** Nothing of ours may hold the page up for longer than this. */
const SLICE_MS = 8;

/** Works through a queue in short slices, one a frame, so that the page stays free in between. */
export function inSlices<Item>(
  work: (item: Item) => void,
  signal: AbortSignal,
  clock: () => number = () => performance.now(),
): (items: Iterable<Item>) => void {
  const waiting: Item[] = [];
  let isPlanned = false;
  const run = (): void => {
    isPlanned = false;
    const end = clock() + SLICE_MS;
    while (waiting.length > 0 && !signal.aborted && clock() < end) {
      const item = waiting.shift();
      if (item !== undefined) work(item);
    }
    if (waiting.length > 0 && !signal.aborted) plan();
  };
  const plan = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    requestAnimationFrame(run);
  };
  signal.addEventListener('abort', () => waiting.splice(0));
  return (items) => {
    for (const item of items) waiting.push(item);
    if (waiting.length > 0) plan();
  };
}
