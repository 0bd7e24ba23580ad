import type { ComponentChildren } from 'preact';
import { pageAddress } from '../links.ts';

interface Props {
  readonly url: string;
  /** The whole sentence about the item. */
  readonly said: string;
  readonly onVisit: (url: string) => void;
  readonly children: ComponentChildren;
}

/** Something on a chart that opens its evidence. */
export function ItemLink({ url, said, onVisit, children }: Props) {
  const address = pageAddress(url);
  const inside = (
    <>
      <title>{said}</title>
      {children}
    </>
  );
  if (!address) return <g>{inside}</g>;
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer"
      aria-label={said}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onVisit(address);
      }}
    >
      {inside}
    </a>
  );
}
