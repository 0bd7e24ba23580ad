const REACHABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** What is out of use only while something goes on gets the focus back, if that is over so soon. */
const REST_MS = 800;

/** What has the focus, and everything that the keyboard reaches around it, in order. */
interface Held {
  readonly element: HTMLElement;
  readonly order: readonly HTMLElement[];
  /** The nearest list around it that the keyboard reaches too. */
  readonly list: HTMLElement | null;
  /** Of something in a dialog: what had the focus before that was opened. */
  readonly behind: Held | null;
}

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && element.checkVisibility() && !element.matches(':disabled');
}

function reachable(around: ParentNode): HTMLElement[] {
  return [...around.querySelectorAll<HTMLElement>(REACHABLE)];
}

function held(element: HTMLElement, before: Held | null): Held {
  const isInside = element.closest('dialog') !== null;
  return {
    element,
    order: reachable(element.closest('dialog, main') ?? document),
    list: element.parentElement?.closest<HTMLElement>('[tabindex="0"]') ?? null,
    behind: isInside ? (before?.behind ?? (before?.element.closest('dialog') ? null : before)) : null,
  };
}

/** Where the focus goes from something that is gone: to what came after it, else before it. */
function heir({ element, order, list, behind }: Held): HTMLElement | undefined {
  if (behind) return isUsable(behind.element) ? behind.element : heir(behind);
  if (list?.isConnected) return list;
  const place = order.indexOf(element);
  const near = [...order.slice(place + 1), ...order.slice(0, place).reverse()].find(isUsable);
  return near ?? reachable(document.querySelector('main') ?? document).find(isUsable);
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/**
 * Keeps the focus in a page of ours. Where what holds it goes away, browsers let it fall to the body: a keyboard begins at the top there,
 * and a screen reader says nothing. Whatever else moves the focus comes first.
 */
export function keepFocus(root: HTMLElement): void {
  const first = document.activeElement;
  let last = first instanceof HTMLElement && root.contains(first) ? held(first, null) : null;
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) last = held(target, last);
  });
  root.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget !== null) return;
    queueMicrotask(() => {
      // A press beside everything lets go of it on purpose.
      if (isLost() && target instanceof HTMLElement && isUsable(target)) last = null;
    });
  });
  const look = (hasRested: boolean): void => {
    if (!last || !isLost()) return;
    if (isUsable(last.element)) last.element.focus({ preventScroll: true });
    else if (!last.element.isConnected || hasRested) heir(last)?.focus({ preventScroll: true });
    else setTimeout(look, REST_MS, true);
  };
  new MutationObserver(() => setTimeout(look, 0, false)).observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
}
