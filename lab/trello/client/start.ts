import { cardDialog } from './dialog.ts';
import { element } from './element.ts';
import { avatar } from './front.ts';
import { type ListPart, listPart } from './lists.ts';
import type { BoardView, CardView } from './view.ts';

/** What tests may do with the page besides clicking. */
export interface PageHooks {
  /** Drops the cards of a list (or of all) and draws them anew, without any change. */
  remount(list?: string): void;
  /** Loads the board anew and draws again the lists that changed, as a live update does. */
  refresh(): Promise<void>;
  navigate(path: string): Promise<void>;
  filter(text: string | null): void;
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
let dialog: HTMLElement | null = null;

const stay = (path: string): string =>
  location.search.includes('mode=dark') && !path.includes('mode=') ? `${path}?mode=dark` : path;

async function load(kind: string, key: string): Promise<BoardView | null> {
  const response = await fetch(`/lab/view/${kind}/${key}`);
  return (await response.json()) as BoardView | null;
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
    element('span', { class: 'tl' }, 'Boards'),
    ...links,
    element(
      'button',
      { type: 'button', class: 'mm', 'data-testid': 'header-member-menu-button', title, 'aria-label': title },
      element('span', { class: 'av', 'data-testid': 'header-member-menu-avatar' }, me.initials),
    ),
  );
}

function inboxPanel(view: BoardView): HTMLElement {
  const rows = view.inbox.map((each) =>
    element(
      'li',
      { class: 'li', 'data-testid': 'list-card', 'data-planner-draggable': 'true' },
      element(
        'div',
        { class: 'lw', 'data-testid': 'list-card-wrapper' },
        element(
          'div',
          { class: 'q7Zx', 'data-testid': 'trello-card', 'data-card-id': each.id },
          element(
            'a',
            {
              class: 'n3Gt',
              'data-testid': 'card-name',
              href: `/c/${each.shortLink}/1`,
              draggable: 'false',
              dir: 'auto',
            },
            each.name,
          ),
        ),
      ),
    ),
  );
  const holder = element('ol', { class: 'oc', 'data-testid': 'list-cards' }, ...rows);
  return element(
    'div',
    { class: 'pn pi', 'data-testid': 'split-screen-panel' },
    element(
      'div',
      { id: 'trello-inbox-container', 'data-testid': 'inbox-container' },
      element('h2', { class: 'ph' }, 'Inbox'),
      holder,
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
  dialog?.remove();
  dialog = null;
}

function openCard(view: BoardView, card: CardView): void {
  shut();
  dialog = cardDialog(view, card, view.lines, () => {
    if (location.pathname.startsWith('/c/')) void navigate(`/b/${view.shortLink}`);
    else shut();
  });
  document.body.append(dialog);
}

/** Draws what the address says. A board that is drawn already stays. */
async function show(): Promise<void> {
  const [, kind = '', key = ''] = location.pathname.split('/');
  if (kind !== 'b' && kind !== 'c') {
    const first = await load('b', 'none');
    content.replaceChildren(element('p', { class: 'no' }, first === null ? 'Log in, or choose a board.' : ''));
    return;
  }
  const next = await load(kind, key);
  if (!next) {
    board = null;
    header.replaceChildren();
    content.replaceChildren(
      element('p', { class: 'no' }, 'Board not found. This board may be private, or you may be logged out.'),
    );
    document.title = 'Trello';
    return;
  }
  const isSame = board?.shortLink === next.shortLink;
  board = next;
  if (!isSame) {
    drawHeader(next);
    drawBoard(next);
  }
  const card = kind === 'c' ? next.cards.find((each) => each.shortLink === key || each.id === key) : undefined;
  if (card) openCard(next, card);
  else shut();
  document.title = card ? `${card.name} on ${next.name} | Trello` : `${next.name} | Trello`;
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
  },
  async refresh() {
    const old = board;
    if (!old) return;
    const next = await load('b', old.shortLink);
    if (!next) return;
    board = next;
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
};

void show();
