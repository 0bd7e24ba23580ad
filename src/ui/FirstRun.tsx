import type { Site } from '../core/handles.ts';
import type { SiteState } from '../core/now.ts';
import { Pledge } from './Pledge.tsx';
import { Sign } from './Sign.tsx';
import { SiteSwitches } from './SiteSwitches.tsx';
import { useWords } from './words.ts';

interface Props {
  readonly sites: readonly SiteState[];
  /** Something was read before: what is known stays. */
  readonly isKnown: boolean;
  readonly onSwitch: (site: Site, isOn: boolean) => void;
  readonly onSample: () => void;
}

/** While no site is on: what it reads, what it leaves alone, and the two ways to begin. */
export function FirstRun({ sites, isKnown, onSwitch, onSample }: Props) {
  const { say } = useWords();
  return (
    <div class="first-run">
      <h2>{say(isKnown ? 'off_heading' : 'first_heading')}</h2>
      <p class="second">{say(isKnown ? 'off_lead' : 'first_lead')}</p>
      <div class="sheet">
        <SiteSwitches sites={sites} onSwitch={onSwitch} />
      </div>
      <p class="hint">{say('first_asks_once')}</p>
      {!isKnown && (
        <p>
          <button type="button" class="button button-large" onClick={onSample}>
            <Sign name="sample" />
            {say('button_sample')}
          </button>
        </p>
      )}
      <div class="first-pledge">
        <Pledge />
      </div>
    </div>
  );
}
