import type { Terms } from '../../core/expectations.ts';
import type { Site } from '../../core/handles.ts';
import type { SiteState } from '../../core/now.ts';
import { SiteSwitches } from '../SiteSwitches.tsx';
import { useWords } from '../words.ts';
import { OptionSheet } from './OptionSheet.tsx';
import { SwitchSetting } from './Setting.tsx';

interface Props {
  readonly sites: readonly SiteState[];
  readonly dueTimes: Terms['dueTimes'];
  /** Called within the press itself, so that the browser may ask for the permission. */
  readonly onSwitch: (site: Site, isOn: boolean) => void;
  readonly onDueTimes: (dueTimes: Terms['dueTimes']) => void;
  /** Whether starts of calls are read from the user's calendar. */
  readonly isCalendarOn: boolean;
  /** Called within the press itself too. */
  readonly onCalendar: (isOn: boolean) => void;
}

/** What is read, and how it is meant. */
export function ReadingOptions({ sites, dueTimes, onSwitch, onDueTimes, isCalendarOn, onCalendar }: Props) {
  const { say } = useWords();
  const areCallsOn = sites.some(({ site, isOn }) => site === 'meet' && isOn);
  return (
    <OptionSheet anchor="reading" heading={say('options_reading')}>
      <SiteSwitches sites={sites} onSwitch={onSwitch} />
      {areCallsOn && (
        <SwitchSetting
          name={say('options_calendar')}
          hint={say('options_calendar_hint')}
          isOn={isCalendarOn}
          onChange={onCalendar}
        />
      )}
      {areCallsOn && (
        <div class="setting">
          <span>
            <b>{say('options_reports')}</b>
            <span class="hint">{say('options_reports_hint')}</span>
          </span>
          <a class="button" href="log.html#bring-in">
            {say('button_bring_report')}
          </a>
        </div>
      )}
      <SwitchSetting
        name={say('options_due_times')}
        hint={say('options_due_times_hint')}
        isOn={dueTimes === 'day'}
        onChange={(isDay) => onDueTimes(isDay ? 'day' : 'exact')}
      />
    </OptionSheet>
  );
}
