import type { Handle } from '../../core/handles.ts';
import { messageMark } from '../../core/mark.ts';
import type { Place } from '../../core/reading.ts';
import type { Anchor, Schemes, SitePage, Watched } from '../site.ts';
import { cardOf, handleOf, isId, ORIGIN } from './ids.ts';
import { SELECTORS } from './selectors.ts';

const BOARD = /^\/b\/(\w+)(?:\/|$)/u;
const CARD = /^\/c\/(\w+)(?:\/|$)/u;
const COMMENT = /#comment-(\w+)$/u;

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

function isLoggedIn(document: Document): boolean {
  return me(document) !== null;
}

/** Cards of the inbox and of the planner look the same and are nobody's business: only what lies below the board. */
const BOARD_SIDE = `${SELECTORS.lists.css}, ${SELECTORS.boardPanel.css}`;

/** How many rows of a list may come into sight first: a tall window's worth. */
const AHEAD = 30;
const PLACES_AHEAD = `${SELECTORS.cardRow.css}:nth-child(-n + ${AHEAD} of ${SELECTORS.cardRow.css}) > * > ${SELECTORS.cardPlace.css}`;
const CARDS = `${SELECTORS.cardFront.css}, ${PLACES_AHEAD}`;

/** A card that has not yet been in sight becomes another element then: only that one is drawn in. */
function cardAnchor(front: Element, isInBoard: boolean): Anchor | null {
  const id = front.getAttribute('data-card-id');
  if (!isId(id) || !(isInBoard || front.closest(BOARD_SIDE))) return null;
  const isWhole = front.matches(SELECTORS.cardFront.css);
  return { subject: cardOf(id), host: isWhole ? (front.querySelector(SELECTORS.badges.css) ?? front) : null };
}

/** The comment's own link tells which one it is; links within its words may lead to any other. */
function commentAnchor(row: Element): Anchor | null {
  const host = row.querySelector(SELECTORS.activityBody.css);
  if (!host || !row.querySelector(SELECTORS.comment.css)) return null;
  const ids = new Set<string>();
  for (const link of row.querySelectorAll(SELECTORS.commentLink.css)) {
    const id = COMMENT.exec(link.getAttribute('href') ?? '')?.[1];
    if (id !== undefined && !link.closest(SELECTORS.comment.css)) ids.add(id);
  }
  const [id, ...others] = ids;
  return isId(id) && others.length === 0 ? { subject: messageMark('trello', id), host } : null;
}

/** Those in a root, or the one that the root is a part of. */
function found(root: ParentNode, css: string): Iterable<Element> {
  const around = root instanceof Element ? root.closest(css) : null;
  return around ? [around] : root.querySelectorAll(css);
}

function* anchors(root: ParentNode): Iterable<Anchor> {
  const isInBoard = root instanceof Element && root.closest(BOARD_SIDE) !== null;
  for (const front of found(root, CARDS)) {
    const anchor = cardAnchor(front, isInBoard);
    if (anchor) yield anchor;
  }
  for (const row of found(root, SELECTORS.activityRow.css)) {
    const anchor = commentAnchor(row);
    if (anchor) yield anchor;
  }
}

/** The board, and the card that is open over it. */
function observed(document: Document): Watched {
  const board = document.querySelector(SELECTORS.boardPanel.css) ?? document.querySelector(SELECTORS.lists.css);
  const card = document.querySelector(SELECTORS.cardDialog.css);
  const isCardExpected = where(new URL(document.URL))?.kind === 'item';
  return {
    roots: [board, card].filter((root) => root !== null),
    isAll: board !== null && (card !== null || !isCardExpected),
  };
}

/** 'Match the system' is resolved to one of the two by Trello itself. */
const schemes: Schemes = { light: 'html[data-color-mode="light"]', dark: 'html[data-color-mode="dark"]' };

/** The board has had a panel around it since 2025; without it, it is as it was since 2023. */
function generation(document: Document): string | null {
  if (document.querySelector(SELECTORS.lists.css) === null) return null;
  return document.querySelector(SELECTORS.boardPanel.css) === null ? '2023' : '2025';
}

export const trelloPage: SitePage = {
  generation,

  site: 'trello',
  schemes,
  where,
  me,
  isLoggedIn,
  anchors,
  observed,
};
