import type { Subject } from '../core/handles.ts';
import type { SpokenMark, Voice } from '../core/mark.ts';
import type { Anchor, Schemes } from '../sites/site.ts';
import { type MarkBox, type MarkMaker, makeMarkBox } from './mark-box.ts';
import type { Talk } from './mark-story.ts';
import { markStyles } from './mark-styles.ts';
import { inSlices } from './slices.ts';

interface Standing {
  /** `null`: its place in the page is not yet drawn whole. */
  host: Element | null;
  mark: SpokenMark | null;
  box: MarkBox | null;
  isBeside: boolean;
}

/**
 * The marks of a page: which element stands for which subject, what may be said of it, and our element within.
 * Nothing but our own elements is ever written to.
 */
export class PageMarks {
  readonly #standing = new Map<Subject, Standing>();
  readonly #subjects = new WeakMap<Node, Subject>();
  readonly #ours = new WeakMap<Node, Subject>();
  readonly #document: Document;
  readonly #schemes: Schemes;
  readonly #talk: Talk;
  #maker: MarkMaker | null = null;
  readonly #draw: (subjects: Iterable<Subject>) => void;

  constructor(document: Document, schemes: Schemes, talk: Talk, signal: AbortSignal) {
    this.#document = document;
    this.#schemes = schemes;
    this.#talk = talk;
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
  stand({ subject, host, isBeside = false }: Anchor): boolean {
    const known = this.#standing.get(subject);
    if (!known) {
      if (host) this.#occupy(host, subject);
      this.#standing.set(subject, { host, mark: null, box: null, isBeside });
      return true;
    }
    // What is drawn whole elsewhere, or was a moment ago, is not given up for a place that is not.
    if (!host || known.host === host) {
      if (known.host) this.#hang(known);
      return false;
    }
    this.#occupy(host, subject);
    known.host = host;
    if (known.isBeside !== isBeside) {
      known.box?.host.remove();
      known.box = null;
      known.isBeside = isBeside;
    }
    if (known.box) this.#hang(known);
    else if (known.mark) this.#draw([subject]);
    return false;
  }

  /** Every subject that still stands in the page. */
  subjects(): readonly Subject[] {
    for (const [subject, { host, box }] of this.#standing) {
      if (host?.isConnected) continue;
      box?.host.remove();
      this.#standing.delete(subject);
    }
    return [...this.#standing.keys()];
  }

  /** What may be said about these subjects now; of those without a mark nothing. */
  tell(asked: readonly Subject[], marks: readonly SpokenMark[], voice: Voice): void {
    this.#maker ??= {
      document: this.#document,
      styles: markStyles(this.#schemes),
      voice,
      talk: this.#talk,
    };
    const said = new Map(marks.map((mark) => [mark.subject, mark]));
    const changed: Subject[] = [];
    for (const subject of asked) {
      const standing = this.#standing.get(subject);
      if (!standing) continue;
      standing.mark = said.get(subject) ?? null;
      if (standing.host && (standing.mark || standing.box)) changed.push(subject);
    }
    this.#draw(changed);
  }

  /** Where the page puts one thing in the place of another, the mark of the other goes. */
  #occupy(host: Element, subject: Subject): void {
    const before = this.#subjects.get(host);
    this.#subjects.set(host, subject);
    const other = before === undefined || before === subject ? undefined : this.#standing.get(before);
    if (other?.host !== host) return;
    other.box?.host.remove();
    other.host = null;
  }

  #hang({ host, box }: Standing): void {
    if (host && box && box.host.parentNode !== host) host.append(box.host);
  }

  #drawOne(subject: Subject): void {
    const standing = this.#standing.get(subject);
    if (!standing?.host || !this.#maker) return;
    const { mark, box } = standing;
    if (!mark) {
      // Somebody who is reading its story is not interrupted.
      box?.whenRead(() => {
        if (standing.mark || standing.box !== box) return;
        box.host.remove();
        standing.box = null;
      });
      return;
    }
    if (box) box.show(mark);
    else {
      standing.box = makeMarkBox(this.#maker, mark, standing.isBeside);
      this.#ours.set(standing.box.host, subject);
    }
    this.#hang(standing);
  }
}
