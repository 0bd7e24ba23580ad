import type { SpokenMark, Voice } from '../core/mark.ts';
import { type MarkStory, makeMarkStory, type Talk } from './mark-story.ts';
import type { MarkStyles } from './mark-styles.ts';

/** Card fronts react to clicks, drags and single keys, an open card to presses beside it: what is meant for us ends with us. */
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

/** One of these comes before all others that are kept from the page. */
const WAKES = ['pointerover', 'pointerdown', 'focus', 'click'];

/** One mark in the page: an element of ours with a closed shadow root. */
export interface MarkBox {
  readonly host: HTMLElement;
  /** Says it, in place; does nothing where it is said already. */
  show(mark: SpokenMark): void;
  /** Calls back once the user has closed its story; at once where none is open. */
  whenRead(then: () => void): void;
}

/** What the marks of a page share. */
export interface MarkMaker {
  readonly document: Document;
  readonly styles: MarkStyles;
  readonly voice: Voice;
  readonly talk: Talk;
}

function stop(event: Event): void {
  event.stopPropagation();
}

/** Its sign is drawn by the style of its kind. */
function buttonOf({ document, voice }: MarkMaker, { kind, words }: SpokenMark): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = voice.language;
  button.className = `mark mark-${kind}`;
  button.setAttribute('aria-haspopup', 'dialog');
  button.append(words);
  return button;
}

/** `isBeside`: in one line beside what is there, instead of a line of its own. */
export function makeMarkBox(maker: MarkMaker, first: SpokenMark, isBeside: boolean): MarkBox {
  const { document, styles, voice, talk } = maker;
  const host = document.createElement('span');
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheets = isBeside ? [styles.mark, styles.beside()] : [styles.mark];
  shadow.adoptedStyleSheets = sheets;
  const button = buttonOf(maker, first);
  shadow.append(button);
  let said = first;
  let story: MarkStory | null = null;
  let isKeyDown = false;

  /** Made when somebody first comes near. The browser then opens and closes it, on Escape and on a click elsewhere too. */
  function wake(): void {
    if (story) return;
    const made = makeMarkStory(document, voice, talk, said);
    made.node.addEventListener('beforetoggle', ({ newState }) => {
      button.setAttribute('aria-expanded', String(newState === 'open'));
      if (newState === 'open') void made.tell();
      if (newState === 'closed' && made.hasFocus()) button.focus({ preventScroll: true });
    });
    shadow.adoptedStyleSheets = [...sheets, styles.story()];
    shadow.append(made.node);
    button.popoverTargetElement = made.node;
    for (const node of [button, made.node]) {
      for (const type of KEPT_FROM_PAGE) node.addEventListener(type, stop, { passive: true });
      node.addEventListener('keydown', () => {
        isKeyDown = true;
      });
      node.addEventListener('keyup', () => {
        isKeyDown = false;
      });
    }
    story = made;
  }
  for (const type of WAKES) button.addEventListener(type, wake, { passive: true });

  return {
    host,
    show(mark) {
      if (mark === said) return;
      if (mark.kind !== said.kind) button.className = `mark mark-${mark.kind}`;
      if (mark.words !== said.words) button.textContent = mark.words;
      said = mark;
      story?.name(mark);
      if (story?.isOpen()) void story.tell();
    },
    whenRead(then) {
      const open = story?.isOpen() ? story.node : null;
      if (!open) return then();
      const closed = ({ newState }: ToggleEvent): void => {
        if (newState !== 'closed') return;
        open.removeEventListener('toggle', closed);
        // Were it gone before the key that closed it is up, the page would hear of that key.
        if (isKeyDown) for (const type of ['keyup', 'blur']) button.addEventListener(type, then, { once: true });
        else then();
      };
      open.addEventListener('toggle', closed);
    },
  };
}
