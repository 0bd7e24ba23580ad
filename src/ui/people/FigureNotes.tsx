import type { PersonRecord, Side } from '../../core/person-record.ts';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { useSides } from './sides.ts';

/** How much is asked of either side, what was not seen, and what age does. */
export function FigureNotes({ record }: { readonly record: PersonRecord }) {
  const { say } = useWords();
  const names = useSides(record);
  const load = (side: Side | null): string | null =>
    side?.standing && side.standing.load.asked > 0
      ? say('figure_load', names[side.direction], { count: side.standing.load.asked })
      : null;
  const lines = [load(record.mine), load(record.theirs), `${say('coverage_not_seen')} ${say('figure_fading')}`];
  return (
    <div class="coverage">
      <Sign name="eye" />
      <div>{lines.map((line) => line && <p key={line}>{line}</p>)}</div>
    </div>
  );
}
