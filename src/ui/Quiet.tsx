import type { SiteState } from '../core/now.ts';
import type { MessageKey } from '../core/text.ts';
import { OpenSites } from './OpenSites.tsx';
import type { QuietState } from './quiet-state.ts';
import { Sign } from './Sign.tsx';
import type { SignName } from './signs.ts';
import { useWords } from './words.ts';

interface Props {
  readonly state: QuietState;
  readonly sites: readonly SiteState[];
  readonly onVisit: (url: string) => void;
}

const SAID: Readonly<Record<QuietState, readonly [sign: SignName, heading: MessageKey, rest: MessageKey]>> = {
  unread: ['board', 'quiet_unread_heading', 'quiet_unread'],
  reading: ['clock', 'quiet_reading_heading', 'quiet_reading'],
  blind: ['blind', 'quiet_blind_heading', 'quiet_blind'],
  enough: ['thanks', 'enough_heading', 'enough_rest'],
  clear: ['thanks', 'quiet_heading', 'quiet_rest'],
};

/** How it begins, on the sites that are on and no other. */
function firstWords(sites: readonly SiteState[]): MessageKey {
  const on = sites.flatMap(({ site, isOn }) => (isOn ? site : []));
  if (on.includes('trello')) return on.includes('asana') ? 'quiet_unread' : 'quiet_unread_trello';
  if (on.includes('asana')) return 'quiet_unread_asana';
  return on.includes('meet') ? 'quiet_calls' : 'quiet_unread';
}

/** Nothing to do: one sentence of good news, the way to the first board, or why nothing can be told. */
export function Quiet({ state, sites, onVisit }: Props) {
  const { say } = useWords();
  const [sign, heading, rest] = SAID[state];
  return (
    <div class="quiet">
      <Sign name={sign} />
      <h2>{say(heading)}</h2>
      <p class="second">{say(state === 'unread' ? firstWords(sites) : rest)}</p>
      {state === 'unread' && <OpenSites sites={sites} onVisit={onVisit} />}
    </div>
  );
}
