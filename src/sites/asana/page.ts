import type { Handle } from '../../core/handles.ts';
import { messageMark } from '../../core/mark.ts';
import type { Anchor, Schemes, SitePage, Watched } from '../site.ts';
import { isId, taskOf } from './ids.ts';
import { SELECTORS } from './selectors.ts';
import { paneOf, unnamedIn } from './stands-for.ts';
import { taskAt, where } from './where.ts';

/** `Pot.<project>_<section>_<task>` in a project, `Search.<search>_search_<task>` in a search. */
const TASK_IN_ID = /_(\d{6,32})$/u;
const COMMENT = /\/comment\/(\d+)(?:[/?#]|$)/u;

function rowAnchor(name: Element): Anchor | null {
  const task = TASK_IN_ID.exec(name.id)?.[1];
  const host = name.closest(SELECTORS.rowCell.css);
  if (task === undefined || !host || !name.closest(SELECTORS.row.css)) return null;
  return { subject: taskOf(task), host, isBeside: true, isShownPast: isShownPast(name.closest(SELECTORS.row.css)) };
}

/** The site colours a date that has passed on what is not done. */
function isShownPast(around: Element | null): boolean {
  return around?.querySelector(SELECTORS.past.css) != null;
}

function cardAnchor(card: Element): Anchor | null {
  const task = card.getAttribute('data-task-id');
  return isId(task) ? { subject: taskOf(task), host: card, isShownPast: isShownPast(card) } : null;
}

function paneAnchor(pane: Element): Anchor | null {
  const task = pane.getAttribute('data-task-id');
  const host = pane.querySelector(SELECTORS.paneDue.css);
  return isId(task) && host ? { subject: paneOf(task), host, isShownPast: isShownPast(host) } : null;
}

/** Its own link tells which one it is, where it has one; links within its words may lead to any other. */
function commentAnchor(comment: Element): Anchor | null {
  const task = comment.closest(SELECTORS.pane.css)?.getAttribute('data-task-id');
  const body = comment.querySelector(SELECTORS.commentBody.css);
  if (!isId(task) || !body) return null;
  for (const link of comment.querySelectorAll(SELECTORS.commentLink.css)) {
    const story = COMMENT.exec(link.getAttribute('href') ?? '')?.[1];
    if (isId(story) && !body.contains(link)) return { subject: messageMark('asana', story), host: body };
  }
  const words = unnamedIn(task, body.querySelector(SELECTORS.commentText.css)?.textContent ?? '');
  return words === null ? null : { subject: words, host: body };
}

/** Those in a root, or the one that the root is a part of. */
function found(root: ParentNode, css: string): Iterable<Element> {
  const around = root instanceof Element ? root.closest(css) : null;
  return around ? [around] : root.querySelectorAll(css);
}

/** The name of the row that the root is a part of, or the names in it. */
function names(root: ParentNode): Iterable<Element> {
  const row = root instanceof Element ? root.closest(SELECTORS.row.css) : null;
  return (row ?? root).querySelectorAll(SELECTORS.rowName.css);
}

const KINDS: readonly (readonly [
  find: (root: ParentNode) => Iterable<Element>,
  anchor: (of: Element) => Anchor | null,
])[] = [
  [names, rowAnchor],
  [(root) => found(root, SELECTORS.card.css), cardAnchor],
  [(root) => found(root, SELECTORS.pane.css), paneAnchor],
  [(root) => found(root, SELECTORS.comment.css), commentAnchor],
];

function* anchors(root: ParentNode): Iterable<Anchor> {
  for (const [find, anchorOf] of KINDS) {
    for (const element of find(root)) {
      const anchor = anchorOf(element);
      if (anchor) yield anchor;
    }
  }
}

function lists(document: Document): readonly Element[] {
  const page = document.querySelector(SELECTORS.page.css);
  if (page) return [page];
  const board = document.querySelector(SELECTORS.boardColumn.css)?.parentElement;
  return [...document.querySelectorAll(SELECTORS.scroller.css), ...(board ? [board] : [])];
}

/** The list or board, and the pane of the task that is open. */
function observed(document: Document): Watched {
  const around = lists(document);
  const pane = document.querySelector(SELECTORS.pane.css);
  const roots = pane && !around.some((list) => list.contains(pane)) ? [...around, pane] : around;
  const isTaskExpected = taskAt(new URL(document.URL)) !== null;
  return { roots, isAll: around.length > 0 && (pane !== null || !isTaskExpected) };
}

/** Pages have had their own element since 2026; without it, lists and boards stand as they did in 2023. */
function generation(document: Document): string | null {
  if (document.querySelector(SELECTORS.page.css)) return '2026';
  return lists(document).length > 0 ? '2023' : null;
}

const THEME = 'DesignTokenThemeSelectors-theme-';

/** Its dark theme, and the one that follows the system, name themselves on the body; whatever else is light. */
const schemes: Schemes = {
  light: `body:not(.${THEME}-darkMode, .${THEME}-systemDarkMode)`,
  dark: `body.${THEME}-darkMode`,
};

/** The page as `me` sees it. Nobody sees its lists without being logged in. */
export function asanaPage(me: () => Handle | null): SitePage {
  return { site: 'asana', schemes, where, me, isLoggedIn: () => true, anchors, observed, generation };
}
