import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * What each part of a long page shows: a new value reaches the parts one after another, each in a task of its own, so that whoever
 * scrolls or types in between is not kept waiting. `null`: a part that has shown nothing yet.
 */
export function useOneByOne<Value>(value: Value, parts: number): readonly (Value | null)[] {
  const [shown, setShown] = useState<readonly (Value | null)[]>(() =>
    Array.from({ length: parts }, (_, part) => (part === 0 ? value : null)),
  );
  const next = shown.findIndex((one) => one !== value);
  useLayoutEffect(() => {
    if (next === -1) return;
    let isOver = false;
    void scheduler.yield().then(() => {
      if (!isOver) setShown((before) => before.map((one, part) => (part <= next ? value : one)));
    });
    return () => {
      isOver = true;
    };
  }, [value, next]);
  return shown;
}
