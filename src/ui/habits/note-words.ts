import type { Tone } from '../../core/agreement/tone.ts';
import { type Place, readTemplate, type TemplateTrouble } from '../../core/note-template.ts';
import type { NudgeKind } from '../../core/nudge.ts';
import { type NotePart, type Speech, speakNote } from '../../core/speak.ts';
import { type Argument, type MessageKey, type Text, text } from '../../core/text.ts';
import { draftKey, NOTE_NAMES, NOTES, type NoteName } from '../../nudges/index.ts';

/** The notes of a kind of nudge, in their order. */
export function notesOf(kind: NudgeKind): readonly NoteName[] {
  return NOTE_NAMES.filter((note) => NOTES[note].kind === kind);
}

/** What a note is called where its kind has several; else its kind's name will do. */
export const NOTE_LABELS: Readonly<Partial<Record<NoteName, MessageKey>>> = {
  reply: 'note_name_reply',
  reply_waited: 'note_name_reply_waited',
  talk_about_dates: 'note_name_talk_about_dates',
  talk_about_ask: 'note_name_talk_about_ask',
  make_it_good: 'note_name_make_it_good',
  make_it_good_moved: 'note_name_make_it_good_moved',
  make_it_good_date: 'note_name_make_it_good_date',
  say_thanks_told: 'note_name_say_thanks_told',
  say_thanks_rescue: 'note_name_say_thanks_rescue',
  say_thanks_streak: 'note_name_say_thanks_streak',
  review_the_agreement: 'note_name_review_the_agreement',
  review_answer_time: 'note_name_review_answer_time',
};

/** The note as it comes in a tone, with its places named between braces: what the user may begin with. */
export function templateOf(note: NoteName, tone: Tone, how: Speech): string {
  const [draft, places] = Object.entries(NOTES[note].drafts)[0] as [Parameters<typeof draftKey>[0], readonly Place[]];
  const key = draftKey(draft, tone);
  const named = places.map((place) => `{${place}}`);
  // Of two plural forms the general one.
  return how.lookUp(`${key}_other`, named) || how.lookUp(key, named);
}

export function troubleWords(trouble: TemplateTrouble): Text {
  switch (trouble.kind) {
    case 'empty':
      return text('note_empty');
    case 'too-long':
      return text('note_too_long');
    case 'brace':
      return text('note_brace');
    case 'unknown':
      return text('note_unknown', `{${trouble.place}}`);
    case 'elsewhere':
      return text('note_elsewhere', `{${trouble.place}}`);
    default:
      return trouble satisfies never;
  }
}

/** An invented person to write to. */
const SOMEBODY = 'trello:somebody';
const DAY_MS = 86_400_000;

function example(place: Place, { lookUp, now }: Speech): Argument {
  switch (place) {
    case 'card':
      return lookUp('note_example_card', []);
    case 'person':
      return { person: SOMEBODY };
    case 'asked':
    case 'due':
      return { day: now - 3 * DAY_MS };
    case 'done':
      return { day: now - DAY_MS };
    case 'new date':
      return { day: now + 2 * DAY_MS };
    case 'hours':
      return { hours: 8 };
    case 'times':
      return { count: 4 };
    default:
      return place satisfies never;
  }
}

/** How the user's own words would read, with invented things in their places; `null` where they cannot be a note. */
export function exampleOf(words: string, places: readonly Place[], how: Speech): string | null {
  const { parts } = readTemplate(words, places);
  const named = { ...how, names: { [SOMEBODY]: how.lookUp('note_example_person', []) } };
  const filled = parts?.map((part): NotePart => ('place' in part ? { filled: example(part.place, how) } : part));
  return filled ? speakNote(filled, named) : null;
}
