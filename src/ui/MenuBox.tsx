import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Sign } from './Sign.tsx';

interface Props {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly children: ComponentChildren;
}

/** A disclosure of buttons behind three dots; upwards where there is no room below. */
export function MenuBox({ label, isOpen, onToggle, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [isUp, setUp] = useState(false);
  const wasOpen = useRef(isOpen);

  // What was chosen goes with the menu, and the focus that it has.
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body)
      root.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

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

  useLayoutEffect(() => {
    const box = root.current;
    if (!isOpen || !box) return;
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // It closes the menu alone, and not what the menu stands in.
      event.preventDefault();
      event.stopPropagation();
      onToggle(false);
      box.querySelector('button')?.focus();
    };
    const close = (event: Event) => {
      if (!box.contains(event.target as Node)) onToggle(false);
    };
    box.addEventListener('keydown', leave);
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      box.removeEventListener('keydown', leave);
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
        aria-label={label}
        onClick={() => onToggle(!isOpen)}
      >
        <Sign name="more" />
      </button>
      {isOpen && (
        <ul class={isUp ? 'menu-list is-up' : 'menu-list'} ref={list}>
          {children}
        </ul>
      )}
    </div>
  );
}
