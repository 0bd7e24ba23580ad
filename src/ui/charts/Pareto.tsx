import { REASON_WORDS } from '../reason-words.ts';
import { useWords } from '../words.ts';
import { Chart } from './Chart.tsx';
import type { Reasons, SharedReason } from './pareto.ts';
import { SignMeaning } from './SignMeaning.tsx';

interface Props {
  readonly reasons: Reasons;
  readonly mine: string;
  readonly theirs: string;
}

/** Reasons and their sums have room, and some signs between them. */
const LEAST_WIDTH = 320;
const START = 176;
/** Of a sum at the end of a row. */
const SUM_WIDTH = 66;
const ROW = 30;

/** What got in the way, most frequent first: what to fix in how we work. */
export function Pareto({ reasons: { rows, all }, mine, theirs }: Props) {
  const { say } = useWords();
  const [first] = rows;
  const word = (one: SharedReason) => say(REASON_WORDS[one.reason]);
  return (
    <Chart
      heading={say('reasons_heading')}
      isEmpty={all === 0}
      empty={say('reasons_empty')}
      caption={say('reasons_caption', { count: all })}
      described={rows.map((one) => say('reasons_of', word(one), { count: one.mine + one.theirs })).join(', ')}
      leastWidth={LEAST_WIDTH}
      drawing={(width) => ({
        height: rows.length * ROW + 8,
        content: rows.map((one, i) => (
          <Row key={one.reason} one={one} all={all} rows={rows} width={width} y={12 + i * ROW} />
        )),
      })}
      signs={[
        <SignMeaning key="mine" sign={<rect class="reason-mine" x={1} y={1} width={16} height={12} rx={2} />}>
          {mine}
        </SignMeaning>,
        <SignMeaning
          key="theirs"
          sign={<rect class="reason-theirs" x={1.75} y={1.75} width={14.5} height={10.5} rx={2} />}
        >
          {theirs}
        </SignMeaning>,
        <li key="running">{say('reasons_running')}</li>,
      ]}
      table={() => <ReasonTable rows={rows} mine={mine} theirs={theirs} />}
    >
      {first && (
        <p class="chart-end">
          {say('reasons_first', word(first), { count: first.mine + first.theirs }, { count: all })}
        </p>
      )}
    </Chart>
  );
}

interface RowProps {
  readonly one: SharedReason;
  readonly all: number;
  readonly rows: readonly SharedReason[];
  readonly width: number;
  readonly y: number;
}

function Row({ one, all, rows, width, y }: RowProps) {
  const { how, say } = useWords();
  const most = Math.max(...rows.map(({ mine, theirs }) => mine + theirs));
  const step = Math.min(38, (width - SUM_WIDTH - START) / most);
  const gap = Math.min(4, step / 4);
  const across = step - gap;
  return (
    <g>
      <text class="t-ink" x={0} y={y + 11}>
        {say(REASON_WORDS[one.reason])}
      </text>
      {Array.from({ length: one.mine + one.theirs }, (_, i) =>
        i < one.mine ? (
          <rect key={i} class="reason-mine" x={START + i * step} y={y} width={across} height={15} rx={2} />
        ) : (
          <rect
            key={i}
            class="reason-theirs"
            x={START + i * step + 0.75}
            y={y + 0.75}
            width={Math.max(0.5, across - 1.5)}
            height={13.5}
            rx={2}
          />
        ),
      )}
      <text class="t-2" x={width} y={y + 11} text-anchor="end">
        {say('reasons_sum', one.running.toLocaleString(how.locale), all.toLocaleString(how.locale))}
      </text>
    </g>
  );
}

function ReasonTable({
  rows,
  mine,
  theirs,
}: Pick<Props, 'mine' | 'theirs'> & { readonly rows: readonly SharedReason[] }) {
  const { how, say } = useWords();
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{say('table_reason')}</th>
          <th scope="col" class="num">
            {mine}
          </th>
          <th scope="col" class="num">
            {theirs}
          </th>
          <th scope="col" class="num">
            {say('reasons_running')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.reason}>
            <td>{say(REASON_WORDS[one.reason])}</td>
            {[one.mine, one.theirs, one.running].map((count, i) => (
              <td class="num" key={i}>
                {count.toLocaleString(how.locale)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
