/** A list in the page of which only that changes which is another: as a page does that has much to show and little time. */
export class Keyed<T> {
  readonly #parent: HTMLElement;
  readonly #nodes = new Map<string, { readonly words: string; readonly node: HTMLElement }>();

  constructor(parent: HTMLElement) {
    this.#parent = parent;
  }

  draw(all: readonly T[], keyOf: (one: T) => string, make: (one: T) => HTMLElement): void {
    const keys = new Set(all.map(keyOf));
    for (const [key, { node }] of this.#nodes) {
      if (keys.has(key)) continue;
      node.remove();
      this.#nodes.delete(key);
    }
    for (const [place, one] of all.entries()) {
      const key = keyOf(one);
      const words = JSON.stringify(one);
      const known = this.#nodes.get(key);
      const node = known?.words === words ? known.node : make(one);
      if (known && known.node !== node) known.node.replaceWith(node);
      if (this.#parent.children[place] !== node) this.#parent.insertBefore(node, this.#parent.children[place] ?? null);
      this.#nodes.set(key, { words, node });
    }
  }
}
