/** A selector of the page, where it is proved, when it was last seen to hold, and how well it has held. */
export interface Selector {
  readonly css: string;
  readonly proof: string;
  readonly seenOn: string;
  /** `held`: in Trello's own list of test ids and used by others for two years or more; `new`: younger than that. */
  readonly stability: 'held' | 'new';
}

/** Test ids of the board side have held since October 2023; class names change with every release and are never used. */
export const SELECTORS = {
  boardPanel: {
    css: '#trello-board-root',
    proof: 'web client, split screen of 2025',
    seenOn: '2025-11',
    stability: 'new',
  },
  lists: { css: '#board', proof: 'web client; capture of a public board', seenOn: '2026-05', stability: 'held' },
  cardRow: {
    css: '[data-testid="list-card"]',
    proof: 'web client; other extensions',
    seenOn: '2026-05',
    stability: 'held',
  },
  cardFront: {
    css: '[data-card-id]:is([data-testid="trello-card"], [data-testid="full-cover-card"])',
    proof: 'web client, card front; other extensions',
    seenOn: '2026-03',
    stability: 'held',
  },
  /** Not yet in sight: id and title alone. */
  cardPlace: {
    css: '[data-card-id][data-testid="minimal-card"]',
    proof: 'web client, card front; lists draw a first batch whole, at least 15, the rest when idle',
    seenOn: '2025-11',
    stability: 'held',
  },
  badges: {
    css: '[data-testid="card-front-badges"]',
    proof: 'web client; other extensions',
    seenOn: '2026-05',
    stability: 'held',
  },
  cardDialog: {
    css: '[role="dialog"][data-testid="card-back-name"]',
    proof: 'web client; other extensions',
    seenOn: '2026-04',
    stability: 'held',
  },
  /** A div in 2024, an li since 2025. */
  activityRow: {
    css: '[data-testid="card-back-action"]',
    proof: 'other extensions, user styles; saved pages of 2024 and 2025',
    seenOn: '2026-03',
    stability: 'held',
  },
  activityBody: {
    css: '[data-testid="card-back-action-container"]',
    proof: 'other extensions, user styles',
    seenOn: '2026-03',
    stability: 'held',
  },
  comment: {
    css: '[data-testid="comment-container"]',
    proof: 'other extensions; other extensions’ tests',
    seenOn: '2026-03',
    stability: 'held',
  },
  /** The time of a comment. Its title and text are in the language of the interface, its address is not. */
  commentLink: {
    css: 'a[href*="#comment-"]',
    proof: 'web client, address of an action; saved page of 2025',
    seenOn: '2025-11',
    stability: 'new',
  },
} as const satisfies Record<string, Selector>;
