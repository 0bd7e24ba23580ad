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
  /** Brings a row into sight. */
  show(row: number): void;
}

/**
 * Which of very many rows are drawn. Those are measured; whatever a row above the window turns out to differ by, the window moves by
 * as much, so that nothing jumps. `turn` begins anew, at the top.
 */
export function useWindow(box: RefObject<HTMLElement | null>, count: number, turn: unknown): Window {
  const heights = useRef(new RowHeights(0, GUESS));
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

  // After every drawing: what a row says comes later than the row.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const top = heights.current.at(element.scrollTop);
    let shift = 0;
    let isChanged = false;
    for (const row of element.querySelectorAll<HTMLElement>('[data-row]')) {
      const place = Number(row.dataset['row']);
      const change = heights.current.measured(place, row.offsetHeight);
      if (change !== 0) isChanged = true;
      if (place < top) shift += change;
    }
    if (shift !== 0) element.scrollTop += shift;
    if (isChanged) look();
  });

  const [first, last] = [Math.min(range[0], count), Math.min(range[1], count)];
  return {
    first,
    last,
    before: heights.current.top(first),
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
