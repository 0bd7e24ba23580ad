import type { Mark } from '../core/mark.ts';
import { type Speech, speak } from '../core/speak.ts';
import type { MarkStyles } from './mark-styles.ts';
import { drawSign } from './sign.ts';

/** Card fronts react to clicks, drags and single keys: what is meant for us ends with us. */
const KEPT_FROM_PAGE = [
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
];

/** One mark in the page: an element of ours with a closed shadow root. */
export interface MarkBox {
  readonly host: HTMLElement;
  /** Says it, in place; does nothing where it is said already. */
  show(mark: Mark, speech: Speech): void;
}

function element<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: K,
  words: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}

export function makeMarkBox(document: Document, styles: MarkStyles): MarkBox {
  const host = document.createElement('span');
  const shadow = host.attachShadow({ mode: 'closed' });
  shadow.adoptedStyleSheets = [...styles.sheets];
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  const story = document.createElement('div');
  story.className = 'mark-story';
  story.popover = 'auto';
  story.tabIndex = -1;
  // The page may be written the other way than the language of our words.
  story.dir = 'auto';
  story.setAttribute('role', 'dialog');
  // The browser itself opens and closes it, on Escape and on a click elsewhere too.
  button.popoverTargetElement = story;
  story.addEventListener('toggle', (event) => {
    if (event.newState === 'open') story.focus();
  });
  story.addEventListener('beforetoggle', (event) => {
    button.setAttribute('aria-expanded', String(event.newState === 'open'));
    if (event.newState === 'closed' && shadow.activeElement === story) button.focus({ preventScroll: true });
  });
  shadow.append(button, story);
  for (const type of KEPT_FROM_PAGE) {
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  let said = '';

  return {
    host,
    show(mark, speech) {
      const spoken = mark.parts.map((part) => speak(part, speech)).join(' · ');
      const lines = mark.story.map((line) => speak(line, speech));
      const saying = [mark.kind, spoken, ...lines].join('\n');
      if (saying === said) return;
      said = saying;
      button.className = `mark mark-${mark.kind}`;
      button.lang = speech.locale;
      const words = element(document, 'span', spoken);
      words.dir = 'auto';
      button.replaceChildren(drawSign(document, mark.kind), words);
      story.lang = speech.locale;
      story.setAttribute('aria-label', spoken);
      const list = document.createElement('ol');
      list.append(...lines.map((line) => element(document, 'li', line)));
      story.replaceChildren(list, element(document, 'small', speech.lookUp('mark_story_from', [])));
    },
  };
}
