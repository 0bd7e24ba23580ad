import type { Subject } from '../core/handles.ts';
import type { SpokenMark, Voice } from '../core/mark.ts';
import type { Anchor } from '../sites/site.ts';
import { type MarkBox, makeMarkBox } from './mark-box.ts';
import { type MarkStyles, markStyles, type Scheme } from './mark-styles.ts';
import { inSlices } from './slices.ts';

interface Standing {
  host: Element;
  mark: SpokenMark | null;
  box: MarkBox | null;
}

/**
 * The marks of a page: which element stands for which subject, what may be said of it, and our element within.
 * Nothing but our own elements is ever written to.
 */
export class PageMarks {
  readonly #standing = new Map<Subject, Standing>();
  readonly #subjects = new WeakMap<Node, Subject>();
  readonly #ours = new WeakMap<Node, Subject>();
  readonly #styles: MarkStyles = markStyles();
  readonly #document: Document;
  #voice: Voice = { language: '', noted: '' };
  readonly #draw: (subjects: Iterable<Subject>) => void;

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    this.#draw = inSlices((subject) => this.#drawOne(subject), signal);
    signal.addEventListener('abort', () => {
      for (const { box } of this.#standing.values()) box?.host.remove();
      this.#standing.clear();
    });
  }

  isOurs(node: Node): boolean {
    return this.#ours.has(node);
  }

  /** Whether the page took away one of our elements that should still be there, or the element that it hung in. */
  isLost(node: Node): boolean {
    const ours = this.#ours.get(node);
    if (ours !== undefined) return this.#standing.get(ours)?.box?.host === node && !node.isConnected;
    const subject = this.#subjects.get(node);
    return subject !== undefined && this.#standing.get(subject)?.host === node;
  }

  /** Has the mark of a subject hang where it stands now. Whether the subject is new. */
  stand({ subject, host }: Anchor): boolean {
    const known = this.#standing.get(subject);
    if (known?.host !== host) this.#subjects.set(host, subject);
    if (!known) {
      this.#standing.set(subject, { host, mark: null, box: null });
      return true;
    }
    known.host = host;
    if (known.box && known.box.host.parentNode !== host) host.append(known.box.host);
    return false;
  }

  /** Every subject that still stands in the page. */
  subjects(): readonly Subject[] {
    for (const [subject, { host, box }] of this.#standing) {
      if (host.isConnected) continue;
      box?.host.remove();
      this.#standing.delete(subject);
    }
    return [...this.#standing.keys()];
  }

  /** What may be said about these subjects now; of those without a mark nothing. */
  tell(asked: readonly Subject[], marks: readonly SpokenMark[], voice: Voice): void {
    this.#voice = voice;
    const said = new Map(marks.map((mark) => [mark.subject, mark]));
    const changed: Subject[] = [];
    for (const subject of asked) {
      const standing = this.#standing.get(subject);
      if (!standing) continue;
      standing.mark = said.get(subject) ?? null;
      if (standing.mark || standing.box) changed.push(subject);
    }
    this.#draw(changed);
  }

  follow(scheme: Scheme | null): void {
    this.#styles.follow(scheme);
  }

  #drawOne(subject: Subject): void {
    const standing = this.#standing.get(subject);
    if (!standing) return;
    if (!standing.mark) {
      standing.box?.host.remove();
      standing.box = null;
      return;
    }
    const box = standing.box ?? makeMarkBox(this.#document, this.#styles, this.#voice);
    box.show(standing.mark);
    standing.box = box;
    this.#ours.set(box.host, subject);
    if (box.host.parentNode !== standing.host) standing.host.append(box.host);
  }
}
