import type { Change } from '../../core/agreement/scope-view.ts';
import type { Argument } from '../../core/text.ts';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { StateTag } from './StateTag.tsx';
import { TermLines } from './TermLines.tsx';

interface Props {
  readonly changes: readonly Change[];
  readonly them: Argument;
  readonly onTakeBack: (change: Change) => void;
}

/** As the terms of a scope changed, newest first; each can be taken back. */
export function Changed({ changes, them, onTakeBack }: Props) {
  const { say } = useWords();
  return (
    <section class="stack-tight" aria-labelledby="o-dates">
      <h2 id="o-dates">{say('changed_heading')}</h2>
      <p class="second">{say('changed_lead')}</p>
      {changes.length === 0 && <p class="hint">{say('changed_none')}</p>}
      <ol class="dates sheet">
        {changes.map((change) => (
          <li key={change.saidAt}>
            <div class="row row-apart">
              <span>{days(change)}</span>
              <StateTag state={change.state} />
            </div>
            <details class="fold">
              <summary>{say('changed_fields', { count: fieldCount(change) })}</summary>
              <TermLines said={change.said} them={them} />
              {change.state.kind !== 'assumed' && change.state.letter && (
                <p class="letter letter-small">{change.state.letter}</p>
              )}
            </details>
            {change.isOvertaken && <p class="hint">{say('changed_overtaken')}</p>}
            {change.state.kind === 'agreed' && change.state.how && (
              <p class="hint">
                {change.state.how}{' '}
                {change.state.url && (
                  <a href={change.state.url} target="_blank" rel="noreferrer">
                    {say('changed_see')}
                  </a>
                )}
              </p>
            )}
            {change.untilOn === null && (
              <button
                type="button"
                class="button button-bare"
                aria-label={say('changed_take_back_label', { date: change.fromOn })}
                onClick={() => onTakeBack(change)}
              >
                <Sign name="reply" turns />
                {say('button_take_back')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );

  function days({ fromOn, untilOn, state }: Change): string {
    if (state.kind === 'proposed') return say('changed_proposed', { date: state.on });
    if (untilOn === null) return say('changed_since', { date: fromOn });
    return untilOn <= fromOn
      ? say('changed_not_at_all', { date: fromOn })
      : say('changed_until', { date: fromOn }, { date: untilOn });
  }
}

function fieldCount({ said }: Change): number {
  return new Set(said.flatMap(({ terms }) => Object.keys(terms))).size;
}
