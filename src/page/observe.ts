const MANY = 8;

export interface Watch {
  /** The element whose subtree is watched; asked again when it is gone or not yet there. */
  observed(): Element | null;
  /** Our own nodes, to which we are deaf. */
  isOurs(node: Node): boolean;
  /** Whether the page took away a node of ours, or one that ours hung in. */
  isLost(node: Node): boolean;
  /** Elements that came into the page, came back into sight, or lost a node of ours; batched by animation frame. */
  came(elements: readonly Element[]): void;
  /** The address changed without a page load. */
  moved(): void;
  /** The page's root element has changed its dress. */
  dressed(): void;
}

/** The one observer of a page: what comes into the watched subtree, and where the page went. */
export function observe(document: Document, watch: Watch, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view) return;
  let root: Element | null = null;
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
      watch.moved();
    }
    if (root?.isConnected) return;
    const next = watch.observed();
    if (next === root) return;
    root = next;
    fresh.clear();
    connect();
    if (root) fresh.add(root);
  }
  function note({ type, target, addedNodes, removedNodes }: MutationRecord): void {
    if (type === 'attributes') {
      if (target === document.documentElement) watch.dressed();
      else if (target instanceof Element && !target.hasAttribute('hidden')) fresh.add(target);
      return;
    }
    // A list that is put up anew is looked through once, not once for each of its rows.
    if (addedNodes.length >= MANY && target instanceof Element) fresh.add(target);
    else for (const node of addedNodes) if (node instanceof Element && !watch.isOurs(node)) fresh.add(node);
    for (const node of removedNodes) if (target instanceof Element && watch.isLost(node)) fresh.add(target);
  }
  const observer = new MutationObserver((records) => {
    if (root) for (const record of records) note(record);
    else if (records.some(({ target }) => target === document.documentElement)) watch.dressed();
    plan();
  });
  /** The board as a whole, and of what is above it only the children: they tell when it is put up anew. */
  function connect(): void {
    observer.disconnect();
    observer.observe(document.documentElement, { attributes: true });
    if (!root) {
      observer.observe(document.body, { childList: true, subtree: true });
      return;
    }
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ['hidden'] });
    for (let above = root.parentElement; above && above !== document.documentElement; above = above.parentElement) {
      observer.observe(above, { childList: true });
    }
  }

  connect();
  plan();
  // Newer browsers tell of every change of the address; the look in each flush stands in where they do not.
  const navigation: EventTarget | undefined = (view as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', plan, { signal });
  view.addEventListener('popstate', plan, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}
