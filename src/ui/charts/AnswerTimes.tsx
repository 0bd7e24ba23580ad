import { useWords } from '../words.ts';
import { type PlacedWait, WAITS_WIDTH, type Wait, waitLayout } from './answer-times.ts';
import { Chart } from './Chart.tsx';
import { ItemLink } from './ItemLink.tsx';
import { SignMeaning } from './SignMeaning.tsx';

interface Props {
  readonly waits: readonly Wait[];
  readonly agreedHours: number;
  readonly mine: string;
  readonly theirs: string;
  /** Working hours within which half are answered; `null`: fewer than half are. */
  readonly medians: readonly [mine: number | null, theirs: number | null];
  readonly onVisit: (url: string) => void;
}

/** Each dot is one ask, in the working hours of whoever answers; what is open is drawn as open. */
export function AnswerTimes({ waits, agreedHours, mine, theirs, medians, onVisit }: Props) {
  const { how, say } = useWords();
  const layout = waitLayout(waits, agreedHours);
  const { axisY, height, ticks, endHours, xOf } = layout;
  const count = (isMine: boolean, isOpen: boolean) => ({
    count: waits.filter((wait) => wait.isMine === isMine && wait.isOpen === isOpen).length,
  });
  const median = (hours: number | null) => (hours === null ? '' : say('waits_median', { hours }));
  const bottom = axisY + 84;
  return (
    <Chart
      heading={say('waits_heading')}
      isEmpty={waits.length === 0}
      empty={say('waits_empty')}
      caption={say('waits_caption')}
      described={say(
        'waits_described',
        count(true, false),
        count(true, true),
        count(false, false),
        count(false, true),
        { hours: agreedHours },
      )}
      width={WAITS_WIDTH}
      height={height}
      hasLinks
      drawing={() => (
        <>
          {ticks.map((hours) => (
            <g key={hours}>
              <path class="grid" d={`M${xOf(hours)} 36V${bottom}`} />
              <text
                x={xOf(hours)}
                y={bottom + 16}
                text-anchor={hours === 0 ? 'start' : hours === endHours ? 'end' : 'middle'}
              >
                {hours.toLocaleString(how.locale) + (hours === endHours && layout.hasMore ? '+' : '')}
              </text>
            </g>
          ))}
          <path class="axis" d={`M8 ${axisY}H440`} />
          <path class="agreed" d={`M${xOf(agreedHours)} 36V${bottom}`} />
          <text class="t-2" x={xOf(agreedHours)} y={31} text-anchor="middle">
            {say('waits_agreed', { hours: agreedHours })}
          </text>
          <text x={8} y={14}>
            <tspan class="t-ink t-bold">{mine}</tspan> {median(medians[0])}
          </text>
          <text x={8} y={bottom + 34}>
            {say('table_working_hours')}
          </text>
          <text x={440} y={bottom + 34} text-anchor="end">
            <tspan class="t-ink t-bold">{theirs}</tspan> {median(medians[1])}
          </text>
          {layout.placed.map((placed) => (
            <ItemLink key={placed.wait.key} url={placed.wait.url} said={placed.wait.said} onVisit={onVisit}>
              <WaitDot placed={placed} radius={layout.radius} />
            </ItemLink>
          ))}
        </>
      )}
      signs={[
        <SignMeaning key="answered" sign={<circle class="p-kept" cx={9} cy={7} r={5} />}>
          {say('waits_answered')}
        </SignMeaning>,
        <SignMeaning
          key="open"
          sign={
            <>
              <circle class="p-open" cx={5} cy={7} r={4.5} />
              <path class="l-wait" d="M11 7h8m-3-3 3 3-3 3" />
            </>
          }
        >
          {say('waits_open')}
        </SignMeaning>,
      ]}
      table={() => <WaitTable waits={waits} agreedHours={agreedHours} mine={mine} theirs={theirs} />}
    />
  );
}

function WaitDot({ placed: { wait, x, y }, radius }: { readonly placed: PlacedWait; readonly radius: number }) {
  if (!wait.isOpen) return <circle class="p-kept" cx={x} cy={y} r={radius} />;
  return (
    <>
      <circle class="p-open" cx={x} cy={y} r={radius - 0.5} />
      <path class="l-wait" d={`M${x + radius + 2} ${y}h11m-4-3.5 4 3.5-4 3.5`} />
    </>
  );
}

function WaitTable({ waits, agreedHours, mine, theirs }: Pick<Props, 'waits' | 'agreedHours' | 'mine' | 'theirs'>) {
  const { how, say } = useWords();
  const half = agreedHours / 2;
  const rows: readonly (readonly [string, (wait: Wait) => boolean])[] = [
    [say('waits_up_to', { hours: half }), ({ hours, isOpen }) => !isOpen && hours <= half],
    [
      say('waits_between', { hours: half }, { hours: agreedHours }),
      ({ hours, isOpen }) => !isOpen && hours > half && hours <= agreedHours,
    ],
    [say('waits_over', { hours: agreedHours }), ({ hours, isOpen }) => !isOpen && hours > agreedHours],
    [say('waits_still_open'), ({ isOpen }) => isOpen],
  ];
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{say('table_working_hours')}</th>
          <th scope="col" class="num">
            {mine}
          </th>
          <th scope="col" class="num">
            {theirs}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, belongs]) => (
          <tr key={name}>
            <td>{name}</td>
            {[true, false].map((isMine) => (
              <td class="num" key={`${isMine}`}>
                {waits.filter((wait) => wait.isMine === isMine && belongs(wait)).length.toLocaleString(how.locale)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
