/** A selector of the page, where it is proved, when it was last seen to hold, and how well it has held. */
export interface Selector {
  readonly css: string;
  readonly proof: string;
  readonly seenOn: string;
  /** `held`: the same over all captures; `new`: seen once, or has come and gone. */
  readonly stability: 'held' | 'new';
}

/** Nothing here is a word of a language. Several generations of one thing stand side by side: a page may show any of them. */
export const SELECTORS = {
  leave: {
    css: 'button[jsname="CQylAd"], [jslog^="211198;"], [data-should-confirm-hangup]',
    proof: 'captures of 2026-04 and 2026-08',
    seenOn: '2026-09',
    stability: 'held',
  },
  captions: {
    css: 'button[jsname="RrG0hf"], [jslog^="211197;"], button[jsname="r8qRAd"]',
    proof: 'captures of 2026-04 and 2026-08; other extensions',
    seenOn: '2026-08',
    stability: 'held',
  },
  inCall: {
    css: '[data-in-call="true"], [jsname="W5i7Bf"]',
    proof: 'captures of 2026-04 and 2026-08',
    seenOn: '2026-08',
    stability: 'held',
  },
  join: {
    css: '[jsname="Qx7uuf"], [jsname="z0F4cd"]',
    proof: 'other extensions',
    seenOn: '2026-09',
    stability: 'held',
  },
  ended: {
    css: '[data-call-ended="true"], [data-mdc-dialog-action="returnToHomePage"], button[jsname="EszDse"], button[jsname="W6suGc"], [jsname="WIVZEd"] button',
    proof: 'other extensions',
    seenOn: '2026-09',
    stability: 'new',
  },
  /** In the green room and in the exit hall; only the former has a microphone. */
  hallTitle: { css: '[jsname="r4nke"]', proof: 'other extensions', seenOn: '2026-09', stability: 'held' },
  microphone: { css: '[data-is-muted]', proof: 'captures; other extensions', seenOn: '2026-09', stability: 'held' },
  icon: {
    css: '.google-symbols, .google-material-icons, [data-google-symbols-override="true"]',
    proof: 'all captures',
    seenOn: '2026-08',
    stability: 'held',
  },
  /** A row of the list of people has the same attribute: rows are told apart by their role. */
  tile: {
    css: '[data-participant-id]:not([role="listitem"]), [data-requested-participant-id]:not([role="listitem"])',
    proof: 'captures of 2026-03, 2026-06 and 2026-08',
    seenOn: '2026-09',
    stability: 'new',
  },
  tileName: {
    css: 'span.notranslate',
    proof: 'captures of 2026-03 and 2026-08',
    seenOn: '2026-08',
    stability: 'new',
  },
  /** Effects for one's own picture: no tile of anybody else has them. */
  ownTile: {
    css: '[jsname="nsKqzb"], [jsname="Ac69Jc"], [jslog^="187882;"], [jslog^="177243;"]',
    proof: 'captures of 2026-03 and 2026-04; other extensions',
    seenOn: '2026-09',
    stability: 'held',
  },
  row: {
    css: '[role="listitem"][data-participant-id]',
    proof: 'probe of 2026-10; other extensions',
    seenOn: '2026-10',
    stability: 'held',
  },
  list: { css: '[role="list"]', proof: 'probe of 2026-10', seenOn: '2026-10', stability: 'held' },
  partial: {
    css: '[aria-busy="true"], [data-virtualized], [data-partial], [data-partial-list]',
    proof: 'other extensions',
    seenOn: '2026-08',
    stability: 'new',
  },
  peopleChip: {
    css: '[jslog^="240558;"], [aria-labelledby="DPUxh-nav9Xe"], [jsname="ocqpFe"]:has([data-avatar-count])',
    proof: 'captures of 2026-04 and 2026-08',
    seenOn: '2026-08',
    stability: 'held',
  },
  anyChip: { css: '[jsname="ocqpFe"]', proof: 'captures; probe of 2026-10', seenOn: '2026-10', stability: 'held' },
  /** They look like the chip of people: external participants, raised hands. */
  otherChips: {
    css: '[jslog^="240556;"] *, [jslog^="240557;"] *, [aria-labelledby="DVH6Db-nav9Xe"], [aria-labelledby="cAlq5d-nav9Xe"]',
    proof: 'captures of 2026-04 and 2026-08',
    seenOn: '2026-08',
    stability: 'held',
  },
  title: { css: '[jsname="NeC6gb"]', proof: 'captures of 2026-04 and 2026-08', seenOn: '2026-08', stability: 'held' },
  slot: {
    css: '#browser-extension-end-buttons, #browser-extension-center-buttons, #browser-extension-start-buttons',
    proof: 'captures of 2026-04 and 2026-08, with a note by its makers',
    seenOn: '2026-08',
    stability: 'held',
  },
  tiles: { css: 'main', proof: 'capture of 2026-08', seenOn: '2026-08', stability: 'new' },
  panel: { css: 'aside', proof: 'captures of 2026-04 and 2026-08', seenOn: '2026-08', stability: 'held' },
  homeCard: {
    css: '[data-call-id][data-begin-time]',
    proof: 'other extensions: the home page until 2026-08',
    seenOn: '2026-08',
    stability: 'held',
  },
  homeCard2: {
    css: '[role="button"][id*="_"][aria-labelledby]',
    proof: 'capture of 2026-08',
    seenOn: '2026-08',
    stability: 'new',
  },
  calendarChip: {
    css: '[data-eventchip][data-eventid]',
    proof: 'other extensions',
    seenOn: '2026-08',
    stability: 'held',
  },
} as const satisfies Record<string, Selector>;
