/** What comes at once is looked at together. */
const TOGETHER_MS = 500;
/** So much of the time the page is left alone between two looks: a look takes no more than one part in so many. */
const REST_FOR_EACH_MS = 150;
const LONGEST_REST_MS = 30_000;
const LONGEST_WAIT_MS = 1_000;
/** After so many looks that went wrong nobody looks any more. */
const MOST_FAULTS = 3;

type View = Pick<Window, 'setTimeout' | 'clearTimeout' | 'requestIdleCallback' | 'cancelIdleCallback' | 'performance'>;

/** Looks when something has changed and the page has nothing better to do, the seldomer the longer a look takes. */
export class Pace {
  readonly #view: View;
  readonly #look: () => void;
  readonly #signal: AbortSignal;
  #timer = 0;
  #idle = 0;
  #isPlanned = false;
  #restUntil = 0;
  #faults = 0;

  constructor(view: View, look: () => void, signal: AbortSignal) {
    this.#view = view;
    this.#look = look;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      view.clearTimeout(this.#timer);
      view.cancelIdleCallback(this.#idle);
    });
  }

  want(): void {
    if (this.#isPlanned || this.#signal.aborted || this.#faults >= MOST_FAULTS) return;
    this.#isPlanned = true;
    const wait = Math.max(TOGETHER_MS, this.#restUntil - this.#view.performance.now());
    this.#timer = this.#view.setTimeout(() => {
      this.#idle = this.#view.requestIdleCallback(() => this.#run(), { timeout: LONGEST_WAIT_MS });
    }, wait);
  }

  #run(): void {
    this.#isPlanned = false;
    if (this.#signal.aborted) return;
    const begunAt = this.#view.performance.now();
    try {
      this.#look();
    } catch (error) {
      this.#faults++;
      console.error(error);
    }
    const endedAt = this.#view.performance.now();
    this.#restUntil = endedAt + Math.min(LONGEST_REST_MS, (endedAt - begunAt) * REST_FOR_EACH_MS);
  }
}
