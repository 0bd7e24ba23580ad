/** What the lab's server hands to the lab's page. */

/** How the page looks: one of several layouts, the language of all that the site says, and what it draws at all. */
export interface Face {
  /** Of a call: title and clock above, or below. */
  readonly layout: 'top' | 'bottom';
  /** Tiles carry the ids of connections, or nothing that tells them apart. */
  readonly tiles: 'ids' | 'no-ids';
  /** Once the list of people is closed its rows stay, or go; or only the first of them are ever drawn. */
  readonly roster: 'stays' | 'goes' | 'virtual';
  readonly home: 'v1' | 'v2';
  readonly language: 'en' | 'th' | 'ar';
  /** So many tiles are drawn. */
  readonly mostTiles: number;
}

export interface GuestView {
  readonly device: string;
  readonly name: string;
  readonly isMe: boolean;
  readonly isHost: boolean;
  readonly isSharing: boolean;
}

export interface CallView {
  readonly room: string;
  readonly title: string;
  readonly people: readonly GuestView[];
  readonly waiting: readonly GuestView[];
  readonly captions: readonly { readonly name: string; readonly text: string }[];
  readonly isOver: boolean;
}

export interface CardView {
  readonly id: string;
  readonly event: string;
  readonly room: string;
  readonly title: string;
  readonly startAt: number;
  readonly endAt: number;
}

export interface PageView {
  readonly me: string;
  readonly cards: readonly CardView[];
  /** The call of the room at this address. */
  readonly call: CallView | null;
  readonly face: Face;
}
