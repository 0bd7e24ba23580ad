import messages from '../public/_locales/en/messages.json';
import type { Mark, MarkWord, SpokenMark, SpokenStory } from '../src/core/mark.ts';
import { speak } from '../src/core/speak.ts';
import { text } from '../src/core/text.ts';
import { begin, type Life } from '../src/page/lifetime.ts';
import { type Visit, visit } from '../src/page/visit.ts';
import { trelloPage } from '../src/sites/trello/page.ts';
import { SELECTORS } from '../src/sites/trello/selectors.ts';

/** What a test gives the page to say: the kind, and a day of November 2026 or a person. */
export interface Saying {
  readonly kind: Mark['kind'];
  readonly day: number;
  readonly who?: string;
  readonly choices?: readonly MarkWord[];
}

/** A mark as it stands in the page. */
export interface Shown {
  readonly card: string | null;
  /** The comment that it hangs at. */
  readonly comment: string | null;
  readonly kind: string;
  readonly words: string;
  readonly story: readonly string[];
  readonly choices: readonly string[];
  /** Which of the choices has the focus. */
  readonly chosen: string | null;
  readonly outcome: string;
  readonly isOpen: boolean;
  readonly isFocused: boolean;
  /** Whether the focus is in the story. */
  readonly isRead: boolean;
  readonly ground: string;
  /** Of its words against its ground. */
  readonly contrast: number;
  /** How its sign is drawn. */
  readonly sign: string;
  readonly direction: string;
  readonly mode: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly storyBox: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
}

const NAMES: Record<string, string> = {
  'trello:1': 'Rafi Noor',
  'trello:2': 'Wolfeschlegelsteinhausenbergerdorff Überlang',
};

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/gu) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function dayOf({ day }: Saying): string {
  return `2026-11-${String(day).padStart(2, '0')}`;
}

/** The content script without a browser extension around it, in an isolated world as the browser gives it one. */
class Rig {
  readonly said: string[] = [];
  readonly asked: string[][] = [];
  readonly words: string[] = [];
  /** Every sign that was seen. */
  readonly signs: string[] = [];
  /** Whether what the user says is written down; `null`: nobody answers. */
  isHeard: boolean | null = true;
  /** Whether stories are told, or nobody answers. */
  isTold = true;
  readonly #roots = new Map<Element, ShadowRoot>();
  sayings: Record<string, Saying> = {};
  isThere = true;
  isOn = true;
  modes = new Set<string>();
  #life: Life | null = null;
  #visit: Visit | null = null;

  constructor() {
    const attach = Element.prototype.attachShadow;
    const { modes } = this;
    const roots = this.#roots;
    Element.prototype.attachShadow = function (this: Element, init) {
      const root = attach.call(this, init);
      modes.add(init.mode);
      roots.set(this, root);
      return root;
    };
  }

  start(sayings: Record<string, Saying>): void {
    this.sayings = sayings;
    this.#life = begin(() => this.isThere);
    const ask = {
      here: async (place: unknown, me: string | null) => {
        this.said.push(`${me} ${JSON.stringify(place)}`);
        return this.isOn;
      },
      marks: async (subjects: readonly string[]) => {
        this.asked.push([...subjects]);
        const marks = subjects.flatMap((subject) => this.#markOf(subject));
        return {
          marks,
          voice: {
            language: 'en',
            noted: 'noted',
            said: 'written down',
            notSaid: 'not written down',
            notTold: 'not told',
          },
        };
      },
    };
    this.#visit = visit(
      document,
      trelloPage,
      { ...ask, story: (subject) => this.#tell(subject), say: (subject, word) => this.#hear(subject, word) },
      this.#life,
    );
  }

  changed(sayings: Record<string, Saying>): void {
    this.sayings = sayings;
    this.#visit?.changed();
  }

  end(): void {
    this.#life?.end();
  }

  check(): boolean {
    return this.#life?.check() ?? false;
  }

  shown(): Shown[] {
    return [...this.#roots].filter(([host]) => host.isConnected).map(([host, root]) => this.#shownOf(host, root));
  }

  /** Where a choice of the open story is. */
  boxOf(label: string): unknown {
    const buttons = [...this.#roots].flatMap(([host, root]) =>
      host.isConnected ? [...root.querySelectorAll(':popover-open button')] : [],
    );
    return (
      buttons
        .find((button) => button.textContent === label)
        ?.getBoundingClientRect()
        .toJSON() ?? null
    );
  }

  anchors(): { readonly subject: string; readonly host: string }[] {
    return [...trelloPage.anchors(document)].map(({ subject, host }) => ({
      subject,
      host: host?.getAttribute('data-testid') ?? 'ahead',
    }));
  }

  matches(): Record<string, number> {
    return Object.fromEntries(
      Object.entries(SELECTORS).map(([name, { css }]) => [name, document.querySelectorAll(css).length]),
    );
  }

  read(): unknown {
    const { roots, isAll } = trelloPage.observed(document);
    return {
      me: trelloPage.me(document),
      observed: roots.map((root) => root.id || (root.getAttribute('data-testid') ?? '')),
      isAll,
    };
  }

  async #hear(subject: string, word: MarkWord): Promise<boolean> {
    if (this.isHeard === null) throw new Error('nobody is there');
    this.words.push(`${subject} ${word}`);
    return this.isHeard;
  }

  #sayingOf(subject: string): Saying | undefined {
    return this.sayings[subject.replace(/^.*:/u, '')];
  }

  #markOf(subject: string): SpokenMark[] {
    const saying = this.#sayingOf(subject);
    if (!saying) return [];
    const words = speak(text('mark_came_due', { near: dayOf(saying) }), this.#speech());
    return [{ subject, kind: saying.kind, words }];
  }

  async #tell(subject: string): Promise<SpokenStory | null> {
    if (!this.isTold) throw new Error('nobody is there');
    const saying = this.#sayingOf(subject);
    if (!saying) return null;
    const day = { day: dayOf(saying) };
    const story = saying.who
      ? [text('mark_story_promised', day, day, { person: saying.who })]
      : [text('mark_story_came_due', day)];
    const speech = this.#speech();
    const choices = (saying.choices ?? []).map((word) => ({ word, label: `it is: ${word}` }));
    return { lines: story.map((line) => speak(line, speech)), choices };
  }

  #speech() {
    const all: Record<string, { readonly message: string }> = messages;
    const lookUp = (key: string, subs: readonly string[]): string =>
      (all[key]?.message ?? '').replace(/\$(\d)/gu, (_, at) => subs[Number(at) - 1] ?? '');
    return { lookUp, locale: 'en', zone: 'UTC', now: Date.UTC(2026, 10, 25, 12), names: NAMES };
  }

  #shownOf(host: Element, root: ShadowRoot): Shown {
    const button = root.querySelector('button');
    const story = root.querySelector<HTMLElement>('[popover]');
    if (!button) throw new Error('a mark has a button');
    const sign = getComputedStyle(button, '::before').clipPath;
    if (!this.signs.includes(sign)) this.signs.push(sign);
    const row = host.closest('[data-testid="card-back-action"]');
    const choices = [...root.querySelectorAll('[popover] button')];
    const styles = getComputedStyle(button);
    return {
      card: host.closest('[data-card-id]')?.getAttribute('data-card-id') ?? null,
      comment:
        /#comment-(\w+)/u.exec(row?.querySelector('a[href*="#comment-"]')?.getAttribute('href') ?? '')?.[1] ?? null,
      kind: button.className,
      words: button.textContent ?? '',
      story: [...root.querySelectorAll('li')].map((line) => line.textContent ?? ''),
      choices: choices.map((choice) => choice.textContent ?? ''),
      chosen: choices.find((choice) => choice === root.activeElement)?.textContent ?? null,
      outcome: root.querySelector('[role="status"]')?.textContent ?? '',
      isOpen: story?.matches(':popover-open') ?? false,
      isFocused: root.activeElement === button,
      isRead: story !== null && root.activeElement === story,
      ground: styles.backgroundColor,
      contrast: contrast(styles.color, styles.backgroundColor),
      sign,
      direction: styles.direction,
      mode: [...this.modes].join(' '),
      box: button.getBoundingClientRect().toJSON(),
      storyBox: story?.getBoundingClientRect().toJSON() ?? null,
    };
  }
}

declare global {
  var rig: Rig;
}

export type { Rig };

globalThis.rig = new Rig();
