import type { SpokenMark, Voice } from '../core/mark.ts';
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
  show(mark: SpokenMark): void;
}

function worded<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: K,
  words: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}

function stop(event: Event): void {
  event.stopPropagation();
}

function emptyStory(document: Document, voice: Voice): HTMLElement {
  const story = document.createElement('div');
  story.className = 'mark-story';
  story.popover = 'auto';
  story.tabIndex = -1;
  story.lang = voice.language;
  // The page may be written the other way than the language of our words.
  story.dir = 'auto';
  story.setAttribute('role', 'dialog');
  return story;
}

export function makeMarkBox(document: Document, styles: MarkStyles, voice: Voice): MarkBox {
  const host = document.createElement('span');
  const shadow = host.attachShadow({ mode: 'closed' });
  shadow.adoptedStyleSheets = [...styles.sheets];
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = voice.language;
  button.setAttribute('aria-haspopup', 'dialog');
  shadow.append(button);
  for (const type of KEPT_FROM_PAGE) host.addEventListener(type, stop, { passive: true });
  let said: SpokenMark | null = null;
  let story: HTMLElement | null = null;

  function tell(): void {
    if (!story || !said) return;
    const lines = document.createElement('ol');
    lines.append(...said.story.map((line) => worded(document, 'li', line)));
    story.setAttribute('aria-label', said.words);
    story.replaceChildren(lines, worded(document, 'small', voice.noted));
  }
  /** Made when somebody first asks for it. The browser then opens and closes it, on Escape and on a click elsewhere too. */
  function makeStory(): void {
    if (story) return;
    story = emptyStory(document, voice);
    story.addEventListener('toggle', ({ newState }) => {
      if (newState === 'open') story?.focus();
    });
    story.addEventListener('beforetoggle', ({ newState }) => {
      button.setAttribute('aria-expanded', String(newState === 'open'));
      if (newState === 'closed' && shadow.activeElement === story) button.focus({ preventScroll: true });
    });
    shadow.append(story);
    tell();
    button.popoverTargetElement = story;
  }
  for (const type of ['pointerdown', 'focus', 'click']) button.addEventListener(type, makeStory);

  return {
    host,
    show(mark) {
      const isNews = said?.words !== mark.words || said.kind !== mark.kind;
      const isOtherStory = said?.story.join('\n') !== mark.story.join('\n');
      said = mark;
      if (isNews) {
        const words = worded(document, 'span', mark.words);
        words.dir = 'auto';
        button.className = `mark mark-${mark.kind}`;
        button.replaceChildren(drawSign(document, mark.kind), words);
      }
      if (isNews || isOtherStory) tell();
    },
  };
}
