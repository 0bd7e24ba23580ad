import type { MessageKey } from '../../core/text.ts';
import { Pledge } from '../Pledge.tsx';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { type Choice, LeaveOut } from './LeaveOut.tsx';
import { OptionSheet } from './OptionSheet.tsx';
import { Setting, SwitchSetting } from './Setting.tsx';

export type PauseLength = 'hour' | 'today' | 'until-said';

export interface PrivacyProps {
  readonly areQuotesKept: boolean;
  readonly keepMonths: number;
  /** `null`: no pause. `until` is epoch ms; `null`: until the user ends it. */
  readonly pause: { readonly until: number | null } | null;
  readonly spaces: readonly Choice[];
  readonly people: readonly Choice[];
  readonly hasSample: boolean;
  readonly onQuotes: (areKept: boolean) => void;
  readonly onKeepMonths: (months: number) => void;
  readonly onPause: (length: PauseLength | null) => void;
  readonly onSpace: (space: Choice, isLeftOut: boolean) => void;
  /** Forgets somebody, who is not learned anew. */
  readonly onPerson: (person: Choice) => void;
  readonly onSample: (isWanted: boolean) => void;
}

const MONTHS = [1, 3, 6, 12, 24, 60] as const;

const PAUSES: readonly (readonly [length: PauseLength, name: MessageKey])[] = [
  ['hour', 'button_pause_hour'],
  ['today', 'button_pause_today'],
  ['until-said', 'button_pause'],
];

/** What is read and kept, for how long, and when nothing is. */
export function PrivacyOptions(props: PrivacyProps) {
  const { say } = useWords();
  return (
    <OptionSheet anchor="privacy" heading={say('options_privacy')}>
      <div class="options-pledge">
        <Pledge />
      </div>
      <PauseSetting {...props} />
      <div class="setting-wide">
        <LeaveOut
          heading={say('options_spaces')}
          hint={say('options_spaces_hint')}
          none={say('spaces_none')}
          lead={say('leave_out_lead')}
          choices={props.spaces}
          onChange={props.onSpace}
        />
      </div>
      <div class="setting-wide">
        <LeaveOut
          heading={say('options_people')}
          hint={say('options_people_hint')}
          none={say('people_none')}
          lead={say('leave_out_person_lead')}
          isForGood
          choices={props.people}
          onChange={props.onPerson}
        />
      </div>
      <SwitchSetting
        name={say('options_quotes')}
        hint={say('options_quotes_hint')}
        isOn={props.areQuotesKept}
        onChange={props.onQuotes}
      />
      <Setting name={say('options_keep')} hint={say('options_keep_hint')}>
        {(id, hintId) => (
          <select
            id={id}
            class="input"
            aria-describedby={hintId}
            value={String(props.keepMonths)}
            onChange={({ currentTarget }) => props.onKeepMonths(Number(currentTarget.value))}
          >
            {MONTHS.map((months) => (
              <option key={months} value={String(months)}>
                {say('options_months', { count: months })}
              </option>
            ))}
          </select>
        )}
      </Setting>
      <div class="setting">
        <span>
          <b>{say('options_log')}</b>
          <span class="hint">{say('options_log_hint')}</span>
        </span>
        <a class="button" href="log.html">
          {say('button_open_log')}
        </a>
      </div>
      <div class="setting">
        <span>
          <b>{say('options_private')}</b>
          <span class="hint">{say('options_private_hint')}</span>
        </span>
        <span class="second">
          <Sign name="lock" /> {say('options_private_state')}
        </span>
      </div>
      <div class="setting">
        <span>
          <b>{say('options_sample')}</b>
          <span class="hint">{say('options_sample_hint')}</span>
        </span>
        <button type="button" class="button" onClick={() => props.onSample(!props.hasSample)}>
          {say(props.hasSample ? 'button_remove_sample_data' : 'button_add_sample')}
        </button>
      </div>
    </OptionSheet>
  );
}

function PauseSetting({ pause, onPause }: PrivacyProps) {
  const { say } = useWords();
  const state =
    pause === null
      ? say('options_pause_hint')
      : pause.until === null
        ? say('options_paused')
        : say('options_paused_until', { time: pause.until });
  return (
    <div class="setting setting-tall">
      <span>
        <b>{say('options_pause')}</b>
        <span class="hint" role="status">
          {state}
        </span>
      </span>
      <span class="row">
        {pause ? (
          <button type="button" class="button" onClick={() => onPause(null)}>
            {say('button_go_on')}
          </button>
        ) : (
          PAUSES.map(([length, name]) => (
            <button key={length} type="button" class="button" onClick={() => onPause(length)}>
              <Sign name="pause" />
              {say(name)}
            </button>
          ))
        )}
      </span>
    </div>
  );
}
