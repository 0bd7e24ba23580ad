import { useId } from 'preact/hooks';
import type { Terms } from '../../core/expectations.ts';
import { useWords } from '../words.ts';
import { NumberInput } from './NumberInput.tsx';

interface Props {
  readonly terms: Terms;
  readonly onChange: (changed: Partial<Terms>) => void;
}

const FORTNIGHT = { softDays: 14, hardDays: 21 } as const;

/** What holds for the two together: how often they talk, and when they come back to this. */
export function BothFields({ terms, onChange }: Props) {
  const { say } = useWords();
  const id = useId();
  const { rhythm, reviewOn } = terms;
  return (
    <div class="split split-half">
      <fieldset class="field">
        <legend class="label">{say('rhythm_legend')}</legend>
        <label class="choice">
          <input
            type="checkbox"
            checked={rhythm !== null}
            onChange={({ currentTarget }) => onChange({ rhythm: currentTarget.checked ? FORTNIGHT : null })}
          />
          <span>{say('rhythm_some')}</span>
        </label>
        {rhythm && (
          <div class="row">
            <NumberInput
              label={say('rhythm_soft_label')}
              value={rhythm.softDays}
              min={1}
              max={400}
              onChange={(softDays) => onChange({ rhythm: { softDays, hardDays: Math.max(softDays, rhythm.hardDays) } })}
            />
            <span>{say('rhythm_between')}</span>
            <NumberInput
              label={say('rhythm_hard_label')}
              value={rhythm.hardDays}
              min={rhythm.softDays}
              max={400}
              onChange={(hardDays) => onChange({ rhythm: { ...rhythm, hardDays } })}
            />
            <span>{say('rhythm_at_most')}</span>
          </div>
        )}
      </fieldset>
      <div class="field">
        <label for={id}>{say('review_on')}</label>
        <input
          id={id}
          class="input input-date"
          type="date"
          value={reviewOn ?? ''}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => {
            if (currentTarget.validity.valid) onChange({ reviewOn: currentTarget.value || null });
          }}
        />
        <span class="hint" id={`${id}-hint`}>
          {say('review_on_hint')}
        </span>
      </div>
    </div>
  );
}
