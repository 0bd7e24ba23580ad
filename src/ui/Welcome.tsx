import type { Site } from '../core/handles.ts';
import type { SiteState } from '../core/now.ts';
import type { MessageKey } from '../core/text.ts';
import { Notebook } from './Notebook.tsx';
import { OpenSites } from './OpenSites.tsx';
import { Pledge } from './Pledge.tsx';
import { Sign } from './Sign.tsx';
import { SiteSwitches } from './SiteSwitches.tsx';
import { areOnlyCallsOn } from './site-words.ts';
import { useWords } from './words.ts';

interface Props {
  readonly sites: readonly SiteState[];
  readonly hasSample: boolean;
  readonly onSwitch: (site: Site, isOn: boolean) => void;
  readonly onSample: (isWanted: boolean) => void;
  readonly onVisit: (url: string) => void;
}

/** What is promised of the first weeks: of boards and projects, or of calls where they are all that is read. */
const WEEKS: readonly (readonly [when: MessageKey, what: MessageKey, ofCalls: MessageKey])[] = [
  ['welcome_today', 'welcome_today_rest', 'welcome_today_calls'],
  ['welcome_week', 'welcome_week_rest', 'welcome_week_calls'],
  ['welcome_later', 'welcome_later_rest', 'welcome_later_calls'],
];

/** The first page after the installation. */
export function Welcome({ sites, hasSample, onSwitch, onSample, onVisit }: Props) {
  const { say } = useWords();
  return (
    <main class="page welcome">
      <header class="cover">
        <div>
          <p class="name">
            <Sign name="book" />
            {say('app_name')}
          </p>
          <h1>{say('welcome_heading')}</h1>
          <p class="lead">{say('welcome_lead')}</p>
        </div>
        <Notebook />
      </header>
      <div class="split welcome-split">
        <section class="sheet" aria-labelledby="w-read">
          <div class="sheet-body">
            <h2 id="w-read">{say('welcome_read_heading')}</h2>
            <p class="second">{say('first_asks_once')}</p>
          </div>
          <SiteSwitches sites={sites} onSwitch={onSwitch} />
          <p class="row sheet-body sheet-end">
            <OpenSites sites={sites} onVisit={onVisit} />
            <button type="button" class="button button-large" onClick={() => onSample(!hasSample)}>
              <Sign name="sample" />
              {say(hasSample ? 'button_remove_sample_data' : 'button_sample')}
            </button>
            {hasSample && (
              <span class="hint" role="status">
                {say('welcome_sample_ready')}
              </span>
            )}
          </p>
        </section>
        <section aria-labelledby="w-word" class="word">
          <h2 id="w-word">{say('pledge_heading')}</h2>
          <Pledge />
        </section>
      </div>
      <section aria-labelledby="w-weeks" class="how">
        <h2 id="w-weeks">{say('welcome_weeks_heading')}</h2>
        <ol class="how-list">
          {WEEKS.map(([when, what, ofCalls]) => (
            <li key={when}>
              <b>{say(when)}</b>
              <span>{say(areOnlyCallsOn(sites) ? ofCalls : what)}</span>
            </li>
          ))}
        </ol>
      </section>
    </main>
  );
}
