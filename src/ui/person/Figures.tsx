import { useMemo } from 'preact/hooks';
import type { PersonRecord, Side } from '../../core/person-record.ts';
import { calendarDay } from '../../core/say-when.ts';
import { hoursOf } from '../../core/within.ts';
import { AnswerTimes } from '../charts/AnswerTimes.tsx';
import { DotPlot } from '../charts/DotPlot.tsx';
import { Pareto } from '../charts/Pareto.tsx';
import { sharedReasons } from '../charts/pareto.ts';
import { SlipChart } from '../charts/SlipChart.tsx';
import { dotsOf, slipsOf, staleIn, waitsOf } from '../people/chart-data.ts';
import { FigureNotes } from '../people/FigureNotes.tsx';
import type { Figure } from '../people/measures.ts';
import { Spread } from '../people/Spread.tsx';
import { SummingUp } from '../people/SummingUp.tsx';
import { useSides } from '../people/sides.ts';
import { useWords } from '../words.ts';

interface Props {
  readonly record: PersonRecord;
}

interface Opening extends Props {
  readonly onVisit: (url: string) => void;
}

/** Said only where the figure speaks. */
function medianOf(side: Side | null): number | null {
  const answers = side?.standing?.answerTime;
  return answers?.speaks ? answers.medianWorkingHours : null;
}

function useToday(): string {
  const { how } = useWords();
  return calendarDay(how.now, how.zone) ?? '1970-01-01';
}

/** Figures with how sure one can be of them. */
export function FiguresSheet({ record, onFigure }: Props & { readonly onFigure: (figure: Figure) => void }) {
  if (record.areFiguresComing) return <SummingUp look="sheet sheet-body" />;
  return (
    <div class="sheet">
      <Spread record={record} isWide onFigure={onFigure} />
      <div class="sheet-foot">
        <FigureNotes record={record} />
      </div>
    </div>
  );
}

/** Promised against done. */
export function PersonDots({ record, onVisit }: Opening) {
  const words = useWords();
  const names = useSides(record);
  const dots = useMemo(() => dotsOf(record, names, words), [record]);
  const theirs = record.theirs ? names.theirs : null;
  const stale = staleIn(record);
  const leftOut = stale > 0 ? words.say('charts_stale', { count: stale }) : null;
  return (
    <DotPlot dots={dots} todayOn={useToday()} mine={names.mine} theirs={theirs} leftOut={leftOut} onVisit={onVisit} />
  );
}

/** How each date walked. */
export function PersonSlips({ record, onVisit }: Opening) {
  const words = useWords();
  const names = useSides(record);
  const rows = useMemo(() => slipsOf(record, names, words), [record]);
  return <SlipChart rows={rows} todayOn={useToday()} mine={names.mine} theirs={names.theirs} onVisit={onVisit} />;
}

/** What got in the way. */
export function PersonReasons({ record }: Props) {
  const names = useSides(record);
  const { mine, theirs } = record;
  const reasons = sharedReasons(mine.standing?.reasons ?? [], theirs?.standing?.reasons ?? []);
  return <Pareto reasons={reasons} mine={names.mine} theirs={names.theirs} />;
}

/** How soon answers came. */
export function PersonAnswers({ record, onVisit }: Opening) {
  const words = useWords();
  const names = useSides(record);
  const waits = useMemo(() => waitsOf(record, names, words), [record]);
  return (
    <AnswerTimes
      waits={waits}
      agreedHours={hoursOf(record.agreement.theirs.question)}
      mine={names.mine}
      theirs={names.theirs}
      medians={[medianOf(record.mine), medianOf(record.theirs)]}
      onVisit={onVisit}
    />
  );
}
