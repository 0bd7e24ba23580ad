/** What the lab's server hands to the lab's page: one board as it is to be drawn. */

export interface CardView {
  readonly id: string;
  readonly shortLink: string;
  readonly path: string;
  readonly name: string;
  readonly list: string;
  readonly due: string | null;
  readonly isDone: boolean;
  readonly members: readonly string[];
  readonly role: string | null;
  readonly isTemplate: boolean;
  readonly hasCover: boolean;
  readonly comments: number;
  readonly items: { readonly done: number; readonly all: number } | null;
  readonly checklists: readonly {
    readonly name: string;
    readonly items: readonly { readonly id: string; readonly name: string; readonly isDone: boolean }[];
  }[];
}

export interface MemberView {
  readonly id: string;
  readonly fullName: string;
  readonly username: string;
  readonly initials: string;
}

/** One line of a card's activity, newest first; `comment` is `null` where it is none. */
export interface LineView {
  readonly id: string;
  readonly by: string;
  readonly date: string;
  readonly comment: string | null;
  readonly isEdited: boolean;
  /** An emoji, and how many gave it. */
  readonly reactions: readonly { readonly emoji: string; readonly count: number }[];
  /** The type of the action. */
  readonly said: string;
}

/** How the page looks: the card dialog as it was in 2024 or as it is since 2025, and the language of everything that the site itself says. */
export interface Face {
  readonly dialog: '2024' | '2026';
  readonly language: 'en' | 'de';
}

export interface InboxCard {
  readonly id: string;
  readonly shortLink: string;
  readonly name: string;
}

export interface BoardView {
  readonly me: { readonly fullName: string; readonly username: string };
  readonly name: string;
  readonly shortLink: string;
  readonly members: readonly MemberView[];
  readonly boards: readonly { readonly name: string; readonly shortLink: string }[];
  readonly lists: readonly { readonly id: string; readonly name: string }[];
  readonly cards: readonly CardView[];
  readonly lines: readonly LineView[];
  readonly inbox: readonly InboxCard[];
  readonly face: Face;
}
