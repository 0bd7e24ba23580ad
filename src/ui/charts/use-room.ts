import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Of the units in which charts are drawn: text of twelve of them is three quarters of what the user reads in. */
export const UNITS_IN_A_REM = 16;

/** The width of an element in units of a drawing, as it is and as it changes, but never less than so much. */
export function useRoom(of: RefObject<HTMLElement | null>, least: number): number {
  const [width, setWidth] = useState(least);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return undefined;
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setWidth(Math.max(least, Math.floor((element.clientWidth * UNITS_IN_A_REM) / rem)));
    };
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    return () => watching.disconnect();
  }, [least]);
  return width;
}
