/** How often an answer is begun anew because something was written meanwhile, before the writers have to wait. */
const ATTEMPTS = 2;

/** Whoever writes to the log, and whoever needs it to stay the same for a while. The reader is never kept waiting by a long answer. */
export class Writers {
  readonly #writing = new Set<Promise<unknown>>();
  #begun = 0;
  #stillness: Promise<unknown> | null = null;

  async write<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.#stillness) await this.#stillness;
    this.#begun++;
    const writing = work();
    this.#writing.add(writing);
    try {
      return await writing;
    } finally {
      this.#writing.delete(writing);
    }
  }

  /** What comes of work that reads again and again, over one state of the log. It must not write, and may be done more than once. */
  async atOneState<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      await this.#written();
      const begun = this.#begun;
      const result = await work();
      if (this.#begun === begun) return result;
    }
    return this.#whileStill(work);
  }

  async #whileStill<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.#stillness) await this.#stillness;
    const still = this.#written().then(work);
    const ended = still.then(
      () => undefined,
      () => undefined,
    );
    this.#stillness = ended;
    try {
      return await still;
    } finally {
      if (this.#stillness === ended) this.#stillness = null;
    }
  }

  async #written(): Promise<void> {
    await Promise.allSettled(this.#writing);
  }
}
