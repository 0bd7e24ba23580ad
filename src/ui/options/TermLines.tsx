import { FIELD_NAMES, fieldsIn, sayField } from '../../core/agreement/say-terms.ts';
import type { SaidExpectation, Terms } from '../../core/expectations.ts';
import type { Argument } from '../../core/text.ts';
import { useWords } from '../words.ts';

interface Props {
  readonly said: readonly Pick<SaidExpectation, 'direction' | 'terms'>[];
  /** Their name, as it stands in a sentence. */
  readonly them: Argument;
}

interface Line {
  readonly field: keyof Terms;
  readonly mine: string | null;
  readonly theirs: string | null;
  readonly both: string | null;
}

/** What was said, a line a field: what is the same both ways is said once. */
export function TermLines({ said, them }: Props) {
  const { say, how } = useWords();
  const ofDirection = (direction: SaidExpectation['direction']): Partial<Terms> =>
    Object.assign({}, ...said.filter((one) => one.direction === direction).map(({ terms }) => terms));
  const [mine, theirs, both] = [ofDirection('mine'), ofDirection('theirs'), ofDirection('both')];
  const words = (terms: Partial<Terms>, field: keyof Terms): string | null => {
    const value = terms[field];
    return value === undefined ? null : sayField(field, value as never, how);
  };
  const lines = fieldsIn({ ...mine, ...theirs, ...both }).map(
    (field): Line => ({ field, mine: words(mine, field), theirs: words(theirs, field), both: words(both, field) }),
  );
  return (
    <ul class="term-lines">
      {lines.map(({ field, ...line }) => (
        <li key={field}>
          <b>{say(FIELD_NAMES[field])}</b> <span>{sentence(line)}</span>
        </li>
      ))}
    </ul>
  );

  function sentence(line: Omit<Line, 'field'>): string {
    if (line.mine !== null && line.mine === line.theirs) return say('terms_line_same', line.mine);
    const parts = [
      ...(line.both === null ? [] : [line.both]),
      ...(line.mine === null ? [] : [say('terms_line_mine', line.mine)]),
      ...(line.theirs === null ? [] : [say('terms_line_theirs', line.theirs, them)]),
    ];
    return parts.join(' · ');
  }
}
