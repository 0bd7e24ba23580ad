import { useId } from 'preact/hooks';
import type { PersonRecord } from '../../core/person-record.ts';
import type { MessageKey } from '../../core/text.ts';
import { useLoopWhen } from '../people/LoopList.tsx';
import { NOTE_WORDS } from '../people/Notes.tsx';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { outlineOf, walkedWords } from './talk-outline.ts';

interface Props {
  readonly record: PersonRecord;
  readonly onCopy: (words: string) => Promise<boolean>;
  readonly onTold: (words: string) => void;
}

const QUESTIONS: readonly MessageKey[] = ['talk_question_way', 'talk_question_need', 'talk_question_change'];
const MOST_NOTES = 4;

/** What to talk about: facts of both sides, what they bring about, open questions. A talk tells more than a chart. */
export function TalkOutline({ record, onCopy, onTold }: Props) {
  const { say } = useWords();
  const when = useLoopWhen();
  const id = useId();
  const person = { person: record.who.person };
  const outline = outlineOf(record);
  const parts: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    [say('talk_mine'), outline.mine.map((loop) => `${loop.name}: ${when(loop)}`)],
    [say('talk_theirs', person), outline.theirs.map((loop) => `${loop.name}: ${when(loop)}`)],
    [
      say('talk_facts'),
      outline.walked.map(({ isMine, term }) => {
        const { key, with: args } = walkedWords(term);
        return `${term.name} (${isMine ? say('talk_of_me') : say('talk_of_them', person)}): ${say(key, ...args)}`;
      }),
    ],
    [
      say('talk_noted'),
      record.notes.slice(0, MOST_NOTES).map((note) => `${say(NOTE_WORDS[note.about])}: ${note.text}`),
    ],
    [say('talk_questions'), QUESTIONS.map((question) => say(question))],
  ];
  const shown = parts.filter(([, lines]) => lines.length > 0);

  async function copy(): Promise<void> {
    const text = shown
      .map(([heading, lines]) => [heading, ...lines.map((line) => `- ${line}`)].join('\n'))
      .join('\n\n');
    onTold(say((await onCopy(text)) ? 'toast_copied' : 'toast_not_copied'));
  }

  return (
    <section class="sheet sheet-body talk" aria-labelledby={id}>
      <header class="row row-apart">
        <h2 id={id}>
          <span id="talk">{say('talk_heading', person)}</span>
        </h2>
        <button type="button" class="button no-print" onClick={() => void copy()}>
          <Sign name="copy" />
          {say('button_copy_outline')}
        </button>
      </header>
      <p class="second">{say('talk_lead')}</p>
      <div class="split talk-parts">
        {shown.map(([heading, lines]) => (
          <div key={heading}>
            <h3 class="small-head">{heading}</h3>
            <ul class="plain">
              {lines.map((line, i) => (
                <li key={i} dir="auto">
                  {line}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
