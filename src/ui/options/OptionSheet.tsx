import type { ComponentChildren } from 'preact';

interface Props {
  /** What its address within the page names. */
  readonly anchor: string;
  readonly heading: string;
  readonly children: ComponentChildren;
}

/** One part of the options. */
export function OptionSheet({ anchor, heading, children }: Props) {
  return (
    <section class="sheet sheet-settings" aria-labelledby={anchor}>
      <h2 id={anchor} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
