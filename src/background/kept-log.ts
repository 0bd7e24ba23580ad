import type { Log } from '../log/log.ts';
import { Arrivals } from './arrivals.ts';
import type { BackgroundParts } from './background-parts.ts';
import { KeptSpaces, watched } from './kept-spaces.ts';
import { KeptTitles } from './log-lines.ts';
import { Writers } from './writers.ts';

/** The log, opened when it is first needed, and what was looked up in it. */
export class KeptLog {
  readonly spaces = new KeptSpaces();
  readonly writers = new Writers();
  readonly titles = new KeptTitles();
  readonly arrivals = new Arrivals(() => this.open());
  #log: Promise<Log> | null = null;

  constructor(private readonly parts: () => Pick<BackgroundParts, 'openLog' | 'clock'>) {}

  async open(): Promise<Log> {
    const opening = this.#log ?? this.#openAnew();
    this.#log = opening;
    try {
      return await opening;
    } catch (error) {
      // Whatever kept it from opening may have passed when it is next asked for.
      if (this.#log === opening) this.#log = null;
      throw error;
    }
  }

  async #openAnew(): Promise<Log> {
    const { openLog, clock } = this.parts();
    const forget = (): void => this.#forget();
    return watched(await openLog(), forget, () => clock.now(), this.writers);
  }

  #forget(): void {
    this.spaces.forget();
    this.titles.forget();
  }
}
