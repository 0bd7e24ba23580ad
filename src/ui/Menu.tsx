import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Nudge } from '../core/nudge.ts';
import { type Choice, MenuEntries } from './MenuEntries.tsx';
import { Sign } from './Sign.tsx';
import { useWords } from './words.ts';

export type { Choice } from './MenuEntries.tsx';

interface Props {
  readonly nudge: Nudge;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onChoose: (choice: Choice) => void;
}

/** Everything but the one first action: a disclosure of buttons. */
export function Menu({ nudge, isOpen, onToggle, onChoose }: Props) {
  const { say, speak } = useWords();
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [isUp, setUp] = useState(false);

  useLayoutEffect(() => {
    if (!isOpen || !list.current || !root.current) return setUp(false);
    const button = root.current.getBoundingClientRect();
    const height = list.current.offsetHeight + 4;
    const room = root.current.closest('main')?.getBoundingClientRect() ?? {
      top: 0,
      bottom: innerHeight,
    };
    setUp(button.bottom + height > room.bottom && button.top - height > room.top);
    list.current.querySelector('button')?.focus();
  }, [isOpen]);

  useEffect(() => {
    if (!isOpen) return;
    const close = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) onToggle(false);
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, [isOpen, onToggle]);

  return (
    <div class="menu" ref={root}>
      <button
        type="button"
        class="button button-sign"
        aria-expanded={isOpen}
        aria-label={say('menu_label', speak(nudge.title))}
        onClick={() => onToggle(!isOpen)}
      >
        <Sign name="more" />
      </button>
      {isOpen && (
        <ul class={isUp ? 'menu-list is-up' : 'menu-list'} ref={list}>
          <MenuEntries nudge={nudge} onChoose={onChoose} />
        </ul>
      )}
    </div>
  );
}
