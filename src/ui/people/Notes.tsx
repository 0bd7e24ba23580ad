import { useId, useState } from 'preact/hooks';
import { NOTE_KINDS, type NoteKind } from '../../core/facts.ts';
import type { Note, PersonWord } from '../../core/person-record.ts';
import type { MessageKey } from '../../core/text.ts';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { noteDay } from './note-day.ts';

interface Props {
  readonly notes: readonly Note[];
  readonly onSay: (word: PersonWord) => void;
  readonly onTakeBack: (words: readonly string[]) => void;
}

export const NOTE_WORDS: Readonly<Record<NoteKind, MessageKey>> = {
  like: 'note_like',
  birthday: 'note_birthday',
  talked: 'note_talked',
  other: 'note_other',
};

/** What the user noted: what they like, birthdays, what was spoken about last. */
export function Notes({ notes, onSay, onTakeBack }: Props) {
  const { how, say } = useWords();
  const id = useId();
  const [isAdding, setAdding] = useState(false);
  return (
    <section aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>{say('notes_heading')}</h2>
        <button type="button" class="button button-bare" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
          <Sign name="note" />
          {say('button_add_note')}
        </button>
      </header>
      {isAdding && (
        <NoteForm
          onKeep={(word) => {
            setAdding(false);
            onSay(word);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {notes.length === 0 && !isAdding && <p class="section-text second">{say('notes_nothing')}</p>}
      <ul class="notes">
        {notes.map((note) => (
          <li key={note.key}>
            <p class="written" dir="auto">
              {note.text}
            </p>
            <p class="hint row row-apart">
              <span>
                {say(NOTE_WORDS[note.about])}
                {note.on && ` · ${noteDay(note.on, how.locale)}`}
                {` · ${say('note_written', { date: note.at })}`}
              </span>
              <button
                type="button"
                class="link"
                aria-label={say('note_remove', note.text)}
                onClick={() => onTakeBack([note.key])}
              >
                {say('button_remove_note')}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FormProps {
  readonly onKeep: (word: PersonWord) => void;
  readonly onClose: () => void;
}

function NoteForm({ onKeep, onClose }: FormProps) {
  const { say } = useWords();
  const [about, setAbout] = useState<NoteKind>('like');
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const text = String(form.get('text') ?? '').trim();
        const on = String(form.get('on') ?? '');
        if (text || on) onKeep({ kind: 'note', about, text: text || say(NOTE_WORDS[about]), on: on || null });
      }}
    >
      <label class="field">
        <b>{say('note_about')}</b>
        <select
          class="input"
          name="about"
          value={about}
          onChange={(event) => {
            const kind = NOTE_KINDS.find((one) => one === event.currentTarget.value);
            if (kind) setAbout(kind);
          }}
        >
          {NOTE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(NOTE_WORDS[kind])}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <b>{say('note_text')}</b>
        <textarea class="input" name="text" rows={2} maxLength={500} dir="auto" required={about !== 'birthday'} />
      </label>
      {about !== 'like' && (
        <label class="field">
          <span>
            <b>{say('note_day')}</b>{' '}
            <span class="hint">{say(about === 'birthday' ? 'note_day_birthday' : 'note_day_hint')}</span>
          </span>
          <input class="input" type="date" name="on" required={about === 'birthday'} />
        </label>
      )}
      <p class="row dialog-foot">
        <button type="button" class="button" onClick={onClose}>
          {say('button_cancel')}
        </button>
        <button type="submit" class="button">
          {say('button_keep_note')}
        </button>
      </p>
    </form>
  );
}
