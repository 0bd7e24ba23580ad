import type { Subject } from './handles.ts';
import type { Text } from './text.ts';

export type MarkKind = 'told' | 'due' | 'unknown' | 'quiet';

/** A small sign in a page: what may be said about one subject. Nothing to say, no mark. */
export interface Mark {
  readonly subject: Subject;
  readonly kind: MarkKind;
  /** Parts joined by ' · '; at most 72 characters when spoken. */
  readonly parts: readonly Text[];
  /** The story behind it, line by line. */
  readonly story: readonly Text[];
}

/** A mark in words, as a page shows it. */
export interface SpokenMark {
  readonly subject: Subject;
  readonly kind: MarkKind;
  readonly words: string;
  readonly story: readonly string[];
}

/** What every mark says of itself, in the language of the browser. */
export interface Voice {
  /** BCP 47. */
  readonly language: string;
  /** Who noted it, and where: the last line of each story. */
  readonly noted: string;
}
