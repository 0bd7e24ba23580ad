import { type Arrival, type ArrivalState, bringsNothing, NOTHING_ARRIVED, withPart } from '../core/arrival.ts';
import type { Fact } from '../core/facts.ts';
import type { LaterFact } from '../core/log-file.ts';
import type { Log } from '../log/log.ts';

interface Running {
  readonly id: string;
  arrival: Arrival;
  part: number;
  kept: number;
  /** The user said yes. */
  isWanted: boolean;
  readonly stop: AbortController;
}

/**
 * The import that is under way: one at a time, part by part from a page of ours. Until it is kept as a whole nothing of it is in
 * the log; what is put aside of one that came to no end is cleared away when the background starts, and before the next begins.
 */
export class Arrivals {
  #running: Running | null = null;

  constructor(private readonly openLog: () => Promise<Log>) {}

  /** To be called whenever the background starts. */
  async clear(): Promise<void> {
    if (this.#running === null) await (await this.openLog()).dropArriving();
  }

  async begin(id: string): Promise<boolean> {
    this.#running?.stop.abort(new DOMException('another begins', 'AbortError'));
    this.#running = { id, arrival: NOTHING_ARRIVED, part: 0, kept: 0, isWanted: false, stop: new AbortController() };
    await (await this.openLog()).dropArriving();
    return true;
  }

  /** What the import brings so far; `null`: it is not known here any more, and has left no trace. */
  async part(id: string, facts: readonly Fact[], later: readonly LaterFact[]): Promise<Arrival | null> {
    const running = this.#of(id);
    if (!running) return null;
    const brings = await (await this.openLog()).setAside(id, running.part++, facts, later);
    running.arrival = withPart(running.arrival, facts.length + later.length, brings);
    return running.arrival;
  }

  /** Keeps all of it. Resolves to how many facts were new; `null` where it was cancelled, or is not known here any more. */
  async keep(id: string): Promise<number | null> {
    const running = this.#of(id);
    if (!running) return null;
    running.isWanted = true;
    const log = await this.openLog();
    try {
      if (bringsNothing(running.arrival)) return 0;
      const progress = (kept: number): void => {
        running.kept = kept;
      };
      return await log.keepArriving(id, progress, running.stop.signal);
    } catch (error) {
      if (running.stop.signal.aborted) return null;
      throw error;
    } finally {
      if (this.#running === running) this.#running = null;
      await log.dropArriving();
    }
  }

  state(id: string): ArrivalState | null {
    const running = this.#of(id);
    if (!running) return null;
    const { fresh, replacing, later } = running.arrival;
    return { kept: running.kept, of: fresh + replacing + later };
  }

  /** Whether it was kept after all: what a page asks that got no answer. */
  async isKept(id: string): Promise<boolean> {
    return (await this.openLog()).isKept(id);
  }

  /** Its page is gone: nobody will say yes any more. What is wanted already goes on without it. */
  async leave(id: string): Promise<void> {
    if (this.#of(id)?.isWanted === false) await this.cancel(id);
  }

  async cancel(id: string): Promise<void> {
    const running = this.#of(id);
    if (!running) return;
    running.stop.abort(new DOMException('cancelled', 'AbortError'));
    this.#running = null;
    await (await this.openLog()).dropArriving();
  }

  #of(id: string): Running | null {
    return this.#running?.id === id ? this.#running : null;
  }
}
