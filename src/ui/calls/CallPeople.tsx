import { useId } from 'preact/hooks';
import type { CallPerson, CallRecord, WordAtCall } from '../../core/call-record.ts';
import type { CallWord } from '../../core/facts.ts';
import type { MessageKey } from '../../core/text.ts';
import { Sign } from '../Sign.tsx';
import type { SignName } from '../signs.ts';
import { useWords } from '../words.ts';

interface Props {
  readonly record: CallRecord;
  readonly onSay: (word: WordAtCall) => void;
}

const SIGNS: Readonly<Record<CallPerson['outcome'], SignName>> = {
  present: 'check',
  late: 'clock',
  unknown: 'unknown',
  absent: 'nobody',
};

/** What may be said against it: each is a word of the user, and can be taken back. */
function corrections({ outcome, isExcused }: CallPerson): readonly (readonly [CallWord, MessageKey])[] {
  const wasThere = outcome === 'present' || outcome === 'late';
  return [
    ...(wasThere ? [] : [['said-there', 'button_was_there'] as const]),
    ...(outcome === 'unknown' ? [['said-not-there', 'button_not_there'] as const] : []),
    ...(outcome === 'present' || isExcused ? [] : [['said-told-me', 'button_told_me'] as const]),
    ...(wasThere ? [['said-not-them', 'button_not_them'] as const] : []),
  ];
}

/** Who was seen from when to when, how surely, and a correction for each. */
export function CallPeople({ record, onSay }: Props) {
  const { say } = useWords();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>{say('call_people_heading')}</h2>
      </header>
      {record.people.length === 0 && <p class="section-text second">{say('call_nobody')}</p>}
      <ul class="timeline">
        {record.people.map((person) => (
          <PersonAtCall key={person.who} person={person} onSay={onSay} />
        ))}
      </ul>
      <p class="section-text hint">{say('call_people_hint')}</p>
    </section>
  );
}

function PersonAtCall({ person, onSay }: { readonly person: CallPerson; readonly onSay: Props['onSay'] }) {
  const { say, speak } = useWords();
  const { who, name, said, surely } = person;
  return (
    <li data-nudge={who} tabIndex={-1}>
      <Sign name={SIGNS[person.outcome]} />
      <div>
        <p>
          <b>
            <bdi>{name}</bdi>
          </b>{' '}
          <span class="second">· {speak(said)}</span>
        </p>
        {surely.length > 0 && <p class="evidence">{surely.map(speak).join(' · ')}</p>}
        <details class="fold">
          <summary aria-label={say('call_correct_of', name)}>{say('call_correct')}</summary>
          <p class="row">
            {corrections(person).map(([word, label]) => (
              <button key={word} type="button" class="button" onClick={() => onSay({ kind: 'person', who, word })}>
                {say(label)}
              </button>
            ))}
          </p>
        </details>
      </div>
    </li>
  );
}
