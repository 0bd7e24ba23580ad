import type { View } from './view.ts';

/** The same, worked out once for each view: several rules look at it. */
export function oncePerView<Result extends object>(work: (view: View) => Result): (view: View) => Result {
  const known = new WeakMap<View, Result>();
  return (view) => {
    const found = known.get(view) ?? work(view);
    known.set(view, found);
    return found;
  };
}
