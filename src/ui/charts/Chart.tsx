import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useWords } from '../words.ts';

interface Props {
  readonly heading: string;
  /** Whatever there is to draw; without it only the words are shown. */
  readonly isEmpty: boolean;
  readonly empty: string;
  readonly caption: string;
  /** What the drawing shows, for those who do not see it. */
  readonly described: string;
  readonly width: number;
  readonly height: number;
  /** Signs of the chart can be opened one by one. */
  readonly hasLinks?: boolean;
  readonly drawing: () => ComponentChildren;
  readonly signs?: ComponentChildren;
  /** The same as a table, made only when somebody asks for it. */
  readonly table: () => ComponentChildren;
  readonly children?: ComponentChildren;
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
            <div class="scroller">
              <svg
                viewBox={`0 0 ${props.width} ${props.height}`}
                role={props.hasLinks ? 'group' : 'img'}
                aria-labelledby={`${id}-title`}
                aria-describedby={`${id}-desc`}
              >
                <title id={`${id}-title`}>{props.heading}</title>
                <desc id={`${id}-desc`}>{props.described}</desc>
                {props.drawing()}
              </svg>
            </div>
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
