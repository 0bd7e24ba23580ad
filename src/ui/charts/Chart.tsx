import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useWords } from '../words.ts';
import { UNITS_IN_A_REM, useRoom } from './use-room.ts';

interface Props {
  readonly heading: string;
  /** Whatever there is to draw; without it only the words are shown. */
  readonly isEmpty: boolean;
  readonly empty: string;
  readonly caption: string;
  /** What the drawing shows, for those who do not see it. */
  readonly described: string;
  /** With less room than this it is scrolled; in the drawing's own units, sixteen to a rem. */
  readonly leastWidth: number;
  /** Signs of the chart can be opened one by one. */
  readonly hasLinks?: boolean;
  /** What fits into a width, in the same units. */
  readonly drawing: (width: number) => Drawing;
  readonly signs?: ComponentChildren;
  /** The same as a table, made only when somebody asks for it. */
  readonly table: () => ComponentChildren;
  readonly children?: ComponentChildren;
}

export interface Drawing {
  readonly height: number;
  readonly content: ComponentChildren;
}

/** A drawing with its title, its description, the meaning of its signs, and the same as a table. */
export function Chart(props: Props) {
  const { say } = useWords();
  const id = useId();
  const [isTableOpen, setTableOpen] = useState(false);
  return (
    <section class="sheet sheet-body chart" aria-labelledby={id}>
      <h2 id={id}>{props.heading}</h2>
      {props.isEmpty ? (
        <p class="second">{props.empty}</p>
      ) : (
        <>
          <figure>
            <figcaption>{props.caption}</figcaption>
            <Fitted {...props} id={id} />
            {props.signs && <ul class="key">{props.signs}</ul>}
          </figure>
          <details class="fold" onToggle={(event) => setTableOpen(event.currentTarget.open)}>
            <summary>{say('chart_table')}</summary>
            {isTableOpen && <div class="scroller">{props.table()}</div>}
          </details>
        </>
      )}
      {props.children}
    </section>
  );
}

/** As wide as there is room, with words of one size. */
function Fitted({ id, heading, described, hasLinks, leastWidth, drawing }: Props & { readonly id: string }) {
  const scroller = useRef<HTMLDivElement>(null);
  const width = useRoom(scroller, leastWidth);
  const { height, content } = drawing(width);
  return (
    <div class="scroller" ref={scroller}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={{ '--least': `${leastWidth / UNITS_IN_A_REM}rem` }}
        role={hasLinks ? 'group' : 'img'}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`}>{heading}</title>
        <desc id={`${id}-desc`}>{described}</desc>
        {content}
      </svg>
    </div>
  );
}
