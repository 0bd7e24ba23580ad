import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EvidenceWord, Spoken } from '../../core/evidence.ts';
import type { FactLine, LogOutline } from '../../core/fact-line.ts';
import type { FactQuery } from '../../core/fact-query.ts';
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
  /** `null` until it is known. */
  readonly outline: LogOutline | null;
  /** What it is by now, where it has changed since the page was filled; `null`: it has not. */
  readonly newer: LogOutline | null;
  /** The first facts can be read. */
  readonly onBegun: () => void;
  /** The log is another now: what is known of it is asked for anew. */
  readonly onChanged: () => void;
}

interface Noted {
  readonly words: string;
  readonly undo: readonly string[];
}

/** The rows do not wait for what there is to look for. */
const NOT_YET: LogOutline = { asOf: 0, zone: 'UTC', facts: 0, later: 0, people: [], spaces: [] };

/** The log is the user's own: all of it to see, to correct, to take away and to forget. */
export function LogPage({ port, outline: known, newer, onBegun, onChanged }: Props) {
  const { how, say } = useWords();
  const [looking, setLooking] = useState(ALL);
  const [turn, setTurn] = useState(0);
  const [chosen, setChosen] = useState<FactLine | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  const [noted, setNoted] = useState<Noted | null>(null);
  const outline = known ?? NOT_YET;
  // The same object while the same is looked for: another one would begin anew.
  const wanted = JSON.stringify(queryOf(looking, outline));
  const query = useMemo((): FactQuery => JSON.parse(wanted), [wanted]);
  const facts = useFacts(port, query, turn);
  const { isBegun } = facts;
  useEffect(() => {
    if (isBegun) onBegun();
  }, [isBegun, onBegun]);
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
              {facts.hasTrouble && (
                <button type="button" class="button" onClick={renew}>
                  {say('button_try_once_more')}
                </button>
              )}
              {looking !== ALL && (
                <button type="button" class="button button-bare" onClick={() => setLooking(ALL)}>
                  {say('button_show_everything')}
                </button>
              )}
            </p>
          </div>
          <div role="status">
            {known && newer && (
              <p class="row row-apart facts-newer">
                <span>
                  {newer.facts > known.facts ? say('log_more', { count: newer.facts - known.facts }) : say('log_less')}
                </span>
                <button type="button" class="button" onClick={renew}>
                  {say('button_show_newer')}
                </button>
              </p>
            )}
          </div>
          <SpokenWords.Provider value={spoken}>
            {facts.isWhole && facts.keys.length === 0 ? (
              !facts.hasTrouble && (
                <p class="facts-none second">{say(outline.facts === 0 ? 'log_empty' : 'log_nothing_found')}</p>
              )
            ) : (
              <FactList
                facts={facts}
                turn={`${wanted} ${turn}`}
                onVisit={(url) => port.visit(url)}
                onChoose={setChosen}
              />
            )}
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
        </section>
        <div class="split">
          <TakeAway port={port} keys={facts.keys} isWhole={facts.isWhole} onPrint={() => setPrinting(true)} />
          <BringIn port={port} onKept={renew} />
        </div>
        <ForgetPanel port={port} outline={outline} onForgotten={renew} />
        {known && <RoomPanel port={port} facts={known.facts} later={known.later} />}
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
