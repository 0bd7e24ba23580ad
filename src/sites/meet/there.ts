import { SELECTORS } from './selectors.ts';

type Name = keyof typeof SELECTORS;

/** Found last, by document. Weakly: what the page has thrown away is not kept for it. */
const found = new WeakMap<Document, Map<Name, WeakRef<Element>>>();

/** Whether there is such a thing in the page. Where the one found last is still there the page is not gone through anew. */
export function isThere(document: Document, name: Name): boolean {
  const { css } = SELECTORS[name];
  const last = found.get(document)?.get(name)?.deref();
  if (last?.isConnected && last.ownerDocument === document && last.matches(css)) return true;
  const one = document.querySelector(css);
  const known = found.get(document) ?? new Map<Name, WeakRef<Element>>();
  found.set(document, known);
  if (one) known.set(name, new WeakRef(one));
  else known.delete(name);
  return one !== null;
}
