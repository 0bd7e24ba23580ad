/**
 * Keeps the focus in a dialog, and calls `close` when a pointer goes down outside of it, as Trello's card does: whoever has something
 * of their own outside must say `data-no-focus-lock`, and prevent the default of their `pointerdown`.
 */
export function lockInto(dialog: HTMLElement, close: () => void, signal: AbortSignal): void {
  let last: HTMLElement = dialog;
  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      if (dialog.contains(target)) last = target;
      else if (!target.closest('[data-no-focus-lock]')) (dialog.contains(last) ? last : dialog).focus();
    },
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.defaultPrevented && !event.composedPath().includes(dialog)) close();
    },
    { signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    },
    { signal },
  );
}
