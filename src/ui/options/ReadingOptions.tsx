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
}

/** What is read, and how it is meant. */
export function ReadingOptions({ sites, dueTimes, onSwitch, onDueTimes }: Props) {
  const { say } = useWords();
  return (
    <OptionSheet anchor="reading" heading={say('options_reading')}>
      <SiteSwitches sites={sites} onSwitch={onSwitch} />
      <SwitchSetting
        name={say('options_due_times')}
        hint={say('options_due_times_hint')}
        isOn={dueTimes === 'day'}
        onChange={(isDay) => onDueTimes(isDay ? 'day' : 'exact')}
      />
    </OptionSheet>
  );
}
