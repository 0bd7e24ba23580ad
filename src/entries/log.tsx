import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LogOutline } from '../core/fact-line.ts';
import { ask } from '../platform/ask.ts';
import { onLogChanged } from '../platform/log-changes.ts';
import { askToPersist, storageRoom } from '../platform/storage.ts';
import { Behind } from '../ui/Behind.tsx';
import { LogPage } from '../ui/log/LogPage.tsx';
import type { LogPort } from '../ui/log/log-port.ts';
import { Trouble } from '../ui/Trouble.tsx';
import { bringFile, cancelBrought, keepBrought } from './log-arrivals.ts';
import { saveFile } from './log-files.ts';
import { forgetForGood } from './log-forgetting.ts';
import { drawPage, Speaking, useNow, visit } from './own-page.tsx';
import { troubleNamed } from './trouble-named.ts';
import { useLatest } from './use-latest.ts';

const zone = Temporal.Now.timeZoneId();

const port: LogPort = {
  keys: (query, after, toRead) => ask('factKeys', query, after, toRead),
  lines: (keys) => ask('factLines', keys),
  choices: (key) => ask('factChoices', key),
  say: (subject, word) => ask('sayOfEvidence', subject, word),
  unsay: (words) => ask('unsay', words),
  visit: (url) => void visit(url),
  save: (kind, passphrase, keys, progress) => saveFile(kind, passphrase, keys, zone, progress),
  bring: bringFile,
  keep: keepBrought,
  cancel: cancelBrought,
  forget: forgetForGood,
  room: storageRoom,
  persist: askToPersist,
  print: () => window.print(),
};

/** While a reading goes on the log changes again and again. */
const TOGETHER_MS = 500;

/** What the log holds by now, where that is more or less than the page shows. */
function useNewer(shown: LogOutline | null): LogOutline | null {
  const [found, setFound] = useState<LogOutline | null>(null);
  useEffect(() => {
    let timer = 0;
    const end = onLogChanged(() => {
      clearTimeout(timer);
      timer = setTimeout(() => ask('logOutline').then(setFound, () => undefined), TOGETHER_MS) as unknown as number;
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, []);
  return shown && found && found.asOf > shown.asOf && found.facts !== shown.facts ? found : null;
}

function OwnLog() {
  // The rows come first: whatever else is asked for would keep the background from telling them.
  const [isBegun, setBegun] = useState(false);
  const { now } = useNow(isBegun);
  const { told: outline, trouble, isBehind, show } = useLatest<LogOutline>(troubleNamed);
  const newer = useNewer(outline);
  const look = useCallback(() => show(ask('logOutline')), [show]);
  useEffect(() => {
    if (isBegun) look();
  }, [isBegun, look]);
  const begun = useCallback(() => setBegun(true), []);
  // The rows may be here all the same, and a file that is being written goes on.
  const standsOn = isBehind || trouble === 'no-answer';
  return (
    <Speaking now={now}>
      <Behind trouble={standsOn ? trouble : null} onTry={look} />
      {trouble && !standsOn ? (
        <main class="page">
          <Trouble name={trouble} onTry={look} />
        </main>
      ) : (
        <LogPage port={port} outline={outline} newer={newer} onBegun={begun} onChanged={look} />
      )}
    </Speaking>
  );
}

drawPage('log_heading', <OwnLog />);
