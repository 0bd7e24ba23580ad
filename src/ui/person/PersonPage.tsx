import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Other } from '../../core/people-list.ts';
import type { PersonRecord } from '../../core/person-record.ts';
import type { Speech } from '../../core/speak.ts';
import { PageBar } from '../PageBar.tsx';
import { Part } from '../Part.tsx';
import { Accounts } from '../people/Accounts.tsx';
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
import { useOneByOne } from '../use-one-by-one.ts';
import { useWords } from '../words.ts';
import { BeforeAndAfter } from './BeforeAndAfter.tsx';
import { FiguresSheet, PersonAnswers, PersonDots, PersonReasons, PersonSlips } from './Figures.tsx';
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

/** What is drawn one after another. */
const PARTS = ['figures', 'dots', 'slips', 'answers', 'evidence', 'open', 'said', 'share'] as const;
type PartName = (typeof PARTS)[number];

interface Shown {
  readonly record: PersonRecord;
  readonly how: Speech;
}

/** All that is known between me and somebody, as a page: to look at, to talk about, to share. */
export function PersonPage({ record, others, groups, events }: Props) {
  const { say, how } = useWords();
  const { who, isManaged } = record;
  const { saying, onSay, onEvidence, onTakeBack } = usePersonSaying(who.person, events);
  const [figure, setFigure] = useState<Figure | null>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [areFiguresWanted, setFiguresWanted] = useState(false);
  // Decided when it is opened: charts that stand there are not taken away.
  const [isOften] = useState(!who.isMe && record.lookedToday > LOOKS_A_DAY);
  const areFiguresShown = !isManaged && (!isOften || areFiguresWanted);
  const person = { person: who.person };
  const now = useMemo((): Shown => ({ record, how }), [record, how]);
  const shown = useOneByOne(now, PARTS.length);
  const { onVisit } = events;

  useKeys((command) => {
    if (command !== 'undo' || !saying.undo) return false;
    saying.undo();
    return true;
  });

  /** The part as it is shown by now; drawn anew where what it is of has changed. */
  const part = (name: PartName, draw: (record: PersonRecord) => ComponentChildren, ...of: readonly unknown[]) => {
    const one = shown[PARTS.indexOf(name)];
    return (
      one && (
        <Part key={name} how={one.how} of={[one, ...of]}>
          {() => draw(one.record)}
        </Part>
      )
    );
  };
  const talk = (of: PersonRecord) =>
    !who.isMe && <TalkOutline record={of} onCopy={events.onCopy} onTold={saying.notice} />;
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
            {talk(record)}
          </>
        )}
        {isOften && !areFiguresWanted && !isManaged && (
          <p>
            <button type="button" class="button" onClick={() => setFiguresWanted(true)}>
              {say('button_figures_anyway')}
            </button>
          </p>
        )}
        {areFiguresShown && part('figures', (of) => <FiguresSheet record={of} onFigure={setFigure} />)}
        {areFiguresShown && part('dots', (of) => <PersonDots record={of} onVisit={onVisit} />)}
        {areFiguresShown && part('slips', (of) => <PersonSlips record={of} onVisit={onVisit} />)}
        {areFiguresShown &&
          part('answers', (of) => (
            <>
              <div class="split">
                {!of.areFiguresComing && <PersonReasons record={of} />}
                <PersonAnswers record={of} onVisit={onVisit} />
              </div>
              {of.beforeAfter.length > 0 && <BeforeAndAfter record={of} />}
            </>
          ))}
        {part(
          'evidence',
          (of) => (
            <div class="sheet">
              <EvidenceList
                record={of}
                figure={figure}
                onAll={() => setFigure(null)}
                onSay={onEvidence}
                onTakeBack={onTakeBack}
                onVisit={onVisit}
                onWhy={events.why}
              />
            </div>
          ),
          figure,
        )}
        <div class="split">
          {part('open', (of) => (
            <div class="sheet">
              <OpenBetween record={of} onVisit={onVisit} />
            </div>
          ))}
          {part(
            'said',
            (of) => (
              <div class="sheet">
                {!who.isMe && <AgreementTerms record={of} onChange={events.onOptions} />}
                {!who.isMe && <Notes notes={of.notes} onSay={onSay} onTakeBack={onTakeBack} />}
                {!who.isMe && <Groups who={of.who} groups={groups} onSay={onSay} />}
                <Accounts who={of.who} others={others} events={events} saying={saying} />
              </div>
            ),
            others,
            groups,
          )}
        </div>
        {part('share', (of) => (
          <>
            {!who.isMe && <OwnQuestions person={who.person} answers={of.ownAnswers} onSay={onSay} />}
            {!isOften && talk(of)}
            {!who.isMe && (
              <SharePage
                record={of}
                onCopy={events.onCopy}
                onSave={events.onSave}
                onPrint={events.onPrint}
                onTold={saying.notice}
              />
            )}
          </>
        ))}
      </main>
      <div class="toast-place toast-page" role="status">
        {saying.said && <Toast words={saying.said.words} onUndo={saying.undo} />}
      </div>
    </>
  );
}
