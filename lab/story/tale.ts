import type { Card } from '../trello/board.ts';

/** A nth working day and a wall-clock time. */
export type When = readonly [n: number, time: string];

/** Something that happens to the tale's card (or to what `card` names). */
export type Turn = { readonly when: When; readonly by: string; readonly isRule?: boolean } & (
  | { readonly do: 'due'; readonly to: When | null }
  | { readonly do: 'tick' | 'untick' | 'archive' | 'restore' | 'delete' }
  | { readonly do: 'move'; readonly list: string }
  | { readonly do: 'join' | 'leave'; readonly who: string }
  | { readonly do: 'comment'; readonly text: string }
  | { readonly do: 'archive-list'; readonly list: string }
  | { readonly do: 'add-item'; readonly item: string; readonly due: When | null; readonly who: string | null }
  | { readonly do: 'tick-item'; readonly item: string }
  | { readonly do: 'to-second-board' }
);

export type StoryOutcome = 'kept' | 'late' | 'overdue' | 'moved' | 'released' | 'unknown' | 'open';

/** One line that the judge must give, in the order of the terms. */
export interface Term {
  readonly outcome: StoryOutcome;
  /** Usernames. */
  readonly owners: readonly string[];
  /** The name of a checklist item, where the line is about one. */
  readonly item?: string;
  readonly isDropped?: boolean;
  readonly isStale?: boolean;
}

/** One card of the story, what happens to it, and what must be said of it. */
export interface Tale {
  readonly card: string;
  /** The row of the deadline table that it shows. */
  readonly row: string;
  readonly list: string;
  readonly born: When;
  readonly owners: readonly string[];
  readonly due: When | null;
  readonly dueBy?: string;
  readonly more?: Partial<Card>;
  /** Its beginning is not in the history: the card stands there as it is. */
  readonly isOlder?: boolean;
  readonly turns: readonly Turn[];
  readonly terms: readonly Term[];
  readonly nudge?: 'tell-them' | 'renegotiate' | 'due-soon' | 'came-due' | 'give-it-an-owner' | undefined;
  readonly mark?: 'told' | 'due' | 'quiet' | undefined;
}

export const SIGNE = 'signeaaby';
export const THIAGO = 'thiagoramalho';
export const AYESHA = 'ayeshaqureshi';
export const KENJI = 'kenjimorinaga';
/** An account that was deactivated. */
export const LEA = 'leabrandt';

export const DOING = 'Doing';
export const THIS_MONTH = 'This month';
export const LATER = 'Later';
export const DONE = 'Done';
export const AUTUMN = 'Autumn ideas';
