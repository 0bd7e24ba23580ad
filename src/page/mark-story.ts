import type { MarkWord, SpokenMark, SpokenStory, Voice } from '../core/mark.ts';

/** The story behind a mark: what was noted, and what the user may say of it. */
export interface MarkStory {
  readonly node: HTMLElement;
  /** Names it after its mark. */
  name(mark: SpokenMark): void;
  /** Asks for it anew; what was told stands until the answer comes. */
  tell(): Promise<void>;
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

/** What a story is told and said by. Neither rejects. */
export interface Talk {
  /** The story of a mark; `null` where it cannot be told. */
  story(mark: SpokenMark): Promise<SpokenStory | null>;
  /** Writes down what the user says; resolves to whether it was. */
  say(mark: SpokenMark, word: MarkWord): Promise<boolean>;
}

export function makeMarkStory(document: Document, voice: Voice, talk: Talk, first: SpokenMark): MarkStory {
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
  let mark = first;
  let told: SpokenStory | null = null;
  let asked = 0;
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
    if (isSaying) return;
    isSaying = true;
    rest(true);
    const isSaid = await talk.say(mark, word);
    isSaying = false;
    rest(false);
    outcome.textContent = isSaid ? voice.said : voice.notSaid;
    if (!isSaid) return;
    // Said once, it is said: what may be said next comes with the next telling.
    const hadFocus = hasFocus();
    choices.replaceChildren();
    if (hadFocus) node.focus({ preventScroll: true });
  }
  function choice({ word, label }: SpokenStory['choices'][number]): HTMLElement {
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

  function name(next: SpokenMark): void {
    mark = next;
    node.setAttribute('aria-label', mark.words);
    choices.setAttribute('aria-label', mark.words);
  }
  name(first);

  return {
    node,
    hasFocus,
    isOpen: () => node.matches(':popover-open'),
    name,
    async tell() {
      const turn = ++asked;
      node.ariaBusy = 'true';
      const story = await talk.story(mark);
      if (turn !== asked) return;
      node.ariaBusy = null;
      if (!story) {
        // What was told before may be true no more.
        outcome.textContent = voice.notTold;
        lines.replaceChildren();
        choices.replaceChildren();
        return;
      }
      if (outcome.textContent === voice.notTold) outcome.textContent = '';
      const isOther =
        JSON.stringify(told?.choices) !== JSON.stringify(story.choices) || choices.childElementCount === 0;
      told = story;
      lines.replaceChildren(...story.lines.map((line) => worded(document, 'li', line)));
      if (!isOther) return;
      const hadFocus = choices.contains(focused());
      choices.replaceChildren(...story.choices.map(choice));
      if (isSaying) rest(true);
      if (hadFocus) node.focus({ preventScroll: true });
    },
  };
}
