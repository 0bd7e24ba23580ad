import type { Watched } from '../sites/site.ts';

const MANY = 8;

export interface Watch {
  /** What is watched; asked again when something of it is gone or still to come, and when the address has changed. */
  observed(): Watched;
  /** Our own nodes, to which we are deaf. */
  isOurs(node: Node): boolean;
  /** Whether the page took away a node of ours, or one that ours hung in. */
  isLost(node: Node): boolean;
  /** Elements that came into the page, or lost a node of ours; batched by animation frame. */
  came(elements: readonly Element[]): void;
  /** The address changed without a page load. */
  moved(): void;
}

/** The one observer of a page: what comes into the watched subtrees, and where the page went. */
export function observe(document: Document, watch: Watch, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view) return;
  let roots: readonly Element[] = [];
  let isAll = false;
  /** Whether what is watched may have changed. */
  let isStale = true;
  const above = new Set<Node>();
  let address = view.location.href;
  let isPlanned = false;
  const fresh = new Set<Element>();

  function flush(): void {
    isPlanned = false;
    if (signal.aborted) return;
    look();
    const elements = [...fresh].filter((element) => element.isConnected);
    fresh.clear();
    if (elements.length > 0) watch.came(elements);
  }
  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    view?.requestAnimationFrame(flush);
  }
  function look(): void {
    if (view && view.location.href !== address) {
      address = view.location.href;
      isStale = true;
      watch.moved();
    }
    if (!isStale && isAll && roots.every((root) => root.isConnected)) return;
    isStale = false;
    const next = watch.observed();
    const isSame = next.isAll === isAll && next.roots.length === roots.length;
    if (isSame && next.roots.every((root) => roots.includes(root))) return;
    for (const root of next.roots) if (!roots.includes(root)) fresh.add(root);
    ({ roots, isAll } = next);
    connect();
  }
  function note(record: MutationRecord): void {
    const { target } = record;
    if (above.has(target)) isStale = true;
    if (!(target instanceof Element)) return;
    // A list that is put up anew is looked through once, not once for each of its rows: to touch a node of the page costs.
    const { addedNodes, removedNodes } = record;
    if (addedNodes.length >= MANY || removedNodes.length >= MANY) {
      fresh.add(target);
      return;
    }
    for (const node of addedNodes) if (node instanceof Element && !watch.isOurs(node)) fresh.add(node);
    for (const node of removedNodes) if (watch.isLost(node)) fresh.add(target);
  }
  const observer = new MutationObserver((records) => {
    if (roots.length > 0) for (const record of records) note(record);
    plan();
  });
  /** The roots as a whole, and of what is above them only the children: they tell when one is put up anew, or another comes. */
  function connect(): void {
    observer.disconnect();
    above.clear();
    for (const root of isAll ? roots : [document.body]) {
      observer.observe(root, { childList: true, subtree: true });
    }
    if (!isAll) return;
    for (const root of roots) {
      for (let one = root.parentElement; one && one !== document.documentElement; one = one.parentElement)
        above.add(one);
    }
    for (const one of above) observer.observe(one, { childList: true });
  }

  connect();
  plan();
  // Newer browsers tell of every change of the address; the look in each flush stands in where they do not.
  const navigation: EventTarget | undefined = (view as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', plan, { signal });
  view.addEventListener('popstate', plan, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}
