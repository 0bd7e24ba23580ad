import type { Tone } from '../core/agreement/tone.ts';
import { type Place, readTemplate } from '../core/note-template.ts';
import type { Nudge, NudgeKind } from '../core/nudge.ts';
import type { NotePart } from '../core/speak.ts';
import type { MessageKey } from '../core/text.ts';

/** A note that a nudge has to copy, and the drafts of it: each names what its message is filled with, in that order. */
export interface Note {
  readonly kind: NudgeKind;
  readonly drafts: Readonly<Record<string, readonly Place[]>>;
}

/** All notes that there are. Each can have words of the user's own; those of one note stand before all of its drafts. */
export const NOTES = {
  reply: {
    kind: 'reply',
    drafts: { reply: ['card', 'asked', 'new date', 'person'], reply_unnamed: ['card', 'asked', 'new date'] },
  },
  reply_waited: {
    kind: 'reply',
    drafts: {
      reply_waited: ['card', 'asked', 'new date', 'person'],
      reply_waited_unnamed: ['card', 'asked', 'new date'],
    },
  },
  ask_kindly: {
    kind: 'ask-kindly',
    drafts: {
      ask_kindly: ['card', 'asked', 'person'],
      ask_kindly_due: ['card', 'asked', 'due', 'person'],
      ask_kindly_shared: ['card', 'asked'],
      ask_kindly_due_shared: ['card', 'asked', 'due'],
    },
  },
  agree: { kind: 'agree-on-expectations', drafts: { agree_on_expectations: ['person', 'hours'] } },
  write_it_down: { kind: 'write-it-down', drafts: { write_it_down: ['card', 'due'] } },
  give_it_an_owner: {
    kind: 'give-it-an-owner',
    drafts: {
      give_it_an_owner: ['card', 'due'],
      give_it_an_owner_past: ['card', 'due'],
      give_it_an_owner_left: ['card', 'due'],
    },
  },
  renegotiate: {
    kind: 'renegotiate',
    drafts: { renegotiate: ['card', 'due', 'new date'], renegotiate_grace: ['card', 'due', 'new date'] },
  },
  due_soon: { kind: 'due-soon', drafts: { due_soon: ['card', 'due'] } },
  came_due: {
    kind: 'came-due',
    drafts: { came_due: ['card', 'due', 'person'], came_due_shared: ['card', 'due'] },
  },
  check_in: { kind: 'check-in', drafts: { check_in: ['person'] } },
  all_work: { kind: 'all-work', drafts: { all_work: ['person'] } },
  talk_about_dates: { kind: 'talk-about-it', drafts: { talk_about_dates: ['person', 'card', 'due'] } },
  talk_about_ask: { kind: 'talk-about-it', drafts: { talk_about_ask: ['person', 'card', 'asked'] } },
  tell_them: { kind: 'tell-them', drafts: { tell_them: ['card', 'due', 'new date'] } },
  make_it_good: { kind: 'make-it-good', drafts: { make_it_good: ['card', 'due', 'done'] } },
  make_it_good_moved: { kind: 'make-it-good', drafts: { make_it_good_moved: ['card', 'due', 'new date'] } },
  make_it_good_date: { kind: 'make-it-good', drafts: { make_it_good_date: ['card', 'due', 'new date'] } },
  say_thanks_told: { kind: 'say-thanks', drafts: { say_thanks_told: ['person', 'card'] } },
  say_thanks_rescue: { kind: 'say-thanks', drafts: { say_thanks_rescue: ['person', 'card'] } },
  say_thanks_streak: { kind: 'say-thanks', drafts: { say_thanks_streak: ['person', 'card', 'times'] } },
  review_the_agreement: { kind: 'review-the-agreement', drafts: { review_the_agreement: ['person'] } },
  review_answer_time: {
    kind: 'review-the-agreement',
    drafts: { review_answer_time: ['person', 'hours'], review_answer_times: ['person'] },
  },
  ask_for_feedback: { kind: 'ask-for-feedback', drafts: { ask_for_feedback: ['person'] } },
} as const satisfies Record<string, Note>;

export type NoteName = keyof typeof NOTES;
type Drafts = { [N in NoteName]: keyof (typeof NOTES)[N]['drafts'] }[NoteName];

export const NOTE_NAMES = Object.keys(NOTES) as readonly NoteName[];

/** How the user wants notes to be written: in which tone, and which of them in words of their own. */
export interface Writing {
  readonly tone: Tone;
  readonly own: Readonly<Partial<Record<NoteName, string>>>;
}

/** The message of a draft in a tone; the plain one has the bare name. */
export function draftKey(draft: Drafts, tone: Tone): MessageKey {
  return tone === 'plain' ? `draft_${draft}` : `draft_${draft}_${tone}`;
}

const NAMED: ReadonlyMap<
  string,
  { readonly note: NoteName; readonly draft: Drafts; readonly places: readonly Place[] }
> = new Map(
  NOTE_NAMES.flatMap((note) =>
    (Object.entries(NOTES[note].drafts) as [Drafts, readonly Place[]][]).map(
      ([draft, places]) => [`draft_${draft}`, { note, draft, places }] as const,
    ),
  ),
);

/** What the user may name in a note: whatever is known in some draft of it, that which is known in all of them first. */
export function placesOf(note: NoteName): { readonly sure: readonly Place[]; readonly some: readonly Place[] } {
  const all: readonly (readonly Place[])[] = Object.values(NOTES[note].drafts);
  const named = [...new Set(all.flat())];
  const isSure = (place: Place): boolean => all.every((places) => places.includes(place));
  return { sure: named.filter(isSure), some: named.filter((place) => !isSure(place)) };
}

/** The user's own words with what they name; `null` where they name what is not known of this one. */
function ownNote(
  words: string,
  known: readonly Place[],
  draft: NonNullable<Nudge['draft']>,
): readonly NotePart[] | null {
  const { parts } = readTemplate(words, known);
  if (!parts) return null;
  const filled: NotePart[] = [];
  for (const part of parts) {
    const argument = 'place' in part ? draft.with[known.indexOf(part.place)] : null;
    if (argument === undefined) return null;
    filled.push('place' in part ? { filled: argument as NonNullable<typeof argument> } : part);
  }
  return filled;
}

/** A nudge whose note is written as the user wants it. */
export function written(nudge: Nudge, { tone, own }: Writing): Nudge {
  const { draft } = nudge;
  const named = draft && NAMED.get(draft.key);
  if (!draft || !named) return nudge;
  const words = own[named.note];
  const ownDraft = words === undefined ? null : ownNote(words, named.places, draft);
  return { ...nudge, draft: { ...draft, key: draftKey(named.draft, tone) }, ...(ownDraft ? { ownDraft } : {}) };
}
