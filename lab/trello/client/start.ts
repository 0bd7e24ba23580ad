import { type CardDialog, cardDialog } from './dialog.ts';
import { element } from './element.ts';
import { choose, faceOf, stay } from './face.ts';
import { avatar } from './front.ts';
import { inboxPanel } from './inbox.ts';
import { type ListPart, listPart } from './lists.ts';
import type { BoardView, CardView, Face } from './view.ts';
import { wordsOf } from './words.ts';

/** What tests may do with the page besides clicking. */
export interface PageHooks {
  /** Drops the cards of a list (or of all, and the rows of an open card) and draws them anew, without any change. */
  remount(list?: string): void;
  /** Loads the board anew and draws again the lists that changed and the open card, as a live update does. */
  refresh(): Promise<void>;
  navigate(path: string): Promise<void>;
  filter(text: string | null): void;
  /** Setting it draws the page anew. Also `?dialog=2024&lang=de` in the address. */
  dialog: Face['dialog'];
  language: Face['language'];
}

declare global {
  interface Window {
    lab: PageHooks;
  }
}

const root = document.getElementById('trello-root');
if (!root) throw new Error('The page has no root.');
const content = element('div', { id: 'content' });
const header = element('div', { id: 'header', 'data-testid': 'authenticated-header' });
root.append(element('div', { id: 'chrome-container' }, header, element('div', { id: 'content-wrapper' }, content)));

let board: BoardView | null = null;
let parts: readonly ListPart[] = [];
let dialog: CardDialog | null = null;
/** The card in the dialog. */
let opened: CardView | null = null;
/** How often the page was drawn by its address: only the last one counts. */
let shows = 0;

async function load(kind: string, key: string): Promise<BoardView | null> {
  const response = await fetch(`/lab/view/${kind}/${key}`);
  const view = (await response.json()) as BoardView | null;
  if (view === null) return null;
  const face = faceOf(view.face);
  document.documentElement.lang = face.language;
  return { ...view, face };
}

function cardsOf(view: BoardView, list: string): readonly CardView[] {
  return view.cards.filter((card) => card.list === list);
}

function drawHeader(view: BoardView): void {
  const me = view.members.find((member) => member.username === view.me.username) ?? {
    id: '',
    initials: '',
    ...view.me,
  };
  const title = `${me.fullName} (${me.username})`;
  const links = view.boards.map((each) => element('a', { class: 'bl', href: `/b/${each.shortLink}` }, each.name));
  header.replaceChildren(
    element('span', { class: 'tl' }, wordsOf(view).boards),
    ...links,
    element(
      'button',
      { type: 'button', class: 'mm', 'data-testid': 'header-member-menu-button', title, 'aria-label': title },
      element('span', { class: 'av', 'data-testid': 'header-member-menu-avatar' }, me.initials),
    ),
  );
}

function drawBoard(view: BoardView): void {
  for (const part of parts) part.end();
  parts = view.lists.map((list) => listPart(view, list, cardsOf(view, list.id)));
  const wanted = new URLSearchParams(location.search).get('filter');
  if (wanted !== null) for (const part of parts) part.filter(wanted);
  const lists = element(
    'ol',
    { id: 'board', 'data-testid': 'lists', 'data-auto-scrollable': 'true' },
    ...parts.map((part) => part.node),
  );
  const top = element(
    'div',
    { class: 'board-header' },
    element(
      'div',
      { 'data-testid': 'board-name-container' },
      element('h1', { 'data-testid': 'board-name-display' }, view.name),
    ),
    element(
      'div',
      { class: 'bf' },
      ...view.members.slice(0, 8).map((member) => avatar(member, 'board-facepile-member')),
    ),
  );
  const canvas = element('div', { class: 'board-canvas', 'data-testid': 'board-canvas' }, lists);
  const panel = element(
    'div',
    { class: 'pn pb', 'data-testid': 'split-screen-panel' },
    element(
      'div',
      { id: 'trello-board-root' },
      element('div', { class: 'bv', 'data-testid': 'board-view' }, top, canvas),
    ),
  );
  const planner = element(
    'div',
    { class: 'pn', hidden: true, 'data-testid': 'split-screen-panel' },
    element('div', { id: 'trello-planner-root' }),
  );
  content.replaceChildren(inboxPanel(view), planner, panel);
}

function shut(): void {
  dialog?.end();
  dialog = null;
  opened = null;
}

/** The line of the activity that the address names. */
function lineInAddress(): string | undefined {
  return /^#(?:comment|action)-(\w+)$/.exec(location.hash)?.[1];
}

function openCard(view: BoardView, card: CardView): void {
  shut();
  opened = card;
  dialog = cardDialog(() => {
    if (location.pathname.startsWith('/c/')) void navigate(`/b/${view.shortLink}`);
    else shut();
  });
  dialog.draw(view, card, view.lines);
  document.body.append(dialog.node);
  dialog.node.focus();
  const line = lineInAddress();
  if (line !== undefined) dialog.reveal(line);
}

/** Draws the open card anew, if it is still there. */
function redrawCard(view: BoardView): void {
  const card = view.cards.find((each) => each.id === opened?.id);
  if (!dialog || !card) return;
  opened = card;
  dialog.draw(view, card, view.lines);
}

function faceWithoutBoard(): Face {
  return faceOf({ dialog: '2026', language: document.documentElement.lang === 'de' ? 'de' : 'en' });
}

/** Draws what the address says. A board that is drawn already stays. */
async function show(): Promise<void> {
  shows += 1;
  const own = shows;
  const [, kind = '', key = ''] = location.pathname.split('/');
  if (kind !== 'b' && kind !== 'c') {
    content.replaceChildren(element('p', { class: 'no' }, wordsOf({ face: faceWithoutBoard() }).logIn));
    return;
  }
  const next = await load(kind, key);
  if (own !== shows) return;
  if (!next) {
    board = null;
    shut();
    header.replaceChildren();
    content.replaceChildren(element('p', { class: 'no' }, wordsOf({ face: faceWithoutBoard() }).noBoard));
    document.title = 'Trello';
    return;
  }
  const isSame = board?.shortLink === next.shortLink && board.face.language === next.face.language;
  board = next;
  if (!isSame) {
    drawHeader(next);
    drawBoard(next);
  }
  const card = kind === 'c' ? next.cards.find((each) => each.shortLink === key || each.id === key) : undefined;
  if (card) openCard(next, card);
  else shut();
  document.title = `${card ? wordsOf(next).on(card.name, next.name) : next.name} | Trello`;
}

async function navigate(path: string): Promise<void> {
  history.pushState({}, '', stay(path));
  await show();
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.defaultPrevented) return;
  const inbox = event.target.closest('#trello-inbox-container [data-card-id]');
  if (inbox && board) {
    event.preventDefault();
    const each = board.inbox.find((one) => one.id === inbox.getAttribute('data-card-id'));
    // A card of the inbox opens without a change of the address.
    if (each)
      openCard(
        { ...board, lines: [] },
        {
          ...each,
          path: `/c/${each.shortLink}/1`,
          list: '',
          due: null,
          isDone: false,
          members: [],
          role: null,
          isTemplate: false,
          hasCover: false,
          comments: 0,
          items: null,
          checklists: [],
        },
      );
    return;
  }
  const link =
    event.target.closest('a[href^="/"]') ?? event.target.closest('[data-card-id]')?.querySelector('a[href^="/"]');
  if (!link) return;
  event.preventDefault();
  void navigate(link.getAttribute('href') ?? '/');
});
window.addEventListener('popstate', () => void show());

window.lab = {
  remount(list) {
    const view = board;
    if (!view) return;
    for (const part of parts) if (list === undefined || part.id === list) part.remount(view, cardsOf(view, part.id));
    if (list === undefined) redrawCard(view);
  },
  async refresh() {
    const old = board;
    if (!old) return;
    const isCard = opened !== null && location.pathname.startsWith('/c/');
    const next = await load(isCard ? 'c' : 'b', isCard ? (opened?.id ?? '') : old.shortLink);
    if (!next) return;
    board = next;
    redrawCard(next);
    if (JSON.stringify(next.lists) !== JSON.stringify(old.lists)) {
      drawBoard(next);
      return;
    }
    for (const part of parts) {
      const cards = cardsOf(next, part.id);
      if (JSON.stringify(cards) !== JSON.stringify(cardsOf(old, part.id))) part.remount(next, cards);
    }
  },
  navigate,
  filter(text) {
    for (const part of parts) part.filter(text);
  },
  get dialog() {
    return (board?.face ?? faceWithoutBoard()).dialog;
  },
  set dialog(dialog) {
    choose({ dialog });
    void show();
  },
  get language() {
    return (board?.face ?? faceWithoutBoard()).language;
  },
  set language(language) {
    choose({ language });
    void show();
  },
};

void show();
