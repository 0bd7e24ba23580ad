import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Command, commandOf } from './keys.ts';

const FIELD = 'textarea:not([readonly]), input, select';

/**
 * Hands every command of the keyboard over, with the key of the nudge that has the focus.
 * Off while a dialog is open; `run` tells whether it did something.
 */
export function useKeys(run: (command: Command, focused: string | null) => boolean): void {
  const latest = useRef(run);
  latest.current = run;
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as Element;
      const command = commandOf(event, target.matches(FIELD));
      if (!command || document.querySelector('dialog[open]')) return;
      const focused = target.closest<HTMLElement>('[data-nudge]')?.dataset.nudge ?? null;
      if (latest.current(command, focused)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
