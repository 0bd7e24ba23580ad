import type { Fact, FactOf } from './facts.ts';
import { byInstant } from './facts.ts';
import type { Handle } from './handles.ts';
import type { Note, OwnAnswer } from './person-record.ts';
import { takenBack } from './taken-back.ts';

/** What the user set for people and wrote of them. Each person by the handle that stands for all of theirs. */
export interface WordsOfPeople {
  notesOf(person: Handle): readonly Note[];
  ownAnswersOf(person: Handle): readonly OwnAnswer[];
  groupsOf(person: Handle): readonly string[];
  isPinned(person: Handle): boolean;
  isSilenced(person: Handle): boolean;
}

/** The last word that was said wins; an empty text takes an answer back. */
export function wordsOfPeople(words: readonly Fact[], personOf: (handle: Handle) => Handle): WordsOfPeople {
  const undone = takenBack(words);
  const standing = words.filter(({ key }) => !undone.has(key)).sort(byInstant);
  const notes = new Map<Handle, Note[]>();
  const answers = new Map<Handle, Map<string, OwnAnswer>>();
  const groups = new Map<Handle, Map<string, boolean>>();
  const pinned = new Map<Handle, boolean>();
  const silenced = new Set<string>();
  const of = <T>(map: Map<Handle, T>, word: Fact, empty: () => T): T => {
    const person = personOf(word.subject as Handle);
    const known = map.get(person) ?? empty();
    map.set(person, known);
    return known;
  };
  for (const word of standing) {
    switch (word.kind) {
      case 'said-note':
        of(notes, word, () => []).push(noteOf(word));
        break;
      case 'said-own-answer':
        of(answers, word, () => new Map()).set(word.question, answerOf(word));
        break;
      case 'said-in-group':
        of(groups, word, () => new Map()).set(word.group, word.isIn);
        break;
      case 'said-pinned':
        pinned.set(personOf(word.subject as Handle), word.isPinned);
        break;
      case 'said-silenced':
        silenced.add(personOf(word.what as Handle));
        break;
      default:
        break;
    }
  }
  return {
    notesOf: (person) => (notes.get(person) ?? []).toReversed(),
    ownAnswersOf: (person) => [...(answers.get(person)?.values() ?? [])].filter(({ text }) => text.trim() !== ''),
    groupsOf: (person) => [...(groups.get(person) ?? [])].flatMap(([group, isIn]) => (isIn ? [group] : [])).sort(),
    isPinned: (person) => pinned.get(person) ?? false,
    isSilenced: (person) => silenced.has(person),
  };
}

function noteOf({ key, about, text, on, at }: FactOf<'said-note'>): Note {
  return { key, about, text, on, at };
}

function answerOf({ key, question, text, at }: FactOf<'said-own-answer'>): OwnAnswer {
  return { key, question, text, at };
}

/** The next day within so many days that a note is about: a birthday each year, another day once; `null` where there is none. */
export function nextNotedOn(notes: readonly Note[], today: string, days: number): string | null {
  const from = Temporal.PlainDate.from(today);
  const next = notes.flatMap((note) => {
    const on = note.on === null ? null : comingOn(note.on, note.about === 'birthday', from);
    return on !== null && from.until(on).days <= days ? [on.toString()] : [];
  });
  return next.sort()[0] ?? null;
}

function comingOn(on: string, isYearly: boolean, from: Temporal.PlainDate): Temporal.PlainDate | null {
  const isDay = !on.startsWith('--');
  if (isDay && !isYearly) {
    const day = Temporal.PlainDate.from(on);
    return Temporal.PlainDate.compare(day, from) < 0 ? null : day;
  }
  // Whoever was born on 29 February has their day on the 28th in other years.
  const day = Temporal.PlainMonthDay.from(on.slice(-5));
  const here = day.toPlainDate({ year: from.year });
  return Temporal.PlainDate.compare(here, from) < 0 ? day.toPlainDate({ year: from.year + 1 }) : here;
}
