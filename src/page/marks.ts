import type { Subject } from '../core/handles.ts';
import type { Mark } from '../core/mark.ts';
import type { Speech } from '../core/speak.ts';
import type { Anchor } from '../sites/site.ts';
import { type MarkBox, makeMarkBox } from './mark-box.ts';
import { type MarkStyles, markStyles, type Scheme } from './mark-styles.ts';
import { inSlices } from './slices.ts';

/** How far outside the window, and outside what scrolls in it, a mark is drawn already. */
const NEAR = '600px';

interface Standing {
  host: Element;
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
  readonly #subjects = new WeakMap<Node, Subject>();
  readonly #ours = new WeakMap<Node, Subject>();
  readonly #near: IntersectionObserver;
  readonly #styles: MarkStyles = markStyles();
  readonly #document: Document;
  readonly #draw: (standing: Iterable<readonly [Subject, Standing]>) => void;
  #speech: Speech | null = null;

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    const margins = { rootMargin: NEAR, scrollMargin: NEAR };
    this.#near = new IntersectionObserver((entries) => this.#draw(this.#cameNear(entries)), margins);
    this.#draw = inSlices(([subject, standing]) => this.#drawOne(subject, standing), signal);
    signal.addEventListener('abort', () => {
      this.#near.disconnect();
      for (const { box } of this.#standing.values()) box?.host.remove();
      this.#standing.clear();
    });
  }

  isOurs(node: Node): boolean {
    return this.#ours.has(node);
  }

  /** Whether the page took away one of our elements that should still be there, or the element that it hung in. */
  isLost(node: Node): boolean {
    const box = this.#standing.get(this.#ours.get(node) ?? '')?.box;
    if (box?.host === node) return !node.isConnected;
    return this.#standing.get(this.#subjects.get(node) ?? '')?.host === node;
  }

  /** Has the marks of a subject hang where it stands now. Whether the subject is new. */
  stand({ subject, host }: Anchor): boolean {
    const known = this.#standing.get(subject);
    this.#subjects.set(host, subject);
    if (!known) {
      this.#standing.set(subject, { host, mark: null, box: null, isNear: false });
      return true;
    }
    if (known.host !== host) {
      this.#near.unobserve(known.host);
      known.host = host;
      if (known.mark && !known.isNear) this.#near.observe(host);
    }
    if (known.box && known.box.host.parentNode !== host) host.append(known.box.host);
    return false;
  }

  /** Every subject that still stands in the page. */
  subjects(): readonly Subject[] {
    for (const [subject, { host, box }] of this.#standing) {
      if (host.isConnected) continue;
      this.#near.unobserve(host);
      box?.host.remove();
      this.#standing.delete(subject);
    }
    return [...this.#standing.keys()];
  }

  /** What may be said about these subjects now; of those without a mark nothing. */
  tell(asked: readonly Subject[], marks: readonly Mark[], speech: Speech): void {
    this.#speech = speech;
    const said = new Map(marks.map((mark) => [mark.subject, mark]));
    const changed: (readonly [Subject, Standing])[] = [];
    for (const subject of asked) {
      const standing = this.#standing.get(subject);
      if (!standing) continue;
      standing.mark = said.get(subject) ?? null;
      if (standing.mark && !standing.isNear) this.#near.observe(standing.host);
      else if (standing.mark || standing.box) changed.push([subject, standing]);
    }
    this.#draw(changed);
  }

  follow(scheme: Scheme | null): void {
    this.#styles.follow(scheme);
  }

  #cameNear(entries: readonly IntersectionObserverEntry[]): (readonly [Subject, Standing])[] {
    return entries.flatMap(({ target, isIntersecting }) => {
      const subject = this.#subjects.get(target);
      const standing = subject === undefined ? undefined : this.#standing.get(subject);
      if (subject === undefined || standing?.host !== target || !isIntersecting) return [];
      standing.isNear = true;
      this.#near.unobserve(target);
      return [[subject, standing]];
    });
  }

  #drawOne(subject: Subject, standing: Standing): void {
    if (!standing.mark || !this.#speech) {
      standing.box?.host.remove();
      standing.box = null;
      return;
    }
    const box = standing.box ?? makeMarkBox(this.#document, this.#styles);
    box.show(standing.mark, this.#speech);
    standing.box = box;
    this.#ours.set(box.host, subject);
    if (box.host.parentNode !== standing.host) standing.host.append(box.host);
  }
}
