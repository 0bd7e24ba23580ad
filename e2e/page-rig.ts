import messages from '../public/_locales/en/messages.json';
import type { Mark, SpokenMark } from '../src/core/mark.ts';
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
}

/** A mark as it stands in the page. */
export interface Shown {
  readonly card: string | null;
  readonly kind: string;
  readonly words: string;
  readonly story: readonly string[];
  readonly isOpen: boolean;
  readonly isFocused: boolean;
  /** Whether the focus is in the story. */
  readonly isRead: boolean;
  readonly ground: string;
  readonly direction: string;
  readonly mode: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly storyBox: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
}

const NAMES: Record<string, string> = {
  'trello:1': 'Rafi Noor',
  'trello:2': 'Wolfeschlegelsteinhausenbergerdorff Überlang',
};

/** The content script without a browser extension around it, in an isolated world as the browser gives it one. */
class Rig {
  readonly said: string[] = [];
  readonly asked: string[][] = [];
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
      here: async (place: unknown, me: string) => {
        this.said.push(`${me} ${JSON.stringify(place)}`);
        return this.isOn;
      },
      marks: async (subjects: readonly string[]) => {
        this.asked.push([...subjects]);
        const marks = subjects.flatMap((subject) => this.#markOf(subject));
        return { marks, voice: { language: 'en', noted: 'noted' } };
      },
    };
    this.#visit = visit(document, trelloPage, ask, this.#life);
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

  anchors(): { readonly subject: string; readonly host: string }[] {
    return [...trelloPage.anchors(document)].map(({ subject, host }) => ({
      subject,
      host: host.getAttribute('data-testid') ?? '',
    }));
  }

  matches(): Record<string, number> {
    return Object.fromEntries(
      Object.entries(SELECTORS).map(([name, { css }]) => [name, document.querySelectorAll(css).length]),
    );
  }

  read(): unknown {
    return {
      me: trelloPage.me(document),
      observed: trelloPage.observed(document)?.id ?? null,
      scheme: trelloPage.scheme(document),
    };
  }

  #markOf(subject: string): SpokenMark[] {
    const saying = this.sayings[subject.slice('trello:card:'.length)];
    if (!saying) return [];
    const near = { near: `2026-11-${String(saying.day).padStart(2, '0')}` };
    const day = { day: near.near };
    const story = saying.who
      ? [text('mark_story_promised', day, day, { person: saying.who })]
      : [text('mark_story_came_due', day)];
    const speech = this.#speech();
    const words = speak(text('mark_came_due', near), speech);
    return [{ subject, kind: saying.kind, words, story: story.map((line) => speak(line, speech)) }];
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
    const styles = getComputedStyle(button);
    return {
      card: host.closest('[data-card-id]')?.getAttribute('data-card-id') ?? null,
      kind: button.className,
      words: button.textContent ?? '',
      story: [...root.querySelectorAll('li')].map((line) => line.textContent ?? ''),
      isOpen: story?.matches(':popover-open') ?? false,
      isFocused: root.activeElement === button,
      isRead: story !== null && root.activeElement === story,
      ground: styles.backgroundColor,
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
