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
  badges: {
    css: '[data-testid="card-front-badges"]',
    proof: 'web client; other extensions',
    seenOn: '2026-05',
    stability: 'held',
  },
} as const satisfies Record<string, Selector>;
