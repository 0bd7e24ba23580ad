import { MEASURES, type MeasureKind, type PersonRecord, type Side } from '../../core/person-record.ts';
import { useWords } from '../words.ts';
import { Measure } from './Measure.tsx';
import { behindFigure, type Figure, MEASURE_NAMES, shareOfMeasure, shownMeasures } from './measures.ts';
import { useSides } from './sides.ts';

interface Props {
  readonly record: PersonRecord;
  readonly isWide?: boolean;
  readonly onFigure: (figure: Figure) => void;
}

/** Two facing pages on one ruler: mine first, theirs facing it, the spine between. Of me alone, one page. */
export function Spread({ record, isWide = false, onFigure }: Props) {
  const { say } = useWords();
  const names = useSides(record);
  const { mine, theirs } = record;
  const shown = shownMeasures([mine, theirs], MEASURES);
  if (shown.length === 0) return <p class="nothing">{say('figures_nothing')}</p>;
  const look = `spread${isWide ? ' spread-wide' : ''}${theirs ? '' : ' spread-one'}`;
  const measure = (side: Side, kind: MeasureKind) => (
    <Measure
      of={say('measure_of', names[side.direction], say(MEASURE_NAMES[kind]))}
      words={side.words[kind]}
      share={shareOfMeasure(side.standing, kind)}
      isMirrored={side.direction === 'mine' && theirs !== null}
      onOpen={behindFigure(side, kind).size > 0 ? () => onFigure({ direction: side.direction, measure: kind }) : null}
    />
  );
  return (
    <section class={look} aria-label={say(theirs ? 'figures_both' : 'figures_mine')}>
      <p class="spread-head">{names.mine}</p>
      {theirs && <p class="spread-head">{names.theirs}</p>}
      {shown.flatMap((kind) => [
        <div class="spread-row" key={kind}>
          <h2>
            <span>{say(MEASURE_NAMES[kind])}</span>
          </h2>
        </div>,
        measure(mine, kind),
        theirs && measure(theirs, kind),
      ])}
    </section>
  );
}
