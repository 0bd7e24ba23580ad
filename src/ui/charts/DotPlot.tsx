import { useWords } from '../words.ts';
import { Chart } from './Chart.tsx';
import { type Dot, type DotLayout, dotLayout, LEAST_PLOT_WIDTH, newest, type Panel, PLOT_START } from './dot-plot.ts';
import { ItemLink } from './ItemLink.tsx';
import { ItemShape } from './ItemShape.tsx';
import { ItemTable } from './ItemTable.tsx';
import { LOOKS } from './looks.ts';
import { SignMeaning } from './SignMeaning.tsx';
import { dayOfNumber, dayTicks, ticksIn } from './scale.ts';

interface Props {
  readonly dots: readonly Dot[];
  readonly todayOn: string;
  readonly mine: string;
  /** `null`: there is one side only. */
  readonly theirs: string | null;
  /** What is not drawn, and why. */
  readonly leftOut: string | null;
  readonly onVisit: (url: string) => void;
}

/** More signs than this tell nobody anything. */
const MOST = 120;

/** Each item at its promised day: above the line done before, below it after. */
export function DotPlot({ dots, todayOn, mine, theirs, leftOut, onVisit }: Props) {
  const { say } = useWords();
  const shown = newest(dots, MOST);
  const sides = theirs === null ? [true] : [true, false];
  const onTime = (isMine: boolean) =>
    shown.filter((dot) => dot.isMine === isMine && (dot.look === 'kept' || dot.look === 'told')).length;
  const came = (isMine: boolean) => shown.filter((dot) => dot.isMine === isMine).length;
  const looks = LOOKS.filter(([look]) => shown.some((dot) => dot.look === look));
  return (
    <Chart
      heading={say('dots_heading')}
      isEmpty={shown.length === 0}
      empty={say('dots_empty')}
      caption={shown.length < dots.length ? say('dots_caption_newest', { count: shown.length }) : say('dots_caption')}
      described={[
        say('dots_described'),
        say('dots_described_side', mine, { count: came(true) }, { count: onTime(true) }),
        ...(theirs === null
          ? []
          : [say('dots_described_side', theirs, { count: came(false) }, { count: onTime(false) })]),
      ].join(' ')}
      leastWidth={LEAST_PLOT_WIDTH}
      hasLinks
      drawing={(width) => {
        const layout = dotLayout(shown, todayOn, width, sides);
        return {
          height: layout.height,
          content: (
            <>
              <DayAxis layout={layout} />
              {layout.panels.map((panel) => (
                <DotPanel
                  key={`${panel.isMine}`}
                  panel={panel}
                  layout={layout}
                  name={panel.isMine ? mine : (theirs ?? '')}
                  onVisit={onVisit}
                />
              ))}
            </>
          ),
        };
      }}
      signs={looks.map(([look, word]) => (
        <SignMeaning key={look} sign={<ItemShape look={look} x={9} y={7} />}>
          {say(word)}
        </SignMeaning>
      ))}
      table={() => <ItemTable dots={dots} mine={mine} theirs={theirs ?? ''} onVisit={onVisit} />}
    >
      {leftOut && <p class="hint">{leftOut}</p>}
    </Chart>
  );
}

function DayAxis({ layout: { fromDay, toDay, height, endX, xOf } }: { readonly layout: DotLayout }) {
  const { say } = useWords();
  const ticks = dayTicks(fromDay, toDay, ticksIn(endX - PLOT_START));
  return (
    <>
      <path class="axis" d={`M${PLOT_START} ${height - 26}H${endX}`} />
      {ticks.map((day) => (
        <g key={day}>
          <path class="axis" d={`M${xOf(day)} ${height - 26}v6`} />
          <text class="t-2" x={xOf(day)} y={height - 6} text-anchor="middle">
            {say('chart_day', { date: dayOfNumber(day) })}
          </text>
        </g>
      ))}
    </>
  );
}

interface PanelProps {
  readonly panel: Panel;
  readonly layout: DotLayout;
  readonly name: string;
  readonly onVisit: (url: string) => void;
}

function DotPanel({ panel, layout: { half, edgeDays, endX }, name, onVisit }: PanelProps) {
  const { say } = useWords();
  const { lineY, top, unjudgedY } = panel;
  const label = PLOT_START - 10;
  return (
    <g>
      <text class="t-ink t-bold" x={0} y={top + 12}>
        {name}
      </text>
      <path class="grid" d={`M${PLOT_START} ${lineY - half}H${endX}M${PLOT_START} ${lineY + half}H${endX}`} />
      <text x={label} y={lineY - half + 4} text-anchor="end">
        {say('dots_days_before', { count: edgeDays })}
      </text>
      <text x={label} y={lineY + half + 4} text-anchor="end">
        {say('dots_days_after', { count: edgeDays })}
      </text>
      <path class="promise" d={`M${PLOT_START} ${lineY}H${endX}`} />
      <text class="t-2" x={label} y={lineY + 4} text-anchor="end">
        {say('dots_promised_day')}
      </text>
      {panel.hasUnjudged && (
        <>
          <path class="grid dotted" d={`M${PLOT_START} ${unjudgedY}H${endX}`} />
          <text x={label} y={unjudgedY + 4} text-anchor="end">
            {say('dots_not_judged')}
          </text>
        </>
      )}
      {panel.placed.map(({ dot, x, y }) => (
        <ItemLink key={dot.key} url={dot.url} said={dot.said} onVisit={onVisit}>
          {dot.daysAfter !== null && y !== lineY && (
            <path class={dot.look === 'overdue' ? 'l-after' : 'l-wait'} d={`M${x} ${lineY}V${y}`} />
          )}
          <ItemShape look={dot.look} x={x} y={y} />
        </ItemLink>
      ))}
    </g>
  );
}
