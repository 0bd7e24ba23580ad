import { useEffect } from 'preact/hooks';
import type { Pressed } from './keys.ts';

/** Where the keys lead from any page of ours. */
export type NavTarget = 'now' | 'people' | 'review';

/** How long after `g` an `r` still belongs to it. */
const TOGETHER_MS = 1_500;
const FIELD = 'textarea:not([readonly]), input, select';

/** `1` Now, `2` People, `g` then `r` the weekly review. `before`: the key that was pressed just before. */
export function navOf(pressed: Pressed, before: string | null, isInField: boolean): NavTarget | null {
  if (isInField || pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.isComposing) return null;
  if (pressed.key === '1') return 'now';
  if (pressed.key === '2') return 'people';
  return pressed.key === 'r' && before === 'g' ? 'review' : null;
}

/** Off while a dialog is open. */
export function useNavKeys(go: (target: NavTarget) => void): void {
  useEffect(() => {
    let before: { readonly key: string; readonly at: number } | null = null;
    const press = (event: KeyboardEvent) => {
      const last = before && event.timeStamp - before.at < TOGETHER_MS ? before.key : null;
      before = { key: event.key, at: event.timeStamp };
      const target = navOf(event, last, (event.target as Element).matches(FIELD));
      if (!target || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      go(target);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [go]);
}
