import type { ComponentChildren } from 'preact';

/** What a sign of a chart means: the sign and its word. */
export function SignMeaning({ sign, children }: { readonly sign: ComponentChildren; readonly children: string }) {
  return (
    <li>
      <svg viewBox="0 0 18 14" aria-hidden="true" focusable="false">
        {sign}
      </svg>
      {children}
    </li>
  );
}
