import type { Tone } from '../../core/agreement/tone.ts';
import type { NudgeKind } from '../../core/nudge.ts';
import type { NoteName } from '../../nudges/index.ts';
import { useWords } from '../words.ts';
import { kindName } from './habit-words.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { notesOf } from './note-words.ts';

export interface NotesProps {
  readonly tone: Tone;
  /** Words of the user's own, by note. */
  readonly notes: Readonly<Record<string, string>>;
  readonly onNote: (note: NoteName, words: string | null) => void;
}

/** The notes that a kind of nudge has to copy; nothing where it has none. */
export function Notes({ kind, tone, notes, onNote }: NotesProps & { readonly kind: NudgeKind }) {
  const { say } = useWords();
  const own = notesOf(kind);
  if (own.length === 0) return null;
  return (
    <details class="fold notes">
      <summary>{say('notes_fold', { count: own.length })}</summary>
      {own.map((note) => (
        <NoteEditor
          key={note}
          note={note}
          tone={tone}
          own={notes[note] ?? null}
          kindName={say(kindName(kind))}
          onKeep={(words) => onNote(note, words)}
        />
      ))}
    </details>
  );
}
