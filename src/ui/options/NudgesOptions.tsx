import type { QuietTime, Terms } from '../../core/expectations.ts';
import { useWords } from '../words.ts';
import { ClockList } from './ClockList.tsx';
import { NumberInput } from './NumberInput.tsx';
import { OptionSheet } from './OptionSheet.tsx';
import { QuietTimes } from './QuietTimes.tsx';

interface Props {
  /** What holds of me for everybody. */
  readonly terms: Pick<Terms, 'quiet' | 'nudgesADay'>;
  readonly setTimes: readonly string[];
  readonly onTerms: (changed: Partial<Pick<Terms, 'quiet' | 'nudgesADay'>>) => void;
  readonly onSetTimes: (times: readonly string[]) => void;
}

/** How many nudges, when, and when none. */
export function NudgesOptions({ terms, setTimes, onTerms, onSetTimes }: Props) {
  const { say } = useWords();
  return (
    <OptionSheet anchor="nudges" heading={say('options_nudges')}>
      <div class="setting">
        <span>
          <b>{say('options_budget')}</b>
          <span class="hint" id="budget-hint">
            {say('options_budget_hint')}
          </span>
        </span>
        <NumberInput
          label={say('options_budget')}
          describedBy="budget-hint"
          value={terms.nudgesADay}
          min={1}
          max={50}
          isKeptAtOnce
          onChange={(nudgesADay) => onTerms({ nudgesADay })}
        />
      </div>
      <div class="setting setting-tall">
        <span>
          <b>{say('options_set_times')}</b>
          <span class="hint">{say('options_set_times_hint')}</span>
        </span>
        <ClockList legend={say('options_set_times')} times={setTimes} onChange={onSetTimes} />
      </div>
      <div class="setting setting-tall">
        <span>
          <b>{say('options_quiet')}</b>
          <span class="hint">{say('options_quiet_hint')}</span>
        </span>
        <QuietTimes times={terms.quiet} onChange={(quiet: readonly QuietTime[]) => onTerms({ quiet })} />
      </div>
    </OptionSheet>
  );
}
