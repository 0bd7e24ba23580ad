export interface Clock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** Keeps calls to one site apart: each waits until the gap since the one before has passed. */
export class Pace {
  #nextAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly clock: Clock,
    private readonly gapMs: number,
  ) {}

  /** What a background that died has called last is not known: wait as if it had been just now. */
  afterDeath(): void {
    if (this.#nextAt === Number.NEGATIVE_INFINITY) this.#nextAt = this.clock.now() + this.gapMs;
  }

  async turn(): Promise<void> {
    const now = this.clock.now();
    // A clock that jumped back keeps nobody waiting longer than one gap.
    const wait = Math.min(this.#nextAt - now, this.gapMs);
    if (wait > 0) await this.clock.sleep(wait);
    this.called();
  }

  /** A call is over: the gap is counted from its end, so that the site sees it too, however slow the way was. */
  called(): void {
    this.#nextAt = this.clock.now() + this.gapMs;
  }
}
