import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { RowHeights } from '../row-heights.ts';

/** Rows above and below what is in sight that are drawn too. */
const BESIDE = 8;
const GUESS = 64;

export interface Window {
  readonly first: number;
  readonly last: number;
  /** What stands for the rows before and after. */
  readonly before: number;
  readonly after: number;
  /** To be the `ref` of every row: what it says comes later than the row, and changes its height. */
  readonly measure: (row: Element | null) => void;
  /** Brings a row into sight. */
  show(row: number): void;
}

/**
 * Which of very many rows are drawn. Those are measured; whatever a row above the window turns out to differ by, the window moves by
 * as much, so that nothing jumps. `turn` begins anew, at the top.
 */
export function useWindow(box: RefObject<HTMLElement | null>, count: number, turn: unknown): Window {
  const heights = useRef(new RowHeights(0, GUESS));
  const [, redraw] = useState(0);
  const [range, setRange] = useState<readonly [number, number]>([0, 30]);
  if (heights.current.count !== count) heights.current = heights.current.grown(count);

  const look = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const rows = heights.current;
    const first = Math.max(0, rows.at(element.scrollTop) - BESIDE);
    const last = Math.min(rows.count, rows.at(element.scrollTop + element.clientHeight) + 1 + BESIDE);
    setRange((known) => (known[0] === first && known[1] === last ? known : [first, last]));
  }, [box]);

  useLayoutEffect(() => {
    heights.current = new RowHeights(count, GUESS);
    if (box.current) box.current.scrollTop = 0;
    look();
  }, [turn]);
  useLayoutEffect(look, [count, look]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let frame = 0;
    let width = element.clientWidth;
    const plan = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        look();
      });
    };
    const resized = new ResizeObserver(() => {
      if (element.clientWidth !== width) heights.current = new RowHeights(heights.current.count, GUESS);
      width = element.clientWidth;
      plan();
    });
    element.addEventListener('scroll', plan, { passive: true });
    resized.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', plan);
      resized.disconnect();
    };
  }, [box, look]);

  const sizes = useRef<ResizeObserver | null>(null);
  sizes.current ??= new ResizeObserver((entries) => {
    const element = box.current;
    if (!element) return;
    const top = heights.current.at(element.scrollTop);
    let shift = 0;
    let isChanged = false;
    for (const { target, borderBoxSize } of entries) {
      const row = target as HTMLElement;
      if (!row.isConnected) {
        sizes.current?.unobserve(row);
        continue;
      }
      const place = Number(row.dataset['row']);
      const change = heights.current.measured(place, borderBoxSize[0]?.blockSize ?? GUESS);
      if (change !== 0) isChanged = true;
      if (place < top) shift += change;
    }
    if (shift !== 0) element.scrollTop += shift;
    if (isChanged) {
      redraw((count) => count + 1);
      look();
    }
  });
  useEffect(() => () => sizes.current?.disconnect(), []);
  const measure = useCallback((row: Element | null) => {
    if (row) sizes.current?.observe(row);
  }, []);

  const [first, last] = [Math.min(range[0], count), Math.min(range[1], count)];
  return {
    first,
    last,
    before: heights.current.top(first),
    measure,
    after: heights.current.total - heights.current.top(last),
    show: (row) => {
      const element = box.current;
      if (!element) return;
      const top = heights.current.top(row);
      const bottom = heights.current.top(row + 1);
      if (top < element.scrollTop) element.scrollTop = top;
      else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
      look();
    },
  };
}
