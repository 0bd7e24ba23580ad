import { useWords } from '../words.ts';
import {
  LEAST_WAITS_WIDTH,
  type PlacedWait,
  WAITS_START,
  type Wait,
  type WaitLayout,
  waitLayout,
} from './answer-times.ts';
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
  const { say } = useWords();
  const count = (isMine: boolean, isOpen: boolean) => ({
    count: waits.filter((wait) => wait.isMine === isMine && wait.isOpen === isOpen).length,
  });
  const median = (hours: number | null) => (hours === null ? '' : say('waits_median', { hours }));
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
      leastWidth={LEAST_WAITS_WIDTH}
      hasLinks
      drawing={(width) => {
        const layout = waitLayout(waits, agreedHours, width);
        return {
          height: layout.height,
          content: (
            <>
              <HoursAxis layout={layout} agreedHours={agreedHours} />
              <Side name={mine} y={14}>
                {median(medians[0])}
              </Side>
              <Side name={theirs} y={layout.height - 8}>
                {median(medians[1])}
              </Side>
              {layout.placed.map((placed) => (
                <ItemLink key={placed.wait.key} url={placed.wait.url} said={placed.wait.said} onVisit={onVisit}>
                  <WaitDot placed={placed} radius={layout.radius} />
                </ItemLink>
              ))}
            </>
          ),
        };
      }}
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

function Side({ name, y, children }: { readonly name: string; readonly y: number; readonly children: string }) {
  return (
    <text x={WAITS_START} y={y}>
      <tspan class="t-ink t-bold">{name}</tspan> {children}
    </text>
  );
}

function HoursAxis({ layout, agreedHours }: { readonly layout: WaitLayout; readonly agreedHours: number }) {
  const { how, say } = useWords();
  const { axisY, ticks, endHours, endX, hasMore, xOf } = layout;
  const bottom = axisY + 84;
  return (
    <>
      {ticks.map((hours) => (
        <g key={hours}>
          <path class="grid" d={`M${xOf(hours)} 36V${bottom}`} />
          <text
            x={xOf(hours)}
            y={bottom + 16}
            text-anchor={hours === 0 ? 'start' : hours === endHours ? 'end' : 'middle'}
          >
            {hours.toLocaleString(how.locale) + (hours === endHours && hasMore ? '+' : '')}
          </text>
        </g>
      ))}
      <path class="axis" d={`M${WAITS_START} ${axisY}H${endX}`} />
      <path class="agreed" d={`M${xOf(agreedHours)} 36V${bottom}`} />
      <text class="t-2" x={xOf(agreedHours)} y={31} text-anchor="middle">
        {say('waits_agreed', { hours: agreedHours })}
      </text>
      <text x={endX} y={bottom + 32} text-anchor="end">
        {say('table_working_hours')}
      </text>
    </>
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
