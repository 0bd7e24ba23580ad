import type { Site, Subject } from './handles.ts';
import type { Text } from './text.ts';

/** `turn`: it is my turn; `waiting`: somebody else's; `promise`: looks like one. */
export type MarkKind = 'turn' | 'waiting' | 'promise' | 'told' | 'due' | 'unknown' | 'quiet';

/** What the user may say of something at its mark. `undo` takes back what was said last. */
export type MarkWord =
  | 'question'
  | 'no-question'
  | 'answered-elsewhere'
  | 'promise'
  | 'no-promise'
  | 'leave-out'
  | 'undo';

/** A small sign in a page: what may be said about one subject or one message (`messageMark`). Nothing to say, no mark. */
export interface Mark {
  readonly subject: Subject;
  readonly kind: MarkKind;
  /** Parts joined by ' · '; at most 72 characters when spoken. */
  readonly parts: readonly Text[];
  /** The story behind it, line by line. */
  readonly story: readonly Text[];
  /** What the user may say of it. */
  readonly choices: readonly MarkWord[];
}

/** A mark in words, as a page shows it. A page has many marks, and few of their stories are ever opened: those are asked for one by one. */
export interface SpokenMark {
  readonly subject: Subject;
  readonly kind: MarkKind;
  readonly words: string;
}

/** The story behind a mark in words, line by line, and what the user may say of it. */
export interface SpokenStory {
  readonly lines: readonly string[];
  readonly choices: readonly { readonly word: MarkWord; readonly label: string }[];
}

/** What every mark says of itself, in the language of the browser. */
export interface Voice {
  /** BCP 47. */
  readonly language: string;
  /** Who noted it, and where: the last line of each story. */
  readonly noted: string;
  /** Once a word of the user is written down, and where it could not be. */
  readonly said: string;
  readonly notSaid: string;
  /** Where the story could not be told. */
  readonly notTold: string;
}

/** What a message in a page is called where marks are asked for: `trello:comment:<id>`. */
export function messageMark(site: Site, comment: string): Subject {
  return `${site}:comment:${comment}`;
}
