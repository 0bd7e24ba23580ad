import { useState } from 'preact/hooks';
import { PageLink } from '../PageLink.tsx';
import { useWords } from '../words.ts';
import type { Dot } from './dot-plot.ts';
import { lookWord } from './looks.ts';

interface Props {
  readonly dots: readonly Dot[];
  readonly mine: string;
  readonly theirs: string;
  readonly onVisit: (url: string) => void;
}

/** So many rows at a time. */
const PAGE = 50;

/** The items behind the dots, newest first. */
export function ItemTable({ dots, mine, theirs, onVisit }: Props) {
  const { say } = useWords();
  const [most, setMost] = useState(PAGE);
  const rows = [...dots].sort((a, b) => (a.promisedOn > b.promisedOn ? -1 : 1)).slice(0, most);
  return (
    <>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say('table_item')}</th>
            <th scope="col">{say('table_whose')}</th>
            <th scope="col">{say('table_promised')}</th>
            <th scope="col">{say('table_done')}</th>
            <th scope="col">{say('table_outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((dot) => (
            <tr key={dot.key}>
              <td>
                <PageLink url={dot.url} onOpen={onVisit}>
                  <bdi>{dot.name}</bdi>
                </PageLink>
              </td>
              <td>{dot.isMine ? mine : theirs}</td>
              <td>{say('chart_day', { date: dot.promisedOn })}</td>
              <td>{dot.doneOn === null ? say('table_not_seen') : say('chart_day', { date: dot.doneOn })}</td>
              <td>{say(lookWord(dot.look))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < dots.length && (
        <button type="button" class="button" onClick={() => setMost(most + PAGE)}>
          {say('button_show_more', { count: dots.length - rows.length })}
        </button>
      )}
    </>
  );
}
