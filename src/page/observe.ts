export interface Watch {
  /** The element whose subtree is watched; asked again whenever the page may have put up another one. */
  observed(): Element | null;
  /** Our own nodes, to which we are deaf. */
  isOurs(node: Node): boolean;
  /** Elements that came into the page, batched by animation frame. */
  came(elements: readonly Element[]): void;
  /** The address changed without a page load, or the theme did. */
  turned(): void;
}

/** The one observer of a page: what comes into the watched subtree, and where the page went. */
export function observe(document: Document, watch: Watch, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view) return;
  let root: Element | null = null;
  let path = view.location.href;
  let isPlanned = false;
  const fresh = new Set<Element>();

  const flush = (): void => {
    isPlanned = false;
    if (signal.aborted) return;
    const elements = [...fresh].filter((element) => element.isConnected);
    fresh.clear();
    if (elements.length > 0) watch.came(elements);
  };
  const plan = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    view.requestAnimationFrame(flush);
  };
  const look = (): void => {
    if (view.location.href !== path) {
      path = view.location.href;
      watch.turned();
    }
    if (root?.isConnected) return;
    const next = watch.observed();
    if (next === root) return;
    root = next;
    connect();
    if (root) {
      fresh.add(root);
      plan();
    }
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'attributes') {
        watch.turned();
        continue;
      }
      for (const node of record.addedNodes) {
        if (node instanceof Element && !watch.isOurs(node)) fresh.add(node);
      }
    }
    look();
    if (fresh.size > 0) plan();
  });
  /** While there is no board yet, the coming and going near the top of the page tells when to look again. */
  function connect(): void {
    observer.disconnect();
    observer.observe(document.documentElement, { attributeFilter: ['data-color-mode'] });
    observer.observe(root ?? document.body, { childList: true, subtree: true });
    if (root?.parentElement) observer.observe(root.parentElement, { childList: true });
  }

  connect();
  look();
  const navigation: EventTarget | undefined = (view as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', look, { signal });
  view.addEventListener('popstate', look, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}
