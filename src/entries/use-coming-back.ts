import { useEffect } from 'preact/hooks';

/** A tab that is turned to is seen and gets the focus: that is one coming back. */
const TOGETHER_MS = 500;

/** Whether the user is in the midst of something: a question is open, or a field holds what was not kept yet. */
export function isInHand(): boolean {
  if (document.querySelector('dialog[open]')) return true;
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input:not([type])');
  return [...fields].some(({ value, defaultValue }) => value !== defaultValue);
}

/** Looks anew whenever the user comes back to the page; not while something is in hand there. */
export function useComingBack(look: () => void, isBusy: () => boolean = isInHand): void {
  useEffect(() => {
    let lookedAt = performance.now();
    const back = (): void => {
      const now = performance.now();
      if (document.visibilityState === 'hidden' || now - lookedAt < TOGETHER_MS || isBusy()) return;
      lookedAt = now;
      look();
    };
    addEventListener('focus', back);
    document.addEventListener('visibilitychange', back);
    return () => {
      removeEventListener('focus', back);
      document.removeEventListener('visibilitychange', back);
    };
  }, [look, isBusy]);
}
