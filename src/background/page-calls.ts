import type { Site } from '../core/handles.ts';
import type { Clock } from './pace.ts';

/** With the background's own pace that is thirty a minute on Asana, a fifth of what it allows. */
const MOST = 6;
const MINUTE_MS = 60_000;

/** The calls that the pages of a site make themselves, in all tabs together: so many a minute and no more. */
export class PageCalls {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #calls = new Map<Site, readonly number[]>();

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  /** Whether one more may go out now; it is counted. */
  may(site: Site): boolean {
    const now = this.#clock.now();
    const lately = (this.#calls.get(site) ?? []).filter((at) => Math.abs(now - at) < MINUTE_MS);
    const isFree = lately.length < MOST;
    this.#calls.set(site, isFree ? [...lately, now] : lately);
    return isFree;
  }
}
