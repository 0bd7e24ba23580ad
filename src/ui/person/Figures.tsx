import type { PersonRecord, Side } from '../../core/person-record.ts';
import { calendarDay } from '../../core/say-when.ts';
import { hoursOf } from '../../core/within.ts';
import { AnswerTimes } from '../charts/AnswerTimes.tsx';
import { DotPlot } from '../charts/DotPlot.tsx';
import { Pareto } from '../charts/Pareto.tsx';
import { sharedReasons } from '../charts/pareto.ts';
import { SlipChart } from '../charts/SlipChart.tsx';
import { dotsOf, slipsOf, waitsOf } from '../people/chart-data.ts';
import { FigureNotes } from '../people/FigureNotes.tsx';
import type { Figure } from '../people/measures.ts';
import { Spread } from '../people/Spread.tsx';
import { useSides } from '../people/sides.ts';
import { useWords } from '../words.ts';
import { BeforeAndAfter } from './BeforeAndAfter.tsx';

interface Props {
  readonly record: PersonRecord;
  readonly onFigure: (figure: Figure) => void;
  readonly onVisit: (url: string) => void;
}

/** Said only where the figure speaks. */
function medianOf(side: Side | null): number | null {
  const answers = side?.standing?.answerTime;
  return answers?.speaks ? answers.medianWorkingHours : null;
}

/** Figures with how sure one can be of them, and the drawings behind them. */
export function Figures({ record, onFigure, onVisit }: Props) {
  const words = useWords();
  const { how, say } = words;
  const names = useSides(record);
  const { mine, theirs, isManaged, agreement } = record;
  const todayOn = calendarDay(how.now, how.zone) ?? '1970-01-01';
  const both = { mine: names.mine, theirs: names.theirs };
  return (
    <>
      {!isManaged && (
        <section class="sheet" aria-label={say('figures_both')}>
          <Spread record={record} isWide onFigure={onFigure} />
          <div class="sheet-foot">
            <FigureNotes record={record} />
          </div>
        </section>
      )}
      {!isManaged && (
        <>
          <DotPlot
            dots={dotsOf(record, names, words)}
            todayOn={todayOn}
            mine={names.mine}
            theirs={theirs ? names.theirs : null}
            onVisit={onVisit}
          />
          <SlipChart rows={slipsOf(record, names, words)} todayOn={todayOn} {...both} onVisit={onVisit} />
          <div class="split">
            <Pareto reasons={sharedReasons(mine.standing?.reasons ?? [], theirs?.standing?.reasons ?? [])} {...both} />
            <AnswerTimes
              waits={waitsOf(record, names, words)}
              agreedHours={hoursOf(agreement.theirs.question)}
              {...both}
              medians={[medianOf(mine), medianOf(theirs)]}
              onVisit={onVisit}
            />
          </div>
          {record.beforeAfter.length > 0 && <BeforeAndAfter record={record} />}
        </>
      )}
    </>
  );
}
