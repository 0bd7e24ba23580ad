import type { Handle } from '../../core/handles.ts';
import type { Place } from '../../core/reading.ts';
import type { Anchor, SitePage } from '../site.ts';
import { cardOf, handleOf, isId, ORIGIN } from './ids.ts';
import { SELECTORS } from './selectors.ts';

const BOARD = /^\/b\/(\w+)(?:\/|$)/u;
const CARD = /^\/c\/(\w+)(?:\/|$)/u;

function where(url: URL): Place | null {
  if (url.origin !== ORIGIN) return null;
  const board = BOARD.exec(url.pathname)?.[1];
  if (board !== undefined) return { kind: 'space', path: board };
  const card = CARD.exec(url.pathname)?.[1];
  return card === undefined ? null : { kind: 'item', path: card };
}

/** Trello keeps the id of whoever is logged in in a cookie that scripts may read. */
function me(document: Document): Handle | null {
  const pair = document.cookie.split('; ').find((one) => one.startsWith('idMember='));
  const id = pair?.slice('idMember='.length);
  return isId(id) ? handleOf(id) : null;
}

/** Cards of the inbox and of the planner look the same and are nobody's business: only what lies below the board. */
const BOARD_SIDE = `${SELECTORS.lists.css}, ${SELECTORS.boardPanel.css}`;

/** A `minimal-card` stands for what has not yet been in sight, and becomes another element then: only that one is taken. */
function anchorOf(front: Element, isInBoard: boolean): Anchor | null {
  const id = front.getAttribute('data-card-id');
  if (!isId(id) || !(isInBoard || front.closest(BOARD_SIDE))) return null;
  if (front.closest(SELECTORS.cardRow.css)?.hasAttribute('hidden')) return null;
  return { subject: cardOf(id), host: front.querySelector(SELECTORS.badges.css) ?? front };
}

function* anchors(root: ParentNode): Iterable<Anchor> {
  const isInBoard = root instanceof Element && root.closest(BOARD_SIDE) !== null;
  const around = root instanceof Element ? root.closest(SELECTORS.cardFront.css) : null;
  const fronts = around ? [around] : root.querySelectorAll(SELECTORS.cardFront.css);
  for (const front of fronts) {
    const anchor = anchorOf(front, isInBoard);
    if (anchor) yield anchor;
  }
}

function observed(document: Document): Element | null {
  return document.querySelector(SELECTORS.boardPanel.css) ?? document.querySelector(SELECTORS.lists.css);
}

/** 'Match the system' is resolved to one of the two by Trello itself. */
function scheme(document: Document): 'light' | 'dark' | null {
  const mode = document.documentElement.getAttribute('data-color-mode');
  return mode === 'light' || mode === 'dark' ? mode : null;
}

export const trelloPage: SitePage = { site: 'trello', where, me, anchors, observed, scheme };
