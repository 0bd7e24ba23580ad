import type { Site } from '../core/handles.ts';
import type { SiteState } from '../core/now.ts';
import { Sign } from './Sign.tsx';
import { SITE_WORDS } from './site-words.ts';
import { useWords } from './words.ts';

interface Props {
  readonly sites: readonly SiteState[];
  /** Called within the press itself, so that the browser may ask for the permission. */
  readonly onSwitch: (site: Site, isOn: boolean) => void;
}

export function SiteSwitches({ sites, onSwitch }: Props) {
  const { say } = useWords();
  return (
    <fieldset class="switches">
      <legend class="unseen">{say('sites_legend')}</legend>
      {sites.map(({ site, isOn }) => {
        const words = SITE_WORDS[site];
        if (!words) return null;
        return (
          <label class="switch" key={site}>
            <Sign name={words.sign} />
            <span>
              <b>{say(words.name)}</b>
              <span class="hint">{say(words.reads)}</span>
            </span>
            <input
              type="checkbox"
              role="switch"
              aria-checked={isOn}
              checked={isOn}
              onClick={(event) => {
                event.preventDefault();
                onSwitch(site, !isOn);
              }}
            />
          </label>
        );
      })}
    </fieldset>
  );
}
