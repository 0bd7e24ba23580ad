import { useState } from 'preact/hooks';
import type { PersonRecord } from '../../core/person-record.ts';
import { PageBar } from '../PageBar.tsx';
import { Accounts, type Other } from '../people/Accounts.tsx';
import { AgreementTerms } from '../people/AgreementTerms.tsx';
import { EvidenceList } from '../people/EvidenceList.tsx';
import type { PeopleEvents } from '../people/events.ts';
import { Groups } from '../people/Groups.tsx';
import type { Figure } from '../people/measures.ts';
import { monogram } from '../people/monogram.ts';
import { Notes } from '../people/Notes.tsx';
import { OpenBetween } from '../people/OpenBetween.tsx';
import { OwnQuestions } from '../people/OwnQuestions.tsx';
import { PersonMenu } from '../people/PersonMenu.tsx';
import { PersonWhere } from '../people/PersonWhere.tsx';
import { usePersonSaying } from '../people/use-person-saying.ts';
import { Sign } from '../Sign.tsx';
import { Toast } from '../Toast.tsx';
import { useKeys } from '../use-keys.ts';
import { useWords } from '../words.ts';
import { Figures } from './Figures.tsx';
import { SharePage } from './SharePage.tsx';
import { TalkOutline } from './TalkOutline.tsx';

export interface PersonPageEvents extends PeopleEvents {
  readonly onOptions: () => void;
  readonly onSave: (html: string, file: string) => void;
  readonly onPrint: () => void;
}

interface Props {
  readonly record: PersonRecord;
  readonly others: readonly Other[];
  readonly groups: readonly string[];
  readonly events: PersonPageEvents;
}

/** Looked at more often than this in a day, a talk tells more than another chart. */
const LOOKS_A_DAY = 3;

/** All that is known between me and somebody, as a page: to look at, to talk about, to share. */
export function PersonPage({ record, others, groups, events }: Props) {
  const { say } = useWords();
  const { who, isManaged } = record;
  const { saying, onSay, onEvidence, onTakeBack } = usePersonSaying(who.person, events);
  const [figure, setFigure] = useState<Figure | null>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [areFiguresWanted, setFiguresWanted] = useState(false);
  const isOften = !who.isMe && record.lookedToday > LOOKS_A_DAY;
  const person = { person: who.person };

  useKeys((command) => {
    if (command !== 'undo' || !saying.undo) return false;
    saying.undo();
    return true;
  });

  const talk = !who.isMe && <TalkOutline record={record} onCopy={events.onCopy} onTold={saying.notice} />;
  return (
    <>
      <PageBar here="people" />
      <main class="page stack person-page">
        <header class="row row-apart person-head">
          <div class="row person-name">
            <span class="monogram monogram-large" aria-hidden="true">
              {monogram(who.name)}
            </span>
            <div>
              <h1>
                {who.isMe ? (
                  say('person_title_me')
                ) : (
                  <>
                    {say('person_title')} <bdi>{who.name}</bdi>
                  </>
                )}
              </h1>
              <PersonWhere record={record} />
            </div>
          </div>
          {!who.isMe && (
            <div class="row no-print">
              <a class="button" href="#talk">
                <Sign name="talk" />
                {say('button_talk')}
              </a>
              <a class="button" href="#share">
                {say('button_share')}
              </a>
              <PersonMenu who={who} isOpen={isMenuOpen} onToggle={setMenuOpen} onSay={onSay} />
            </div>
          )}
        </header>
        {isManaged && <p class="sheet sheet-body managed">{say('managed_figures')}</p>}
        {isOften && (
          <>
            <p class="sheet sheet-body often" role="status">
              {say('looked_often', person, { count: record.lookedToday })}
            </p>
            {talk}
          </>
        )}
        {isOften && !areFiguresWanted ? (
          <p>
            <button type="button" class="button" onClick={() => setFiguresWanted(true)}>
              {say('button_figures_anyway')}
            </button>
          </p>
        ) : (
          <Figures record={record} onFigure={setFigure} onVisit={events.onVisit} />
        )}
        <div class="sheet">
          <EvidenceList
            record={record}
            figure={figure}
            onAll={() => setFigure(null)}
            onSay={onEvidence}
            onTakeBack={onTakeBack}
            onVisit={events.onVisit}
          />
        </div>
        <div class="split">
          <div class="sheet">
            <OpenBetween record={record} onVisit={events.onVisit} />
          </div>
          <div class="sheet">
            {!who.isMe && <AgreementTerms record={record} onChange={events.onOptions} />}
            {!who.isMe && <Notes notes={record.notes} onSay={onSay} onTakeBack={onTakeBack} />}
            {!who.isMe && <Groups who={who} groups={groups} onSay={onSay} />}
            <Accounts who={who} others={others} events={events} saying={saying} />
          </div>
        </div>
        {!who.isMe && <OwnQuestions person={who.person} answers={record.ownAnswers} onSay={onSay} />}
        {!isOften && talk}
        {!who.isMe && (
          <SharePage
            record={record}
            onCopy={events.onCopy}
            onSave={events.onSave}
            onPrint={events.onPrint}
            onTold={saying.notice}
          />
        )}
      </main>
      <div class="toast-place toast-page" role="status">
        {saying.said && <Toast words={saying.said.words} onUndo={saying.undo} />}
      </div>
    </>
  );
}
