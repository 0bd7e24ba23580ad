/** A selector of the page, where it is proved, when it was last seen to hold, and how well it has held. */
export interface Selector {
  readonly css: string;
  readonly proof: string;
  readonly seenOn: string;
  /** `held`: the same for two years or more; `new`: younger than that, or changed before. */
  readonly stability: 'held' | 'new';
}

/** Class names are readable and not hashed, but components are renamed and shown in variants: several names stand for one thing. */
export const SELECTORS = {
  page: {
    css: '.ProjectPage, .MyTasksPage',
    proof: 'other extensions',
    seenOn: '2026-01',
    stability: 'held',
  },
  scroller: {
    css: '.SpreadsheetGridScroller-verticalScroller',
    proof: 'saved page of 2023; other extensions',
    seenOn: '2026-02',
    stability: 'held',
  },
  boardColumn: { css: '.BoardColumn', proof: 'other extensions', seenOn: '2026-04', stability: 'held' },
  /** The gid of the task is the end of its id. */
  rowName: {
    css: '.SpreadsheetTaskName textarea[id], textarea.SpreadsheetTaskName-input[id]',
    proof: 'saved page of 2023; other extensions',
    seenOn: '2026-04',
    stability: 'held',
  },
  row: {
    css: '.SpreadsheetTaskRow, .SpreadsheetRow, [role="row"]',
    proof: 'saved page of 2023; other extensions',
    seenOn: '2026-04',
    stability: 'held',
  },
  rowCell: {
    css: '.SpreadsheetTaskRow-nameOrDetailsCell, [role="gridcell"]',
    proof: 'saved page of 2023',
    seenOn: '2023',
    stability: 'held',
  },
  past: {
    css: '.DueDate--past, .DueDateTokenButton--past, .TaskDueDateToken--past',
    proof: 'saved page of 2023; other extensions',
    seenOn: '2026-06',
    stability: 'held',
  },
  card: {
    css: '[data-task-id]:is(.BoardCardLayout, .BoardCard-layout)',
    proof: 'other extensions; saved page',
    seenOn: '2026-04',
    stability: 'held',
  },
  pane: {
    css: '.TaskPane[data-task-id]',
    proof: 'saved page of 2023; other extensions',
    seenOn: '2026-04',
    stability: 'held',
  },
  paneDue: {
    css: '.TaskPaneFields-dueDateContainer, .TaskDueDateToken',
    proof: 'saved page of 2023',
    seenOn: '2023',
    stability: 'new',
  },
  comment: {
    css: '.FeedBlockStory, [data-testid="FeedBlockStory"], .TaskStoryFeed-blockStory:not(.TaskStoryFeed-taskCreationStory)',
    proof: 'saved page of 2023; other extensions',
    seenOn: '2026-06',
    stability: 'held',
  },
  commentBody: {
    css: '.BlockStoryStructure-body',
    proof: 'saved page of 2023; other extensions',
    seenOn: '2025',
    stability: 'held',
  },
  commentText: {
    css: '.TruncatedRichText-content, .RichText3, .TruncatedRichText',
    proof: 'other extensions',
    seenOn: '2026-06',
    stability: 'new',
  },
  /** The saved page has no such link; the address of a comment has this form since 2025. */
  commentLink: {
    css: 'a[href*="/comment/"]',
    proof: 'addresses of comments in recorded answers',
    seenOn: '2026-04',
    stability: 'new',
  },
} as const satisfies Record<string, Selector>;
