import { useEffect, useState } from 'preact/hooks';
import type { FactLine } from '../../core/fact-line.ts';
import { Spoken, useWords } from '../words.ts';
import { FactRow } from './FactRow.tsx';
import type { LogPort } from './log-port.ts';

/** More than that is no reading for paper. */
const MOST = 1000;
const AT_ONCE = 200;

interface Props {
  readonly port: LogPort;
  readonly keys: readonly string[];
  readonly onOver: () => void;
}

/** What was found, drawn whole for paper and nowhere else, and handed to the printer. */
export function Printed({ port, keys, onOver }: Props) {
  const { how, say } = useWords();
  const [lines, setLines] = useState<readonly FactLine[]>([]);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let isGone = false;
    void (async () => {
      const wanted = keys.slice(0, MOST);
      for (let at = 0; at < wanted.length && !isGone; at += AT_ONCE) {
        const told = await port.lines(wanted.slice(at, at + AT_ONCE));
        setLines((before) => [...before, ...told.lines]);
        setNames((before) => ({ ...before, ...told.names }));
      }
      if (!isGone) setReady(true);
    })().catch(onOver);
    return () => {
      isGone = true;
    };
  }, []);
  useEffect(() => {
    if (!isReady) return;
    port.print();
    onOver();
  }, [isReady]);
  return (
    <Spoken.Provider value={{ ...how, names: { ...how.names, ...names } }}>
      <div class="printed" aria-hidden="true">
        {keys.length > MOST && <p>{say('log_print_cut', { count: MOST })}</p>}
        <ol class="fact-list">
          {lines.map((line) => (
            <li key={line.fact.key} class="fact">
              <FactRow line={line} onVisit={() => undefined} onChoose={() => undefined} />
            </li>
          ))}
        </ol>
      </div>
    </Spoken.Provider>
  );
}
