import type { SiteState } from '../core/now.ts';
import { OpenSites } from './OpenSites.tsx';
import { Sign } from './Sign.tsx';
import { useWords } from './words.ts';

interface Props {
  /** No space has been read yet: the way to the first one. */
  readonly isUnread: boolean;
  /** What there is keeps until tomorrow. */
  readonly isEnough: boolean;
  readonly sites: readonly SiteState[];
  readonly onVisit: (url: string) => void;
}

/** Nothing to do: one sentence of good news, or the way to the first board. */
export function Quiet({ isUnread, isEnough, sites, onVisit }: Props) {
  const { say } = useWords();
  const areOnlyCallsOn = sites.every(({ site, isOn }) => !isOn || site === 'meet') && sites.some(({ isOn }) => isOn);
  if (isEnough)
    return (
      <div class="quiet">
        <Sign name="thanks" />
        <h2>{say('enough_heading')}</h2>
        <p class="second">{say('enough_rest')}</p>
      </div>
    );
  return (
    <div class="quiet">
      <Sign name={isUnread ? 'board' : 'thanks'} />
      <h2>{say(isUnread ? 'quiet_unread_heading' : 'quiet_heading')}</h2>
      <p class="second">{say(!isUnread ? 'quiet_rest' : areOnlyCallsOn ? 'quiet_calls' : 'quiet_unread')}</p>
      {isUnread && <OpenSites sites={sites} onVisit={onVisit} />}
    </div>
  );
}
