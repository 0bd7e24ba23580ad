import type { Card } from '../trello/board.ts';
import type { EmojiName } from '../trello/reactions.ts';

/** A nth working day and a wall-clock time. */
export type When = readonly [n: number, time: string];

/** So many minutes ago, whatever the day and the hour: for what must still be inside its time. */
export interface Lately {
  readonly minutesAgo: number;
}

/** Something that happens to the tale's card (or to what `card` names). */
export type Turn = {
  readonly when: When | Lately;
  readonly by: string;
  /** Done by a rule in their name. */
  readonly isRule?: boolean;
  /** Done by an agent in their place. */
  readonly isAgent?: boolean;
} & (
  | { readonly do: 'due'; readonly to: When | null }
  | { readonly do: 'tick' | 'untick' | 'archive' | 'restore' | 'delete' }
  | { readonly do: 'move'; readonly list: string }
  | { readonly do: 'join' | 'leave'; readonly who: string }
  | { readonly do: 'comment'; readonly text: string }
  /** `comment` is a piece of its text. */
  | { readonly do: 'edit-comment'; readonly comment: string; readonly text: string }
  | { readonly do: 'delete-comment'; readonly comment: string }
  | { readonly do: 'react' | 'unreact'; readonly comment: string; readonly emoji?: EmojiName }
  | { readonly do: 'attach'; readonly file: string }
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

export type StoryAskOutcome = 'answered' | 'answered late' | 'acknowledged' | 'waiting' | 'unanswered' | 'released';

/** One ask that the judge must find on a card, of me or by me. What others ask each other is none. */
export interface AskLine {
  /** A piece of the text of the comment that asks; the oldest one that has it. */
  readonly comment: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly outcome: StoryAskOutcome;
  /** While somebody may still want the answer. */
  readonly stage?: 'early' | 'due' | 'cold';
  /** Who answered, where an answer settled it. */
  readonly by?: string;
}

/** One message that looks like a promise. */
export interface PromiseLine {
  /** A piece of its text. */
  readonly comment: string;
  readonly by: string;
  /** The working day that it names. */
  readonly on: number;
}

/** One card of the story, what happens to it, and what must be said of it. */
export interface Tale {
  readonly card: string;
  /** The row of the tables of deadlines or threads that it shows. */
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
  /** Every ask by me or of me that is found in its thread, oldest first; none where left out. */
  readonly asks?: readonly AskLine[];
  readonly promises?: readonly PromiseLine[];
  readonly nudge?: StoryNudge | undefined;
  /** On its front. */
  readonly mark?: 'turn' | 'waiting' | 'told' | 'due' | 'quiet' | undefined;
  /** Whether only those who want every mark see it; of `quiet` that is true anyway. */
  readonly isFaint?: boolean;
}

export type StoryNudge =
  | 'reply'
  | 'ask-kindly'
  | 'keep-promise'
  | 'tell-them'
  | 'renegotiate'
  | 'due-soon'
  | 'came-due'
  | 'give-it-an-owner';

export const SIGNE = 'signeaaby';
export const THIAGO = 'thiagoramalho';
export const AYESHA = 'ayeshaqureshi';
export const KENJI = 'kenjimorinaga';
/** An account that was deactivated. */
export const LEA = 'leabrandt';

export const DOING = 'Doing';
export const THIS_MONTH = 'This month';
/** Cards without a date, for what is talked about. */
export const TALK = 'To talk about';
export const LATER = 'Later';
export const DONE = 'Done';
export const AUTUMN = 'Autumn ideas';
