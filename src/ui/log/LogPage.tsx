import { useMemo, useState } from 'preact/hooks';
import type { EvidenceWord, Spoken } from '../../core/evidence.ts';
import type { FactLine, LogOutline } from '../../core/fact-line.ts';
import { PageBar } from '../PageBar.tsx';
import { Toast } from '../Toast.tsx';
import { Spoken as SpokenWords, useWords } from '../words.ts';
import { BringIn } from './BringIn.tsx';
import { FactDialog } from './FactDialog.tsx';
import { ALL, FactFilters, queryOf } from './FactFilters.tsx';
import { FactList } from './FactList.tsx';
import { ForgetPanel } from './ForgetPanel.tsx';
import type { LogPort } from './log-port.ts';
import { Printed } from './Printed.tsx';
import { RoomPanel } from './RoomPanel.tsx';
import { TakeAway } from './TakeAway.tsx';
import { useFacts } from './use-facts.ts';

interface Props {
  readonly port: LogPort;
  readonly outline: LogOutline;
  /** The log is another now: what is known of it is asked for anew. */
  readonly onChanged: () => void;
}

interface Noted {
  readonly words: string;
  readonly undo: readonly string[];
}

/** The log is the user's own: all of it to see, to correct, to take away and to forget. */
export function LogPage({ port, outline, onChanged }: Props) {
  const { how, say } = useWords();
  const [looking, setLooking] = useState(ALL);
  const [turn, setTurn] = useState(0);
  const [chosen, setChosen] = useState<FactLine | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  const [noted, setNoted] = useState<Noted | null>(null);
  const query = useMemo(() => queryOf(looking, outline), [looking, outline]);
  const facts = useFacts(port, query, turn);
  // The same object for the same names: every row listens to it.
  const spoken = useMemo(() => ({ ...how, names: { ...how.names, ...facts.names } }), [how, facts.names]);

  const renew = (): void => {
    setTurn((count) => count + 1);
    onChanged();
  };
  const speak = async (spoken: Promise<Spoken>, isUndoing: boolean): Promise<void> => {
    setChosen(null);
    const { words, trouble } = await spoken.catch(() => ({ words: [], trouble: 'refused' as const }));
    if (trouble !== null) return setNoted({ words: say(`log_${trouble}`), undo: [] });
    setNoted({ words: say(isUndoing ? 'log_unsaid' : 'log_said'), undo: isUndoing ? [] : words });
    renew();
  };

  return (
    <>
      <PageBar here="log" />
      <main class="page page-log stack">
        <div>
          <h1>{say('log_heading')}</h1>
          <p class="second">{say('log_lead')}</p>
        </div>
        <section class="sheet" aria-labelledby="facts">
          <div class="facts-head">
            <h2 id="facts" class="unseen">
              {say('log_facts')}
            </h2>
            <FactFilters outline={outline} looking={looking} onLook={setLooking} />
            <p class="row row-apart">
              <span class="second" role="status">
                {facts.hasTrouble
                  ? say('trouble_no_answer')
                  : say(facts.isWhole ? 'log_found' : 'log_looking', { count: facts.keys.length })}
              </span>
              {looking !== ALL && (
                <button type="button" class="button button-bare" onClick={() => setLooking(ALL)}>
                  {say('button_show_everything')}
                </button>
              )}
            </p>
          </div>
          {facts.isWhole && facts.keys.length === 0 ? (
            <p class="facts-none second">{say(outline.facts === 0 ? 'log_empty' : 'log_nothing_found')}</p>
          ) : (
            <SpokenWords.Provider value={spoken}>
              <FactList
                facts={facts}
                turn={`${JSON.stringify(query)} ${turn}`}
                onVisit={(url) => port.visit(url)}
                onChoose={setChosen}
              />
              {chosen && (
                <FactDialog
                  line={chosen}
                  choices={() => port.choices(chosen.fact.key)}
                  onSay={(subject, word: EvidenceWord) => void speak(port.say(subject, word), false)}
                  onUnsay={(key) => void speak(port.unsay([key]), true)}
                  onClose={() => setChosen(null)}
                />
              )}
            </SpokenWords.Provider>
          )}
        </section>
        <div class="split">
          <TakeAway port={port} keys={facts.keys} isWhole={facts.isWhole} onPrint={() => setPrinting(true)} />
          <BringIn port={port} onKept={renew} />
        </div>
        <ForgetPanel port={port} outline={outline} onForgotten={renew} />
        <RoomPanel port={port} facts={outline.facts} later={outline.later} />
        {isPrinting && <Printed port={port} keys={facts.keys} onOver={() => setPrinting(false)} />}
        <div class="toast-place" role="status">
          {noted && (
            <Toast
              words={noted.words}
              onUndo={noted.undo.length > 0 ? () => void speak(port.unsay(noted.undo), true) : null}
            />
          )}
        </div>
      </main>
    </>
  );
}
