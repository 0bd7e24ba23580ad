import { useState } from 'preact/hooks';
import { shorten } from '../../core/shorten.ts';
import { PageLink } from '../PageLink.tsx';
import { useWords } from '../words.ts';
import { Chart } from './Chart.tsx';
import { ItemLink } from './ItemLink.tsx';
import { ItemShape } from './ItemShape.tsx';
import { SignMeaning } from './SignMeaning.tsx';
import { dayNumber, dayOfNumber, dayTicks, ticksIn } from './scale.ts';
import {
  inRows,
  LEAST_SLIP_WIDTH,
  type Leg,
  type PlacedRow,
  type SlipLayout,
  type SlipRow,
  slipLayout,
} from './slip-chart.ts';

interface Props {
  readonly rows: readonly SlipRow[];
  readonly todayOn: string;
  readonly mine: string;
  readonly theirs: string;
  readonly onVisit: (url: string) => void;
}

const MOST = 8;
/** Characters that have room beside the drawing: of a name in its width, and of what became of it. */
const NAME_UNITS = 6.6;
const WORDS_ROOM = 36;

/** One line an item: the first promised date stays, and an arrow tells how it moved. */
export function SlipChart({ rows, todayOn, mine, theirs, onVisit }: Props) {
  const { say } = useWords();
  const [most, setMost] = useState(MOST);
  const shown = inRows(rows, most);
  return (
    <Chart
      heading={say('slips_heading')}
      isEmpty={shown.length === 0}
      empty={say('slips_empty')}
      caption={say('slips_caption')}
      described={say('slips_described')}
      leastWidth={LEAST_SLIP_WIDTH}
      hasLinks
      drawing={(width) => {
        const layout = slipLayout(shown, todayOn, width);
        return {
          height: layout.height,
          content: (
            <>
              <Days layout={layout} todayOn={todayOn} />
              {layout.rows.map((placed) => (
                <Row key={placed.row.key} placed={placed} layout={layout} onVisit={onVisit} />
              ))}
            </>
          ),
        };
      }}
      signs={[
        <SignMeaning key="first" sign={<ItemShape look="open" x={9} y={7} />}>
          {say('slips_first')}
        </SignMeaning>,
        <SignMeaning key="told" sign={<path class="l-told" d="M0 7H17" />}>
          {say('slips_told')}
        </SignMeaning>,
        <SignMeaning key="after" sign={<path class="l-after" d="M0 7H17" />}>
          {say('slips_after')}
        </SignMeaning>,
        <SignMeaning key="other" sign={<path class="l-other" d="M0 7H17" />}>
          {say('slips_other')}
        </SignMeaning>,
      ]}
      table={() => <SlipTable rows={shown} mine={mine} theirs={theirs} onVisit={onVisit} />}
    >
      {shown.length < rows.length && (
        <p>
          <button type="button" class="button" onClick={() => setMost(most + MOST)}>
            {say('button_show_more', { count: rows.length - shown.length })}
          </button>
        </p>
      )}
    </Chart>
  );
}

function Days({ layout, todayOn }: { readonly layout: SlipLayout; readonly todayOn: string }) {
  const { say } = useWords();
  const { xOf, width, height, startX, wordsX, fromDay, toDay, splitY } = layout;
  const today = xOf(dayNumber(todayOn));
  return (
    <>
      {dayTicks(fromDay, toDay, ticksIn(wordsX - startX)).map((day) => (
        <g key={day}>
          <path class="grid" d={`M${xOf(day)} 28V${height - 22}`} />
          <text x={xOf(day)} y={20} text-anchor="middle">
            {say('chart_day', { date: dayOfNumber(day) })}
          </text>
        </g>
      ))}
      <path class="today" d={`M${today} 28V${height - 22}`} />
      <text class="t-2" x={today} y={height - 8} text-anchor="middle">
        {say('chart_today')}
      </text>
      {splitY !== null && <path class="axis" d={`M0 ${splitY}H${width}`} />}
    </>
  );
}

interface RowProps {
  readonly placed: PlacedRow;
  readonly layout: SlipLayout;
  readonly onVisit: (url: string) => void;
}

function Row({ placed: { row, y, xs, legs }, layout: { width, startX, wordsX }, onVisit }: RowProps) {
  const lastX = xs.at(-1) ?? 0;
  return (
    <ItemLink url={row.url} said={row.said} onVisit={onVisit}>
      <rect class="row-ground" x={0} y={y - 14} width={width} height={28} />
      <text class="t-ink" x={0} y={y + 4}>
        {shorten(row.name, Math.floor(startX / NAME_UNITS))}
      </text>
      <text class="t-2" x={wordsX} y={y + 4}>
        {shorten(row.told, WORDS_ROOM)}
      </text>
      {legs.map((leg, i) => (
        <Arrow key={i} leg={leg} y={y} />
      ))}
      {xs.slice(0, -1).map((x, i) => (
        <circle key={i} class="p-open" cx={x} cy={y} r={i === 0 ? 4.5 : 3} />
      ))}
      <ItemShape look={row.look} x={lastX} y={y} />
    </ItemLink>
  );
}

function Arrow({ leg: { fromX, toX, look }, y }: { readonly leg: Leg; readonly y: number }) {
  const way = toX < fromX ? -1 : 1;
  const start = fromX + way * 5;
  const end = toX - way * 7;
  if ((end - start) * way <= 0) return null;
  return (
    <>
      <path class={`l-${look}`} d={`M${start} ${y}H${end}`} />
      <path class={`l-${look} arrow-head`} d={`M${end - way * 5} ${y - 4}L${end} ${y}L${end - way * 5} ${y + 4}`} />
    </>
  );
}

function SlipTable({ rows, mine, theirs, onVisit }: Omit<Props, 'todayOn'>) {
  const { say } = useWords();
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{say('table_item')}</th>
          <th scope="col">{say('table_whose')}</th>
          <th scope="col">{say('table_dates')}</th>
          <th scope="col">{say('table_moves')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <td>
              <PageLink url={row.url} onOpen={onVisit}>
                <bdi>{row.name}</bdi>
              </PageLink>
            </td>
            <td>{row.isMine ? mine : theirs}</td>
            <td>
              {[row.firstOn, ...row.moves.flatMap(({ toOn }) => toOn ?? [])]
                .map((on) => say('chart_day', { date: on }))
                .join(' → ')}
            </td>
            <td>{row.told}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
