import type { Mark } from '../core/mark.ts';
import { type Speech, speak } from '../core/speak.ts';
import marksCss from '../ui/styles/marks.css?inline';
import tokensCss from '../ui/styles/tokens.css?inline';
import { drawSign } from './sign.ts';

/** Card fronts react to clicks, drags and single keys: what is meant for us ends with us. */
const KEPT_FROM_PAGE = [
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
  'dragstart',
];

let sheet: CSSStyleSheet | null = null;

function styles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokensCss}\n${marksCss}`);
  }
  return sheet;
}

function element<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: K,
  className: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

/** One mark in the page: an element of ours with a closed shadow root. */
export interface MarkBox {
  readonly host: HTMLElement;
  show(mark: Mark, speech: Speech): void;
  remove(): void;
}

function themeOf(document: Document): string | null {
  const mode = document.documentElement.getAttribute('data-color-mode');
  return mode === 'light' || mode === 'dark' ? mode : null;
}

/** Puts the story beside its mark, inside the window. */
function place(story: HTMLElement, mark: HTMLElement, view: Window): void {
  const beside = mark.getBoundingClientRect();
  const { width, height } = story.getBoundingClientRect();
  const below = beside.bottom + 4 + height <= view.innerHeight;
  story.style.insetInlineStart = 'auto';
  story.style.left = `${Math.max(8, Math.min(beside.left, view.innerWidth - width - 8))}px`;
  story.style.top = `${Math.max(8, below ? beside.bottom + 4 : beside.top - height - 4)}px`;
}

export function makeMarkBox(document: Document): MarkBox {
  const host = document.createElement('span');
  host.style.cssText = 'display:block;flex-basis:100%;min-inline-size:0';
  const shadow = host.attachShadow({ mode: 'closed' });
  shadow.adoptedStyleSheets = [styles()];
  const ground = element(document, 'span', 'mark-ground');
  const button = element(document, 'button', 'mark');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  const story = element(document, 'div', 'mark-story');
  story.popover = 'auto';
  story.tabIndex = -1;
  story.setAttribute('role', 'dialog');
  ground.append(button, story);
  shadow.append(ground);

  for (const type of KEPT_FROM_PAGE) host.addEventListener(type, (event) => event.stopPropagation());
  button.addEventListener('click', () => {
    story.togglePopover();
  });
  story.addEventListener('toggle', (event) => {
    const isOpen = (event as ToggleEvent).newState === 'open';
    button.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    if (document.defaultView) place(story, button, document.defaultView);
    story.focus();
  });
  story.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    story.hidePopover();
    button.focus();
  });

  return {
    host,
    show(mark, speech) {
      const theme = themeOf(document);
      if (theme) ground.dataset['theme'] = theme;
      else delete ground.dataset['theme'];
      const spoken = mark.parts.map((part) => speak(part, speech)).join(' · ');
      button.className = `mark mark-${mark.kind}`;
      const words = document.createElement('span');
      words.textContent = spoken;
      button.replaceChildren(drawSign(document, mark.kind), words);
      story.setAttribute('aria-label', spoken);
      const lines = document.createElement('ol');
      for (const line of mark.story) {
        const item = document.createElement('li');
        item.className = 'mark-line';
        item.textContent = speak(line, speech);
        lines.append(item);
      }
      const name = document.createElement('small');
      name.textContent = speech.lookUp('mark_story_from', []);
      story.replaceChildren(lines, name);
    },
    remove: () => host.remove(),
  };
}
