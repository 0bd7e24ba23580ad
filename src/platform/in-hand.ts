/** The questions that are being answered here at this moment, by their ids. */
export class InHand {
  readonly #ids = new Set<string>();

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** It is in hand until there is a reply. */
  hold<T>(id: string, reply: Promise<T>): Promise<T> {
    this.#ids.add(id);
    return reply.finally(() => this.#ids.delete(id));
  }
}
