import type { PersonRecord, Side } from '../../core/person-record.ts';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { useSides } from './sides.ts';

/** How much of what was read could be judged, and what figures would be if what was left out had counted. */
export function FigureNotes({ record }: { readonly record: PersonRecord }) {
  const { say } = useWords();
  const names = useSides(record);
  const told = (side: Side | null): string | null => {
    const figures = side?.standing?.followThrough;
    if (!side?.standing || !figures || figures.coverage === null) return null;
    const lines = [say('coverage_judged', names[side.direction], { count: Math.round(figures.coverage * 100) })];
    if (figures.speaks && figures.excused.length > 0)
      lines.push(say('figure_with_excused', { count: Math.round(figures.withExcused * 100) }));
    if (figures.speaks && figures.unknown.length > 0)
      lines.push(say('figure_with_unknown', { count: Math.round(figures.withUnknown * 100) }));
    const { load } = side.standing;
    if (load.asked > 0) lines.push(say('figure_load', { count: load.asked }));
    return lines.join(' · ');
  };
  const lines = [told(record.mine), told(record.theirs), `${say('coverage_not_seen')} ${say('figure_fading')}`];
  return (
    <div class="coverage">
      <Sign name="eye" />
      <div>{lines.map((line) => line && <p key={line}>{line}</p>)}</div>
    </div>
  );
}
