import type { Subject } from '../core/handles.ts';
import type { Mark } from '../core/mark.ts';
import type { Speech } from '../core/speak.ts';
import type { Anchor } from '../sites/site.ts';
import { type MarkBox, makeMarkBox } from './mark-box.ts';

/** How far outside the window a mark is drawn already. */
const NEAR = '600px';

interface Standing {
  anchor: Anchor;
  mark: Mark | null;
  box: MarkBox | null;
  isNear: boolean;
}

/**
 * The marks of a page: which element stands for which subject, what may be said of it, and our element within.
 * Only what is near the window is drawn. Nothing but our own elements is ever written to.
 */
export class PageMarks {
  readonly #standing = new Map<Subject, Standing>();
  readonly #subjects = new WeakMap<Element, Subject>();
  readonly #boxes = new WeakSet<Node>();
  readonly #near: IntersectionObserver;
  readonly #document: Document;
  #speech: Speech | null = null;

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    this.#near = new IntersectionObserver((entries) => this.#saw(entries), { rootMargin: NEAR });
    signal.addEventListener('abort', () => {
      this.#near.disconnect();
      for (const { box } of this.#standing.values()) box?.remove();
      this.#standing.clear();
    });
  }

  isOurs(node: Node): boolean {
    return this.#boxes.has(node);
  }

  /** Whether the subject is new or stands elsewhere than before. */
  stand(anchor: Anchor): boolean {
    const known = this.#standing.get(anchor.subject);
    if (known?.anchor.host === anchor.host && (!known.box || known.box.host.parentNode === anchor.host)) return false;
    if (known) this.#near.unobserve(known.anchor.host);
    known?.box?.remove();
    this.#standing.set(anchor.subject, { anchor, mark: known?.mark ?? null, box: null, isNear: false });
    this.#subjects.set(anchor.host, anchor.subject);
    if (known?.mark) this.#near.observe(anchor.host);
    return !known;
  }

  /** Every subject that still stands in the page. */
  subjects(): readonly Subject[] {
    for (const [subject, { anchor, box }] of this.#standing) {
      if (anchor.host.isConnected) continue;
      this.#near.unobserve(anchor.host);
      box?.remove();
      this.#standing.delete(subject);
    }
    return [...this.#standing.keys()];
  }

  /** What may be said about these subjects now; of those without a mark nothing. */
  tell(asked: readonly Subject[], marks: readonly Mark[], speech: Speech): void {
    this.#speech = speech;
    const said = new Map(marks.map((mark) => [mark.subject, mark]));
    for (const subject of asked) {
      const standing = this.#standing.get(subject);
      if (!standing) continue;
      standing.mark = said.get(subject) ?? null;
      if (standing.mark && !standing.isNear) this.#near.observe(standing.anchor.host);
      this.#draw(standing);
    }
  }

  /** Draws anew what is drawn: the theme has changed. */
  redraw(): void {
    for (const standing of this.#standing.values()) if (standing.box) this.#draw(standing);
  }

  #saw(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const subject = this.#subjects.get(target);
      const standing = subject === undefined ? undefined : this.#standing.get(subject);
      if (!standing || standing.anchor.host !== target || !isIntersecting) continue;
      standing.isNear = true;
      this.#near.unobserve(target);
      this.#draw(standing);
    }
  }

  #draw(standing: Standing): void {
    if (!standing.mark || !this.#speech) {
      standing.box?.remove();
      standing.box = null;
      return;
    }
    if (!standing.isNear) return;
    if (!standing.box) {
      standing.box = makeMarkBox(this.#document);
      this.#boxes.add(standing.box.host);
      standing.anchor.host.append(standing.box.host);
    }
    standing.box.show(standing.mark, this.#speech);
  }
}
