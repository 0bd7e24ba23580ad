interface Reading<T> {
  /** Names of the element's own attributes that it tells by. What attributes further in tell alone is not noticed. */
  readonly attributes: readonly string[];
  readonly read: (element: Element) => T;
  /** What is not certain is read each time: it may come to be told by something that does not show. */
  readonly isCertain: (is: T) => boolean;
}

/**
 * The same reading of an element, done anew only where it shows other words or says something else of itself: in a call of a
 * hundred people a look is one at whoever came or went.
 */
export function remembered<T>({ attributes, read, isCertain }: Reading<T>): (element: Element) => T {
  const known = new WeakMap<Element, { readonly shown: string; readonly is: T }>();
  return (element) => {
    let shown = element.textContent ?? '';
    for (const name of attributes) shown += `\n${element.getAttribute(name)}`;
    const last = known.get(element);
    if (last?.shown === shown) return last.is;
    const is = read(element);
    if (isCertain(is)) known.set(element, { shown, is });
    else known.delete(element);
    return is;
  };
}
