import { useId } from 'preact/hooks';
import type { CallPerson, CallRecord } from '../../core/call-record.ts';
import { LoopList } from '../people/LoopList.tsx';
import { NOTE_WORDS } from '../people/Notes.tsx';
import { useWords } from '../words.ts';

interface Props {
  readonly record: CallRecord;
  readonly onVisit: (url: string) => void;
}

/** Before a call: who is wont to come, what is open both ways, and what was noted last. */
export function ExpectedPeople({ record, onVisit }: Props) {
  const { say } = useWords();
  const people = record.people.filter(({ isSilenced }) => !isSilenced);
  if (people.length === 0) return <p class="section-text second call-lead">{say('call_expects_nobody')}</p>;
  return people.map((person) => <Expected key={person.who} person={person} onVisit={onVisit} />);
}

function Expected({ person, onVisit }: { readonly person: CallPerson; readonly onVisit: Props['onVisit'] }) {
  const { say } = useWords();
  const id = useId();
  const { name, mine, theirs, note, nextNotedOn } = person;
  return (
    <section aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>
          <bdi>{name}</bdi>
        </h2>
        {nextNotedOn !== null && <span class="hint">{say('call_noted_day', { day: nextNotedOn })}</span>}
      </header>
      {mine.length + theirs.length === 0 && <p class="section-text second">{say('open_nothing')}</p>}
      {mine.length > 0 && (
        <>
          <h3 class="small-head section-text">{say('open_mine', { count: mine.length })}</h3>
          <LoopList loops={mine} onVisit={onVisit} />
        </>
      )}
      {theirs.length > 0 && (
        <>
          <h3 class="small-head section-text">
            {say('open_theirs', { person: person.who }, { count: theirs.length })}
          </h3>
          <LoopList loops={theirs} onVisit={onVisit} />
        </>
      )}
      {note && (
        <div class="section-text">
          <p class="written" dir="auto">
            {note.text}
          </p>
          <p class="hint">
            {say(NOTE_WORDS[note.about])} · {say('note_written', { date: note.at })}
          </p>
        </div>
      )}
    </section>
  );
}
