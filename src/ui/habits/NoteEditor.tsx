import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Tone } from '../../core/agreement/tone.ts';
import { LONGEST_TEMPLATE, type Place, readTemplate } from '../../core/note-template.ts';
import { type NoteName, placesOf } from '../../nudges/index.ts';
import { useWords } from '../words.ts';
import { exampleOf, NOTE_LABELS, templateOf, troubleWords } from './note-words.ts';

interface Props {
  readonly note: NoteName;
  readonly tone: Tone;
  /** The user's own words for it; `null`: as it comes. */
  readonly own: string | null;
  /** What the kind of nudge is called. */
  readonly kindName: string;
  readonly onKeep: (words: string | null) => void;
}

/** One note: how it reads, and words of the user's own in its place. */
export function NoteEditor({ note, tone, own, kindName, onKeep }: Props) {
  const { say, speak, how } = useWords();
  const [edited, setEdited] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const isEditing = edited !== null;
  useEffect(() => {
    if (isEditing) area.current?.focus();
  }, [isEditing]);
  const label = NOTE_LABELS[note];
  const name = label ? say(label) : kindName;
  const { sure, some } = placesOf(note);
  const places = [...sure, ...some];

  if (edited === null) {
    const words = own ?? templateOf(note, tone, how);
    return (
      <div class="note">
        <p class="note-head">
          <b>{name}</b>
          {own !== null && <span class="hint">{say('note_own')}</span>}
        </p>
        <p class="note-words" dir="auto">
          {words}
        </p>
        <p class="row">
          <button
            type="button"
            class="button"
            aria-label={say('note_open_label', say(own === null ? 'button_own_words' : 'button_change_words'), name)}
            onClick={() => setEdited(words)}
          >
            {say(own === null ? 'button_own_words' : 'button_change_words')}
          </button>
          {own !== null && (
            <button type="button" class="button button-bare" onClick={() => onKeep(null)}>
              {say('button_our_words')}
            </button>
          )}
        </p>
      </div>
    );
  }

  const { trouble } = readTemplate(edited, places);
  const insert = (place: Place): void => {
    const { selectionStart = edited.length, selectionEnd = edited.length } = area.current ?? {};
    setEdited(`${edited.slice(0, selectionStart)}{${place}}${edited.slice(selectionEnd)}`);
    area.current?.focus();
  };
  return (
    <div class="note">
      <label for={id}>
        <b>{name}</b>
      </label>
      <textarea
        id={id}
        ref={area}
        dir="auto"
        rows={4}
        maxLength={LONGEST_TEMPLATE}
        value={edited}
        aria-describedby={`${id}-said`}
        aria-invalid={trouble !== null}
        onInput={({ currentTarget }) => setEdited(currentTarget.value)}
      />
      <fieldset class="row note-places">
        <legend class="hint">{say('note_places')}</legend>
        {places.map((place) => (
          <button key={place} type="button" class="button" onClick={() => insert(place)}>
            {`{${place}}`}
          </button>
        ))}
      </fieldset>
      {some.length > 0 && <p class="hint">{say('note_some_places', some.map((place) => `{${place}}`).join(' '))}</p>}
      <p id={`${id}-said`} role="status" class={trouble ? 'warm' : 'second'}>
        {trouble ? (
          speak(troubleWords(trouble))
        ) : (
          <>
            {say('note_reads')}{' '}
            <span class="note-words" dir="auto">
              {exampleOf(edited, places, how)}
            </span>
          </>
        )}
      </p>
      <p class="row">
        <button
          type="button"
          class="button button-first"
          disabled={trouble !== null}
          onClick={() => {
            onKeep(edited.trim());
            setEdited(null);
          }}
        >
          {say('button_keep_words')}
        </button>
        <button type="button" class="button" onClick={() => setEdited(null)}>
          {say('button_cancel')}
        </button>
      </p>
    </div>
  );
}
