import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FactLine } from '../../core/fact-line.ts';
import { useWords } from '../words.ts';
import { FactRow } from './FactRow.tsx';
import type { Facts } from './use-facts.ts';
import { useWindow } from './use-window.ts';

interface Props {
  readonly facts: Facts;
  /** Whatever is looked for: another one begins at the top. */
  readonly turn: unknown;
  readonly onVisit: (url: string) => void;
  readonly onChoose: (line: FactLine) => void;
}

const PAGE = 10;
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
};

function stepped(key: string, from: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const by = STEPS[key];
  return by === undefined ? null : Math.min(Math.max(from + by, 0), count - 1);
}

/** Rows as they were drawn before: while one scrolls only those that come into sight are drawn. */
function useDrawn(onVisit: Props['onVisit'], onChoose: Props['onChoose']): (line: FactLine) => VNode {
  const latest = useRef({ onVisit, onChoose });
  latest.current = { onVisit, onChoose };
  const rows = useRef(new WeakMap<FactLine, VNode>());
  return (line) => {
    const known = rows.current.get(line);
    if (known) return known;
    const row = (
      <FactRow
        line={line}
        onVisit={(url) => latest.current.onVisit(url)}
        onChoose={() => latest.current.onChoose(line)}
      />
    );
    rows.current.set(line, row);
    return row;
  };
}

/** All facts that were found, of which those in sight are drawn. */
export function FactList({ facts, turn, onVisit, onChoose }: Props) {
  const { say } = useWords();
  const box = useRef<HTMLElement>(null);
  const [focused, setFocused] = useState(-1);
  const { keys, want } = facts;
  const { first, last, before, after, measure, show } = useWindow(box, keys.length, turn);
  const isMoving = useRef(false);
  const drawn = useDrawn(onVisit, onChoose);

  useEffect(() => setFocused(-1), [turn]);
  useEffect(() => want(keys.slice(first, last)), [first, last, keys, want]);

  useLayoutEffect(() => {
    if (!isMoving.current || focused < 0) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-row="${focused}"] .fact-more`);
    if (!row) return;
    row.focus({ preventScroll: true });
    isMoving.current = false;
  });

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = (event.target as Element).closest<HTMLElement>('[data-row]');
    const to = stepped(event.key, row ? Number(row.dataset['row']) : focused, keys.length);
    if (to === null || keys.length === 0) return;
    event.preventDefault();
    isMoving.current = true;
    // The row with the focus may go out of sight, and the keyboard must not go with it.
    box.current?.focus({ preventScroll: true });
    setFocused(to);
    show(to);
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section class="facts" ref={box} tabIndex={0} aria-label={say('log_list')} onKeyDown={press}>
      <div style={{ blockSize: `${before}px` }} />
      <ol class="fact-list">
        {keys.slice(first, last).map((key, i) => {
          const line = facts.line(key);
          const row = first + i;
          return (
            <li key={key} ref={measure} class="fact" data-row={row} aria-posinset={row + 1} aria-setsize={keys.length}>
              {line ? drawn(line) : <span class="fact-ghost" />}
            </li>
          );
        })}
      </ol>
      <div style={{ blockSize: `${after}px` }} />
    </section>
  );
}
