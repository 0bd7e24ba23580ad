import type { Card } from './board.ts';
import type { EmojiName } from './reactions.ts';

/** Trello's own automation: runs in a member's name. */
export const BUTLER = { id: '56ff07afbc287582d36e19ac', name: 'Butler' } as const;

/** An agent that works in a member's place; of its shape only the name of the field is known. */
export const AGENT = { id: '66a900000000000000000007', name: 'Summary agent' } as const;

/**
 * What somebody does on a board. Cards, lists, items and members go by name, short link, username or id, comments by id or by a piece
 * of their text (the newest on the card that has it); instants are ISO.
 */
export type What =
  | { readonly do: 'create'; readonly card: string; readonly list: string; readonly more?: Partial<Card> }
  | { readonly do: 'due'; readonly card: string; readonly to: string | null }
  | { readonly do: 'tick' | 'untick' | 'archive' | 'restore' | 'delete'; readonly card: string }
  | { readonly do: 'move'; readonly card: string; readonly list: string }
  | { readonly do: 'join' | 'leave'; readonly card: string; readonly who: string }
  | { readonly do: 'comment'; readonly card: string; readonly text: string }
  /** The words are new; id and date stay. Only the history that webhooks get tells of it. */
  | { readonly do: 'edit-comment'; readonly card: string; readonly comment: string; readonly text: string }
  /** It is gone from every list, as if it had never been written. */
  | { readonly do: 'delete-comment'; readonly card: string; readonly comment: string }
  | { readonly do: 'react' | 'unreact'; readonly card: string; readonly comment: string; readonly emoji?: EmojiName }
  | { readonly do: 'attach'; readonly card: string; readonly file: string }
  | { readonly do: 'rename'; readonly card: string; readonly name: string }
  | { readonly do: 'archive-list' | 'restore-list'; readonly list: string }
  | {
      readonly do: 'add-item';
      readonly card: string;
      readonly item: string;
      readonly due: string | null;
      readonly who: string | null;
    }
  | { readonly do: 'tick-item' | 'untick-item'; readonly card: string; readonly item: string }
  | { readonly do: 'move-out'; readonly card: string; readonly board: string }
  | {
      readonly do: 'move-in';
      readonly card: string;
      readonly list: string;
      readonly board: string;
      readonly more?: Partial<Card>;
    };

export type Deed = What & {
  readonly by: string;
  /** Epoch ms. */
  readonly at: number;
  /** The rule or app that did it in the member's name. */
  readonly app?: { readonly id: string; readonly name?: string } | null;
  /** The agent that did it in the member's place. */
  readonly agent?: { readonly id: string; readonly name?: string } | null;
};
