/** A selector of the page, where it is proved and when it was last seen to hold. */
export interface Selector {
  readonly css: string;
  readonly proof: string;
  readonly seenOn: string;
}

/** Test ids of the board side have held since October 2023; class names change with every release and are never used. */
export const SELECTORS = {
  boardPanel: { css: '#trello-board-root', proof: 'web client, split screen', seenOn: '2025-11' },
  lists: { css: '#board', proof: 'web client; capture of a public board', seenOn: '2026-05' },
  cardRow: { css: '[data-testid="list-card"]', proof: 'web client; other extensions', seenOn: '2026-05' },
  cardFront: {
    css: '[data-card-id]:is([data-testid="trello-card"], [data-testid="minimal-card"], [data-testid="full-cover-card"])',
    proof: 'web client, card front; other extensions',
    seenOn: '2026-03',
  },
  badges: { css: '[data-testid="card-front-badges"]', proof: 'web client; other extensions', seenOn: '2026-05' },
} as const satisfies Record<string, Selector>;
