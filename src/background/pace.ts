export interface Clock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

/**
 * How often a site is called. In the long run one gap lies between two calls; after a rest, which saved up as much, so many of
 * them may come sooner, and still this far apart: what a visit begins with is what names everything.
 */
export interface Gaps {
  readonly gapMs: number;
  readonly sooner?: { readonly calls: number; readonly gapMs: number };
}

/** Keeps calls to one site apart: each waits until the gap since the one before has passed. */
export class Pace {
  #nextAt = Number.NEGATIVE_INFINITY;
  /** When the next call were due if all of them came evenly. */
  #evenAt = Number.NEGATIVE_INFINITY;
  readonly #gapMs: number;
  readonly #leastMs: number;
  readonly #aheadMs: number;

  constructor(
    private readonly clock: Clock,
    { gapMs, sooner }: Gaps,
  ) {
    this.#gapMs = gapMs;
    this.#leastMs = sooner?.gapMs ?? gapMs;
    this.#aheadMs = (sooner?.calls ?? 0) * gapMs;
  }

  /** What a background that died has called last is not known: wait as if it had been just now, with nothing saved up. */
  afterDeath(): void {
    if (this.#nextAt !== Number.NEGATIVE_INFINITY) return;
    this.#nextAt = this.clock.now() + this.#gapMs;
    this.#evenAt = this.#nextAt + this.#aheadMs;
  }

  async turn(): Promise<void> {
    const now = this.clock.now();
    // A clock that jumped back keeps nobody waiting longer than one gap.
    const wait = Math.min(Math.max(this.#nextAt, this.#evenAt - this.#aheadMs) - now, this.#gapMs);
    if (wait > 0) await this.clock.sleep(wait);
    const at = this.clock.now();
    this.#evenAt = Math.min(Math.max(at, this.#evenAt), at + this.#aheadMs) + this.#gapMs;
    this.called();
  }

  /** A call is over: the gap is counted from its end, so that the site sees it too, however slow the way was. */
  called(): void {
    this.#nextAt = this.clock.now() + this.#leastMs;
  }
}
