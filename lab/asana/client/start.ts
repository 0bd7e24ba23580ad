import { element } from '../../trello/client/element.ts';
import { board } from './board.ts';
import { type ListPart, listPart } from './list.ts';
import { pane } from './pane.ts';
import type { Face, PageView } from './view.ts';
import { wordsOf } from './words.ts';

/** What tests may do with the page besides clicking. */
export interface AsanaHooks {
  /** Draws all that is in sight anew, without any change, as an idle page does by itself. */
  remount(): void;
  /** Loads the page's content anew and draws it again, as a live update does. */
  refresh(): Promise<void>;
  navigate(path: string): Promise<void>;
}

declare global {
  interface Window {
    asanaLab: AsanaHooks;
  }
}

const root = element('div', { id: 'asana_main_page' });
document.body.append(root);

let view: PageView | null = null;
let list: ListPart | null = null;
let main: HTMLElement | null = null;
/** What the main content shows. */
let shown = '';
let isFeedWhole = false;
let shows = 0;

const THEMES: Readonly<Record<Face['theme'], string>> = {
  light: 'lightMode',
  dark: 'darkMode',
  system: 'systemDarkMode',
};

async function load(): Promise<PageView | null> {
  const response = await fetch(`/lab/view?path=${encodeURIComponent(location.pathname + location.search)}`);
  return (await response.json()) as PageView | null;
}

function isBoard(): boolean {
  return /\/board(?:\/|$)/.test(location.pathname) || (/\/task\//.test(location.pathname) && shown.endsWith(' board'));
}

function tabs(page: PageView): HTMLElement {
  const words = wordsOf(page.face);
  const base = `/1/${page.workspace}/project/${page.list?.gid ?? ''}`;
  const links = [
    element('a', { class: 'HiddenNavigationLink', href: `${base}/list` }, words.list),
    element('a', { class: 'HiddenNavigationLink', href: `${base}/board` }, words.board),
  ];
  return element(
    'div',
    { class: 'PageToolbarStructure' },
    element('h1', { class: 'ProjectPageHeaderProjectTitle-container' }, page.list?.name ?? ''),
    ...links,
  );
}

function sidebar(page: PageView): HTMLElement {
  const inbox = element('a', { href: `/1/${page.workspace}/inbox/1` }, wordsOf(page.face).inbox);
  return element(
    'nav',
    { class: 'Sidebar' },
    inbox,
    ...page.places.map(({ name, path }) => element('a', { href: path }, name)),
  );
}

function inbox(page: PageView): HTMLElement {
  const threads = page.inbox.map(({ name, path }) =>
    element(
      'div',
      { class: 'InboxExpandableThread' },
      element('a', { class: 'InboxLinkifiedThreadTitle-link', href: path }, name),
    ),
  );
  return element('div', { class: 'InboxFeed' }, element('div', { class: 'InboxFeed-transitionGroup' }, ...threads));
}

function drawMain(page: PageView): void {
  const inside = page.list;
  const kind = inside === null ? 'inbox' : isBoard() ? 'board' : 'list';
  const next = `${inside?.gid ?? ''} ${kind}`;
  if (main && next === shown) return;
  shown = next;
  list?.end();
  list = inside && kind === 'list' ? listPart(inside, page.face) : null;
  const content = inside === null ? inbox(page) : kind === 'board' ? board(inside, page.face) : (list?.node ?? '');
  const whole =
    inside === null
      ? content
      : element('div', { class: inside.kind === 'project' ? 'ProjectPage' : 'MyTasksPage' }, tabs(page), content);
  const made = element('div', { class: 'FullWidthPageStructureWithDetailsOverlay-mainContent' }, whole);
  const around = element(
    'div',
    { class: 'FullWidthPageStructureWithDetailsOverlay-fullWidth' },
    made,
    element('div', { class: 'FullWidthPageStructureWithDetailsOverlay-detailsOverlay' }),
  );
  root.replaceChildren(sidebar(page), element('div', { class: 'FullWidthPageStructureWithDetailsOverlay' }, around));
  main = made;
}

function drawPane(page: PageView): void {
  const beside = root.querySelector('.FullWidthPageStructureWithDetailsOverlay-detailsOverlay');
  const open = (): void => {
    isFeedWhole = true;
    if (view) drawPane(view);
  };
  beside?.replaceChildren(...(page.task ? [pane(page.task, page.face, isFeedWhole, open)] : []));
}

function dress({ language, theme }: Face): void {
  document.documentElement.lang = language;
  document.body.className = `DesignTokenThemeSelectors-theme--${THEMES[theme]}`;
}

async function show(): Promise<void> {
  shows += 1;
  const own = shows;
  const next = await load();
  if (own !== shows) return;
  if (next?.task?.gid !== view?.task?.gid) isFeedWhole = false;
  view = next;
  if (!next) {
    root.replaceChildren(element('p', {}, 'Log in'));
    main = null;
    return;
  }
  dress(next.face);
  drawMain(next);
  drawPane(next);
  document.title = `${next.task?.name ?? next.list?.name ?? 'Inbox'} - Asana`;
}

async function navigate(path: string): Promise<void> {
  history.pushState({}, '', path);
  await show();
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.defaultPrevented) return;
  const open = event.target.closest('[data-open]')?.getAttribute('data-open');
  const link = event.target.closest('a[href^="/"]')?.getAttribute('href');
  const isClosing = event.target.closest('[data-close]') !== null;
  if (!open && !link && !isClosing) return;
  event.preventDefault();
  const back = view?.list ? `/1/${view.workspace}/project/${view.list.gid}/${shown.split(' ')[1] ?? 'list'}` : '/';
  void navigate(open ?? link ?? back);
});
window.addEventListener('popstate', () => void show());

window.asanaLab = {
  remount() {
    if (!view) return;
    if (list && view.list) list.remount(view.list);
    else {
      main = null;
      drawMain(view);
    }
    drawPane(view);
  },
  async refresh() {
    view = await load();
    this.remount();
  },
  navigate,
};

void show();
