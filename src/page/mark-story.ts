import type { MarkWord, SpokenMark, Voice } from '../core/mark.ts';

/** The story behind a mark: what was noted, and what the user may say of it. */
export interface MarkStory {
  readonly node: HTMLElement;
  tell(mark: SpokenMark): void;
  isOpen(): boolean;
  /** Whether the focus is on it or in it. */
  hasFocus(): boolean;
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

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** `say`: writes down what the user says; resolves to whether it was, and never rejects. */
export function makeMarkStory(
  document: Document,
  voice: Voice,
  say: (mark: SpokenMark, word: MarkWord) => Promise<boolean>,
): MarkStory {
  const node = document.createElement('div');
  node.className = 'mark-story';
  node.popover = 'auto';
  node.tabIndex = -1;
  node.lang = voice.language;
  // The page may be written the other way than the language of our words.
  node.dir = 'auto';
  node.setAttribute('role', 'dialog');
  const lines = document.createElement('ol');
  const choices = document.createElement('div');
  choices.className = 'mark-says';
  choices.setAttribute('role', 'group');
  const outcome = document.createElement('p');
  outcome.setAttribute('role', 'status');
  node.append(lines, choices, outcome, worded(document, 'small', voice.noted));
  let told: SpokenMark | null = null;
  let isSaying = false;

  const root = (): Node => node.getRootNode();
  const focused = (): Element | null => {
    const within = root();
    return within instanceof ShadowRoot ? within.activeElement : null;
  };
  const hasFocus = (): boolean => node.contains(focused());

  function rest(isResting: boolean): void {
    for (const button of choices.children) button.setAttribute('aria-disabled', String(isResting));
  }
  async function choose(word: MarkWord): Promise<void> {
    if (!told || isSaying) return;
    isSaying = true;
    rest(true);
    const isSaid = await say(told, word);
    isSaying = false;
    rest(false);
    outcome.textContent = isSaid ? voice.said : voice.notSaid;
    if (!isSaid) return;
    // Said once, it is said: what may be said next comes with the next telling.
    const hadFocus = hasFocus();
    choices.replaceChildren();
    if (hadFocus) node.focus({ preventScroll: true });
  }
  function choice({ word, label }: SpokenMark['choices'][number]): HTMLElement {
    const button = worded(document, 'button', label);
    button.type = 'button';
    button.addEventListener('click', () => void choose(word));
    return button;
  }

  node.addEventListener('keydown', ({ key }) => {
    const step = STEPS[key];
    if (step === undefined || choices.childElementCount === 0) return;
    const buttons = [...choices.children].filter((one) => one instanceof HTMLElement);
    const now = focused();
    const at = now instanceof HTMLElement ? buttons.indexOf(now) : -1;
    const next = at === -1 && step < 0 ? -1 : at + step;
    buttons.at(next % buttons.length)?.focus();
  });
  // Whoever goes on with Tab has read it.
  node.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && relatedTarget.getRootNode() !== root()) node.hidePopover();
  });
  node.addEventListener('toggle', ({ newState }) => {
    if (newState === 'open') node.focus({ preventScroll: true });
    else outcome.textContent = '';
  });

  return {
    node,
    hasFocus,
    isOpen: () => node.matches(':popover-open'),
    tell(mark) {
      const isOther = JSON.stringify(told?.choices) !== JSON.stringify(mark.choices) || choices.childElementCount === 0;
      told = mark;
      node.setAttribute('aria-label', mark.words);
      choices.setAttribute('aria-label', mark.words);
      lines.replaceChildren(...mark.story.map((line) => worded(document, 'li', line)));
      if (!isOther) return;
      const hadFocus = choices.contains(focused());
      choices.replaceChildren(...mark.choices.map(choice));
      if (isSaying) rest(true);
      if (hadFocus) node.focus({ preventScroll: true });
    },
  };
}
