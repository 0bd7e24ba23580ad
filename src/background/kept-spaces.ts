import { withGapsSince } from '../core/gaps-since.ts';
import type { SpaceId } from '../core/handles.ts';
import type { Space } from '../core/space.ts';
import type { Log } from '../log/log.ts';
import { Writers } from './writers.ts';

/** Spaces as they were last loaded: each holds much that is asked for again and again. Forgotten whenever the log changes. */
export class KeptSpaces {
  readonly #spaces = new Map<SpaceId, Promise<Space | null>>();
  #all: Promise<readonly Space[]> | null = null;

  of(log: Pick<Log, 'space'>, id: SpaceId): Promise<Space | null> {
    let space = this.#spaces.get(id);
    if (!space) {
      space = log.space(id);
      space.catch(() => this.#spaces.delete(id));
      this.#spaces.set(id, space);
    }
    return space;
  }

  /** All that there are, by id. */
  async all(log: Pick<Log, 'spaces'>): Promise<readonly Space[]> {
    let loading = this.#all;
    if (!loading) {
      loading = log.spaces();
      this.#all = loading;
      loading.catch(() => {
        if (this.#all === loading) this.#all = null;
      });
    }
    const all = await loading;
    if (this.#all === loading) for (const one of all) this.#spaces.set(one.space, Promise.resolve(one));
    return all;
  }

  forget(): void {
    this.#all = null;
    this.#spaces.clear();
  }
}

/** The same log, which tells whenever it was changed, and is written to by one after the other's leave. */
export function watched(log: Log, changed: () => void, now: () => number, writers: Writers = new Writers()): Log {
  async function writing<Result>(work: () => Promise<Result>): Promise<Result> {
    return writers.write(async () => {
      try {
        return await work();
      } finally {
        changed();
      }
    });
  }
  return {
    ...log,
    keepReading: (reading) => log.keepReading(withGapsSince(reading, now())),
    append: (facts) => writing(() => log.append(facts)),
    keepArriving: (id, progress, signal) => writing(() => log.keepArriving(id, progress, signal)),
    rebuild: () => writing(() => log.rebuild()),
    forgetPerson: (who) => writing(() => log.forgetPerson(who)),
    forgetBefore: (at) => writing(() => log.forgetBefore(at)),
    keepFrom: (at) => writing(() => log.keepFrom(at)),
    forgetAll: () => writing(() => log.forgetAll()),
    forgetQuotes: () => writing(() => log.forgetQuotes()),
    forgetSpace: (space) => writing(() => log.forgetSpace(space)),
  };
}
