import type { Signal } from '../../core/facts.ts';
import type { CallHealth, CallsHealth } from '../../core/health.ts';
import type { MessageKey } from '../../core/text.ts';
import { PageLink } from '../PageLink.tsx';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import type { HealthEvents } from './HealthPage.tsx';
import { PageOutline } from './PageOutline.tsx';

const MINUTE_MS = 60_000;

const NAMES: Readonly<Record<Signal, MessageKey>> = {
  tile: 'health_names_tile',
  roster: 'health_names_roster',
};

/** How well calls can be watched: which, where names were read there, and for how long nothing was seen. */
export function OfCalls({ health, onVisit, ...events }: { readonly health: CallsHealth } & HealthEvents) {
  const { say } = useWords();
  return (
    <section class="sheet sheet-body stack-tight" aria-labelledby="health-meet">
      <h2 id="health-meet">{say('site_meet')}</h2>
      <p class="second">{say(health.isOn ? 'health_on' : 'health_off')}</p>
      {health.calls.length === 0 ? (
        <p>{say('health_no_call')}</p>
      ) : (
        <ul class="stack-tight">
          {health.calls.map((call) => (
            <OneCall key={`${call.subject} ${call.from}`} call={call} onVisit={onVisit} />
          ))}
        </ul>
      )}
      <PageOutline site={{ site: 'meet', isOn: health.isOn }} {...events} />
    </section>
  );
}

function OneCall({ call, onVisit }: { readonly call: CallHealth; readonly onVisit: (url: string) => void }) {
  const { say } = useWords();
  const { title, url, from, to, signals, unseenMs } = call;
  const [first, ...others] = signals;
  const minutes = Math.round(unseenMs / MINUTE_MS);
  const name = <bdi>{title ?? say('call_nameless')}</bdi>;
  const parts = [
    say('health_call_when', { time: from }, { clock: to }),
    ...(first ? [say(others.length > 0 ? 'health_names_both' : NAMES[first])] : []),
    ...(minutes > 0 ? [say('call_out_of_sight', { count: minutes })] : []),
  ];
  return (
    <li>
      {url === null ? (
        name
      ) : (
        <PageLink url={url} onOpen={onVisit}>
          {name}
        </PageLink>
      )}
      <p class="evidence">{parts.join(' · ')}</p>
      {!first && (
        <p class="coverage-gap row warm">
          <Sign name="blind" />
          <span class="grow">{say('health_names_none')}</span>
        </p>
      )}
    </li>
  );
}
