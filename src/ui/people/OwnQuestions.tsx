import { useId } from 'preact/hooks';
import { OWN_QUESTIONS, type OwnQuestion } from '../../core/facts.ts';
import type { OwnAnswer, PersonWord } from '../../core/person-record.ts';
import type { MessageKey } from '../../core/text.ts';
import { useWords } from '../words.ts';

interface Props {
  readonly person: string;
  readonly answers: readonly OwnAnswer[];
  readonly onSay: (word: PersonWord) => void;
}

const QUESTIONS: Readonly<Record<OwnQuestion, MessageKey>> = {
  can: 'own_can',
  care: 'own_care',
  word: 'own_word',
};

/** The user's own three questions, in their own words. They stand beside the figures and enter none. */
export function OwnQuestions({ person, answers, onSay }: Props) {
  const { say } = useWords();
  const id = useId();
  return (
    <section class="sheet sheet-body own-questions" aria-labelledby={id}>
      <h2 id={id}>{say('own_heading')}</h2>
      <p class="second">{say('own_lead')}</p>
      <div class="own-list">
        {OWN_QUESTIONS.map((question) => {
          const answer = answers.find((one) => one.question === question);
          return (
            <form
              key={`${question} ${answer?.key ?? ''}`}
              class="field"
              onSubmit={(event) => {
                event.preventDefault();
                const text = String(new FormData(event.currentTarget).get('text') ?? '').trim();
                onSay({ kind: 'own-answer', question, text });
              }}
            >
              <label for={`${id}-${question}`}>{say(QUESTIONS[question], { person })}</label>
              <textarea
                class="input"
                id={`${id}-${question}`}
                name="text"
                rows={2}
                maxLength={500}
                dir="auto"
                defaultValue={answer?.text ?? ''}
              />
              <p class="row row-apart">
                <span class="hint">{answer ? say('note_written', { date: answer.at }) : say('own_hint')}</span>
                <button type="submit" class="button">
                  {say('button_keep_answer')}
                </button>
              </p>
            </form>
          );
        })}
      </div>
    </section>
  );
}
