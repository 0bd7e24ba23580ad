import type { CallVoice } from '../core/watch.ts';
import type { CallPage } from '../sites/site.ts';
import css from '../ui/styles/call-mark.css?inline';
import tokensCss from '../ui/styles/tokens.css?inline';
import { withoutTokens } from './without-tokens.ts';

/** The one thing that is seen of us in a call: that we watch, and how to stop it. */
export interface CallMark {
  /** Puts it where the site has room for it, if it is not there. */
  hang(): void;
  show(isPaused: boolean): void;
  isOurs(node: Node): boolean;
  remove(): void;
}

/** Calls are dark in every layout: so is the mark, whatever the rest of the system is. */
export function makeCallMark(document: Document, site: CallPage, voice: CallVoice, toggle: () => void): CallMark {
  const host = document.createElement('span');
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(withoutTokens(css, tokensCss));
  shadow.adoptedStyleSheets = [sheet];
  const box = document.createElement('span');
  box.className = 'call-mark';
  box.lang = voice.language;
  box.dir = 'auto';
  const words = document.createElement('span');
  words.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.addEventListener('click', toggle);
  for (const type of ['click', 'keydown', 'keyup', 'keypress', 'pointerdown', 'mousedown']) {
    // Calls have single keys of their own.
    box.addEventListener(type, (event) => event.stopPropagation());
  }
  box.append(words, button);
  shadow.append(box);
  return {
    hang() {
      if (host.isConnected) return;
      site.slot(document)?.append(host);
    },
    show(isPaused) {
      words.textContent = isPaused ? voice.paused : voice.watching;
      button.textContent = isPaused ? voice.goOn : voice.pause;
      box.classList.toggle('is-paused', isPaused);
    },
    isOurs: (node) => node === host,
    remove: () => host.remove(),
  };
}
