import type { Site } from '../core/handles.ts';
import type { SiteState } from '../core/now.ts';
import type { MessageKey } from '../core/text.ts';
import { Sign } from './Sign.tsx';
import type { SignName } from './signs.ts';
import { useWords } from './words.ts';

interface SiteWords {
  readonly name: MessageKey;
  readonly reads: MessageKey;
  readonly sign: SignName;
}

const SITES: Readonly<Partial<Record<Site, SiteWords>>> = {
  trello: { name: 'site_trello', reads: 'site_trello_reads', sign: 'board' },
};

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
        const words = SITES[site];
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
