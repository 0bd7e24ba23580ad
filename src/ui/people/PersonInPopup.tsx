import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Other } from '../../core/people-list.ts';
import type { PersonRecord } from '../../core/person-record.ts';
import { stepped } from '../keys.ts';
import { Sign } from '../Sign.tsx';
import { Toast } from '../Toast.tsx';
import { useKeys } from '../use-keys.ts';
import { useWords } from '../words.ts';
import { Accounts } from './Accounts.tsx';
import { AgreementTerms } from './AgreementTerms.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import type { PeopleEvents } from './events.ts';
import { FigureNotes } from './FigureNotes.tsx';
import { Groups } from './Groups.tsx';
import type { Figure } from './measures.ts';
import { Notes } from './Notes.tsx';
import { OpenBetween } from './OpenBetween.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { PersonWhere } from './PersonWhere.tsx';
import { Spread } from './Spread.tsx';
import { SummingUp } from './SummingUp.tsx';
import { usePersonSaying } from './use-person-saying.ts';

interface Props {
  readonly record: PersonRecord;
  readonly others: readonly Other[];
  readonly groups: readonly string[];
  readonly events: PeopleEvents;
  readonly onBack: () => void;
  /** The whole page of this person, in a tab. */
  readonly onReview: () => void;
  readonly onOptions: () => void;
}

/** A spread: my page first, theirs facing it; below it what is open, what figures stand on, what is agreed and noted. */
export function PersonInPopup({ record, others, groups, events, onBack, onReview, onOptions }: Props) {
  const { say } = useWords();
  const { who, isManaged } = record;
  const { saying, onSay, onEvidence, onTakeBack } = usePersonSaying(who.person, events);
  const [figure, setFigure] = useState<Figure | null>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [who.person]);

  useKeys((command, focused) => {
    if (command === 'undo' && saying.undo) saying.undo();
    else if (command === 'close') onBack();
    else if (command === 'next' || command === 'previous') {
      const lines = [...(main.current?.querySelectorAll<HTMLElement>('[data-nudge]') ?? [])];
      const place = lines.findIndex((line) => line.dataset.nudge === focused);
      lines[stepped(place, command === 'next' ? 1 : -1, lines.length)]?.focus();
    } else return false;
    return true;
  });

  return (
    <>
      <header class="popup-head">
        <button type="button" class="button button-sign" aria-label={say('people_back')} onClick={onBack}>
          <Sign name="back" turns />
        </button>
        <span class="grow">
          <h1 class="name" ref={heading} tabIndex={-1}>
            <bdi>{who.name}</bdi>
          </h1>
          <PersonWhere record={record} />
        </span>
        <PersonMenu who={who} isOpen={isMenuOpen} onToggle={setMenuOpen} onSay={onSay} />
      </header>
      <main class="popup-main person-main" ref={main} tabIndex={-1} aria-label={who.name}>
        <PopupFigures record={record} onFigure={setFigure} />
        <div class="person-more">
          {!isManaged && !record.areFiguresComing && <FigureNotes record={record} />}
          <button type="button" class="button" onClick={onReview}>
            {say('button_full_review')}
          </button>
        </div>
        <OpenBetween record={record} onVisit={events.onVisit} />
        <EvidenceList
          record={record}
          figure={figure}
          onAll={() => setFigure(null)}
          onSay={onEvidence}
          onTakeBack={onTakeBack}
          onVisit={events.onVisit}
          onWhy={events.why}
        />
        {!who.isMe && <AgreementTerms record={record} onChange={onOptions} />}
        {!who.isMe && <Notes notes={record.notes} onSay={onSay} onTakeBack={onTakeBack} />}
        {!who.isMe && <Groups who={who} groups={groups} onSay={onSay} />}
        <Accounts who={who} others={others} events={events} saying={saying} />
      </main>
      <div class="toast-place" role="status">
        {saying.said && <Toast words={saying.said.words} onUndo={saying.undo} />}
      </div>
      <footer class="popup-foot">
        <p class="coverage">
          <Sign name="lock" />
          <span>{say('person_only_you')}</span>
        </p>
      </footer>
    </>
  );
}

function PopupFigures({ record, onFigure }: Pick<Props, 'record'> & { readonly onFigure: (figure: Figure) => void }) {
  const { say } = useWords();
  if (record.isManaged) return <p class="section-text second managed">{say('managed_figures')}</p>;
  if (record.areFiguresComing) return <SummingUp look="section-text" />;
  return <Spread record={record} onFigure={onFigure} />;
}
