import type { Site } from '../../core/handles.ts';
import type { Health, SiteHealth } from '../../core/health.ts';
import { type MessageKey, text } from '../../core/text.ts';
import { coverageFacts, GAP_WORDS } from '../coverage-words.ts';
import { PageBar } from '../PageBar.tsx';
import { PageLink } from '../PageLink.tsx';
import { PlaceName } from '../PlaceName.tsx';
import { Say } from '../Say.tsx';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { OfCalls } from './OfCalls.tsx';
import { type OutlineEvents, PageOutline } from './PageOutline.tsx';

const NAMES: Readonly<Record<Site, MessageKey>> = {
  trello: 'site_trello',
  asana: 'site_asana',
  meet: 'site_meet',
};

export interface HealthEvents extends OutlineEvents {
  readonly onVisit: (url: string) => void;
}

/** How well each site can be read: what, when, what not and since when. */
export function HealthPage({ health, ...events }: { readonly health: Health } & HealthEvents) {
  const { say } = useWords();
  return (
    <>
      <PageBar here="health" />
      <main class="page page-narrow stack">
        <div>
          <h1>{say('health_heading')}</h1>
          <p class="second">{say('health_lead')}</p>
        </div>
        {health.sites.map((site) => (
          <OfSite key={site.site} site={site} {...events} />
        ))}
        <OfCalls health={health.calls} {...events} />
      </main>
    </>
  );
}

function OfSite({ site, onVisit, ...events }: { readonly site: SiteHealth } & HealthEvents) {
  const { say, speak } = useWords();
  const id = `health-${site.site}`;
  return (
    <section class="sheet sheet-body stack-tight" aria-labelledby={id}>
      <h2 id={id}>{say(NAMES[site.site])}</h2>
      <p class="second">
        {say(site.isOn ? 'health_on' : 'health_off')} <Selectors site={site} />
      </p>
      {site.spaces.length === 0 ? (
        <p>{say('health_nothing_read')}</p>
      ) : (
        <ul class="stack-tight">
          {site.spaces.map((line) => (
            <li key={line.url}>
              <PageLink url={line.url} onOpen={onVisit}>
                <PlaceName line={line} />
              </PageLink>
              <p class="evidence">{coverageFacts(line).map(speak).join(' · ')}</p>
              {line.gaps.map((gap, i) => (
                <p key={gap.reason} class="coverage-gap row warm">
                  <Sign name="blind" />
                  <span class="grow">
                    {say(GAP_WORDS[gap.reason])}
                    {gap.count > 1 && ` ${say('gap_places', { count: gap.count })}`}
                    {line.since[i] != null && ` ${say('health_since', { time: line.since[i] })}`}
                  </span>
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      <PageOutline site={site} {...events} />
    </section>
  );
}

function Selectors({ site: { selectors } }: { readonly site: SiteHealth }) {
  if (selectors === null) return <Say text={text('health_no_page_seen')} />;
  const { generation, at } = selectors;
  return (
    <Say
      text={
        generation === null
          ? text('health_page_unknown', { time: at })
          : text('health_page_known', generation, { time: at })
      }
    />
  );
}
