import type { ComponentChildren } from 'preact';
import { pageAddress } from './links.ts';

interface Props {
  readonly url: string;
  readonly class?: string;
  readonly onOpen: (url: string) => void;
  readonly children: ComponentChildren;
}

/** A way to a page of a site. What is no such address is only words. */
export function PageLink({ url, class: look, onOpen, children }: Props) {
  const address = pageAddress(url);
  if (!address) return <span class={look}>{children}</span>;
  return (
    <a
      class={look}
      href={address}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(address);
      }}
    >
      {children}
    </a>
  );
}
