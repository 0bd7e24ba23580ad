import type { SiteState } from '../core/now.ts';
import { SITE_WORDS } from './site-words.ts';
import { useWords } from './words.ts';

interface Props {
  readonly sites: readonly SiteState[];
  readonly onVisit: (url: string) => void;
}

/** A way to each site that is on. */
export function OpenSites({ sites, onVisit }: Props) {
  const { say } = useWords();
  return sites
    .filter(({ isOn }) => isOn)
    .flatMap(({ site }) => SITE_WORDS[site] ?? [])
    .map(({ open, home }, index) => (
      <button
        type="button"
        class={index === 0 ? 'button button-large button-first' : 'button button-large'}
        key={home}
        onClick={() => onVisit(home)}
      >
        {say(open)}
      </button>
    ));
}
