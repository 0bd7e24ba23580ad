import { useState } from 'preact/hooks';
import type { Site } from '../../core/handles.ts';
import type { Health, SiteHealth } from '../../core/health.ts';
import { type MessageKey, text } from '../../core/text.ts';
import { coverageFacts, GAP_WORDS } from '../coverage-words.ts';
import { PageBar } from '../PageBar.tsx';
import { PageLink } from '../PageLink.tsx';
import { Say } from '../Say.tsx';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';

const NAMES: Readonly<Record<Site, MessageKey>> = {
  trello: 'site_trello',
  asana: 'site_asana',
  meet: 'site_meet',
};

export interface HealthEvents {
  readonly onVisit: (url: string) => void;
  /** The structure of an open page of the site; `null` where none is open. */
  readonly onOutline: (site: Site) => Promise<string | null>;
  readonly onSave: (outline: string, site: Site) => void;
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
      </main>
    </>
  );
}

function OfSite({ site, onVisit, onOutline, onSave }: { readonly site: SiteHealth } & HealthEvents) {
  const { say, speak } = useWords();
  const [outline, setOutline] = useState<string | null>(null);
  const [isShut, setShut] = useState(false);
  const id = `health-${site.site}`;
  const look = async (): Promise<void> => {
    const told = await onOutline(site.site).catch(() => null);
    setOutline(told);
    setShut(told === null);
  };
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
                <bdi>{line.name}</bdi>
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
      {outline === null ? (
        <p class="row row-apart">
          <span class="hint grow">{say(isShut ? 'health_no_page' : 'health_outline_hint')}</span>
          <button type="button" class="button" disabled={!site.isOn} onClick={() => void look()}>
            {say('button_outline')}
          </button>
        </p>
      ) : (
        <>
          <p>{say('health_outline')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
          <pre class="outline-text" tabIndex={0}>
            {outline}
          </pre>
          <p class="row">
            <button type="button" class="button" onClick={() => onSave(outline, site.site)}>
              {say('button_save_file')}
            </button>
            <button type="button" class="button" onClick={() => setOutline(null)}>
              {say('button_close')}
            </button>
          </p>
        </>
      )}
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
