import type { QuietTime, Terms } from '../../core/expectations.ts';
import { fileOf } from '../PageBar.tsx';
import { useWords } from '../words.ts';
import { ClockList } from './ClockList.tsx';
import { NumberInput } from './NumberInput.tsx';
import { OptionSheet } from './OptionSheet.tsx';
import { QuietTimes } from './QuietTimes.tsx';
import { Setting, SwitchSetting } from './Setting.tsx';

/** When a notification comes until another time is set. */
const MORNING = '09:00';

interface Props {
  /** What holds of me for everybody. */
  readonly terms: Pick<Terms, 'quiet' | 'nudgesADay'>;
  readonly setTimes: readonly string[];
  readonly onTerms: (changed: Partial<Pick<Terms, 'quiet' | 'nudgesADay'>>) => void;
  readonly onSetTimes: (times: readonly string[]) => void;
  /** When one notification a day comes, `HH:MM`; `null`: none does. */
  readonly notifyAt: string | null;
  /** Called within the press itself, so that the browser may ask for the permission. */
  readonly onNotifyAt: (time: string | null) => void;
}

/** How many nudges, when, and when none. */
export function NudgesOptions({ terms, setTimes, notifyAt, onTerms, onSetTimes, onNotifyAt }: Props) {
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
      <SwitchSetting
        name={say('options_notify')}
        hint={say('options_notify_hint')}
        isOn={notifyAt !== null}
        onChange={(isOn) => onNotifyAt(isOn ? MORNING : null)}
      />
      {notifyAt !== null && (
        <Setting name={say('options_notify_at')} hint={say('options_notify_at_hint')}>
          {(id, hintId) => (
            <input
              id={id}
              class="input input-clock num"
              type="time"
              aria-describedby={hintId}
              value={notifyAt}
              onChange={({ currentTarget: { value } }) => value && onNotifyAt(value)}
            />
          )}
        </Setting>
      )}
      <p class="setting">
        <a href={fileOf('habits')}>{say('options_all_habits')}</a>
      </p>
    </OptionSheet>
  );
}
