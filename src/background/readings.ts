import type { Site } from '../core/handles.ts';
import type { GapReason, Place, Reading } from '../core/reading.ts';
import { type Log, LogError } from '../log/log.ts';
import type { Here } from '../platform/messages.ts';
import type { SiteReader } from '../sites/site.ts';
import { call, type Get } from './call.ts';
import { keepable } from './keeping.ts';
import { type Limits, leftOutReading } from './limits.ts';
import { ownGet } from './own-get.ts';
import { type Clock, Pace } from './pace.ts';
import { type OpenPage, Pages } from './pages.ts';
import { isPaused, isResting, readingKey, siteOfReading, unread } from './place.ts';
import { atRest, SHUT } from './resting.ts';
import { afterRefusal, afterTaking, takenFrom } from './step.ts';
import { begun, visited, type Why } from './visit.ts';

export interface ReadingsParts {
  readonly readers: Readonly<Partial<Record<Site, SiteReader>>>;
  readonly openLog: () => Promise<Log>;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly isOn: (site: Site) => Promise<boolean>;
  readonly throughPage: (
    tab: number,
    path: string,
    headers: Readonly<Record<string, string>>,
  ) => Promise<{ readonly status: number; readonly body: string }>;
  /** The user's own zone. */
  readonly zone: () => string;
  /** What the user lets be read and kept. */
  readonly limits: () => Promise<Limits>;
  /** A reading came to its end or to rest. */
  readonly rested: (reading: Reading, added: number) => void;
}

/** What was resumed so long after it began is followed by a look at what has changed since. */
const OLD_MS = 10 * 60_000;

/**
 * The readings of all sites: one queue a site, one call at a time. What a step told is in the log and the shortened list of steps is
 * kept before the next call goes out, so the background may die at any instant: the step in hand is done once more, and adds nothing twice.
 */
export class Readings {
  readonly #parts: ReadingsParts;
  readonly #pages = new Pages();
  readonly #paces = new Map<Site, Pace>();
  readonly #queues = new Map<Site, Promise<void>>();
  readonly #active = new Set<string>();
  /** Where an item turned out to live. */
  readonly #spaces = new Map<string, Place>();
  /** Readings that the log has no room for. */
  readonly #unkept = new Map<string, Reading>();

  constructor(parts: ReadingsParts) {
    this.#parts = parts;
  }

  /** A page is here: its place is read, unless that was just done. */
  here(here: Here, tab: number): void {
    this.#pages.note(tab, here);
    if (here.place) this.#visit(here.site, here.place, 'page');
  }

  pageGone(tab: number): void {
    this.#pages.gone(tab);
  }

  /** Goes on with what the background had died over. */
  async resume(): Promise<void> {
    const now = this.#parts.clock.now();
    for (const reading of await this.all()) {
      const isWaiting = reading.waiting.length > 0 && !isResting(reading) && !isPaused(reading, now);
      if (isWaiting) this.#visit(siteOfReading(reading), reading.place, 'resume');
    }
  }

  /** Reads a place because the clock says so, or the user. */
  again(reading: Reading, why: 'alarm' | 'wish'): void {
    this.#visit(siteOfReading(reading), reading.place, why);
  }

  isActive(reading: Reading): boolean {
    return this.#active.has(reading.key);
  }

  /** Whether the alarm can read it at all: not while only a page could, and none is open. */
  isReachable(reading: Reading): boolean {
    return !reading.isThroughPage || this.#pages.at(siteOfReading(reading), reading.place, reading.me ?? null) !== null;
  }

  /** Whether the place that the page in a tab shows could not be read when last tried. */
  async isShut(tab: number): Promise<boolean> {
    const here = this.#pages.in(tab);
    if (!here?.place) return false;
    const key = readingKey(here.site, here.place);
    const reading = (await this.all()).find((one) => one.key === key);
    return (
      reading?.gaps.some(({ reason }) => SHUT.has(reason) || (reason === 'unknown-shape' && !reading.space)) === true
    );
  }

  async all(): Promise<readonly Reading[]> {
    const kept = await (await this.#parts.openLog()).readings();
    const all = new Map([...kept.map((one) => [one.key, one] as const), ...this.#unkept]);
    return [...all.values()];
  }

  /** Resolves when nothing is being read any more. */
  async settled(): Promise<void> {
    while (this.#active.size > 0) await Promise.all(this.#queues.values());
  }

  #visit(site: Site, place: Place, why: Why): void {
    const reader = this.#parts.readers[site];
    const key = readingKey(site, place);
    if (!reader || this.#active.has(key)) return;
    this.#active.add(key);
    const before = this.#queues.get(site) ?? Promise.resolve();
    const done = before.then(async () => {
      try {
        await (place.kind === 'item' ? this.#find(reader, place) : this.#read(reader, place, why));
      } catch (error) {
        // A log in trouble is told by whoever shows it; the steps are kept as they last were.
        if (!(error instanceof LogError)) console.error(error);
      } finally {
        this.#active.delete(key);
      }
    });
    this.#queues.set(site, done);
  }

  #pace(reader: SiteReader): Pace {
    let pace = this.#paces.get(reader.site);
    if (!pace) {
      pace = new Pace(this.#parts.clock, reader.pace);
      this.#paces.set(reader.site, pace);
    }
    return pace;
  }

  #pageGet(reader: SiteReader, page: OpenPage): Get {
    return async (path) => ({ ...(await this.#parts.throughPage(page.tab, path, reader.headers)), waitMs: null });
  }

  #ownGet(reader: SiteReader): Get {
    return ownGet(reader, this.#parts.fetch, this.#parts.clock.now);
  }

  async #isSitePaused(site: Site): Promise<boolean> {
    const now = this.#parts.clock.now();
    return (await this.all()).some(
      (one) =>
        siteOfReading(one) === site && isPaused(one, now) && one.gaps.some((each) => each.reason === 'slow-down'),
    );
  }

  /** An item that was opened alone: one call tells its space, which is then read. */
  async #find(reader: SiteReader, place: Place): Promise<void> {
    const { clock, isOn } = this.#parts;
    const known = this.#spaces.get(place.path);
    if (known) return this.#visit(reader.site, known, 'page');
    const reading = unread(reader.site, place);
    const [step] = reader.steps(place, null);
    const isOff = (await this.#parts.limits()).isPaused || !(await isOn(reader.site));
    if (!step || isOff || (await this.#isSitePaused(reader.site))) return;
    const page = this.#pages.at(reader.site, place, null);
    let called = await call(reader, step.path, this.#ownGet(reader), this.#pace(reader), clock, 1);
    const isShut = called.kind === 'refused' && called.refusal === 'logged-out';
    if (isShut && page)
      called = await call(reader, step.path, this.#pageGet(reader, page), this.#pace(reader), clock, 1);
    if (called.kind !== 'body') return;
    const found = takenFrom(reader, step, called.body, clock.now(), reading, this.#parts.zone()).place;
    if (!found) return;
    this.#spaces.set(place.path, found);
    this.#visit(reader.site, found, 'page');
  }

  async #read(reader: SiteReader, place: Place, why: Why): Promise<void> {
    const { clock, openLog, isOn } = this.#parts;
    const { isPaused: isOff, leftOut } = await this.#parts.limits();
    if (isOff || !(await isOn(reader.site))) return;
    const log = await openLog();
    const key = readingKey(reader.site, place);
    const kept = this.#unkept.get(key) ?? (await log.reading(key)) ?? unread(reader.site, place);
    if (kept.space !== null && leftOut.includes(kept.space)) return;
    const page = this.#pages.at(reader.site, place, kept.me ?? null);
    const reading = visited(reader, kept, why, page?.me ?? null, clock.now());
    if (!reading || (await this.#isSitePaused(reader.site))) return;
    await this.#keep(reading, log);
    if (reading.calls > 0) this.#pace(reader).afterDeath();
    let added = 0;
    const ended = await this.#goOn(reader, reading, log, (count) => {
      added += count;
    });
    this.#parts.rested(ended, added);
  }

  async #goOn(reader: SiteReader, begin: Reading, log: Log, count: (added: number) => void): Promise<Reading> {
    const { clock, isOn } = this.#parts;
    let reading = begin;
    for (;;) {
      const [step] = reading.waiting;
      if (!step) {
        const ended = await this.#ended(reading, log);
        if (clock.now() - (ended.readAt ?? 0) < OLD_MS || ended.calls >= reader.pace.callsAReading) return ended;
        reading = { ...begun(reader, ended, clock.now()), calls: ended.calls };
        continue;
      }
      if (!(await isOn(reader.site))) return this.#atRest(reading, 'permission-gone', log);
      // What is left goes on when the pause is over.
      if ((await this.#parts.limits()).isPaused) return reading;
      const left = reader.pace.callsAReading - reading.calls;
      if (left <= 0) return this.#atRest(reading, 'history-not-finished', log);
      const page = this.#pages.at(reader.site, reading.place, reading.me ?? null);
      if (reading.isThroughPage && !page) return this.#atRest(reading, 'logged-out', log);
      const get = reading.isThroughPage && page ? this.#pageGet(reader, page) : this.#ownGet(reader);

      const called = await call(reader, step.path, get, this.#pace(reader), clock, left);
      reading = { ...reading, calls: reading.calls + called.tries };
      if (called.kind === 'refused') {
        if (!(await isOn(reader.site))) return this.#atRest(reading, 'permission-gone', log);
        switch (called.refusal) {
          case 'logged-out':
            if (reading.isThroughPage || !page) return this.#atRest(reading, 'logged-out', log);
            reading = { ...reading, isThroughPage: true };
            continue;
          case 'slow-down':
            return this.#atRest(reading, 'slow-down', log, called.waitMs);
          case 'again':
            return this.#atRest(reading, 'refused', log, called.waitMs);
          case 'no-access':
          case 'refused': {
            const after = afterRefusal(
              reader,
              reading,
              called.refusal === 'refused' ? 'unknown-shape' : 'no-access',
              clock.now(),
            );
            reading = after.reading;
            await this.#keep(reading, log);
            if (after.isOver) return reading;
            continue;
          }
          default:
            called.refusal satisfies never;
            continue;
        }
      }

      const taken = takenFrom(reader, step, called.body, clock.now(), reading, this.#parts.zone());
      const isSomebodyElse = taken.me !== null && page !== null && taken.me !== page.me;
      if (isSomebodyElse && !reading.isThroughPage) {
        reading = { ...reading, isThroughPage: true };
        continue;
      }
      const { areQuotesKept, leftOut } = await this.#parts.limits();
      const space = taken.space ?? reading.space;
      if (space !== null && leftOut.includes(space)) return this.#keep(leftOutReading(reading, space), log);
      try {
        const me = taken.me ?? reading.me ?? null;
        const facts = await keepable(taken.facts, log, { me, areQuotesKept, leftOut });
        if (facts.length > 0) count((await log.append(facts)).added);
      } catch (error) {
        if (!(error instanceof LogError && error.trouble === 'full')) throw error;
        return this.#atRest(reading, 'disk-full', log);
      }
      const after = afterTaking(reader, reading, taken, clock.now());
      reading = after.reading;
      await this.#keep(reading, log);
      if (after.isOver) return reading;
    }
  }

  async #ended(reading: Reading, log: Log): Promise<Reading> {
    const readAt = reading.startedAt ?? this.#parts.clock.now();
    const commitments = reading.space === null ? 0 : await log.countOf(reading.space);
    return this.#keep({ ...reading, readAt, notBefore: 0, commitments }, log);
  }

  /** Puts a reading to rest with its steps kept. */
  async #atRest(reading: Reading, reason: GapReason, log: Log, askedMs: number | null = null): Promise<Reading> {
    return this.#keep(atRest(reading, reason, this.#parts.clock.now(), askedMs), log);
  }

  async #keep(reading: Reading, log: Log): Promise<Reading> {
    try {
      await log.keepReading(reading);
      this.#unkept.delete(reading.key);
    } catch (error) {
      if (!(error instanceof LogError && error.trouble === 'full')) throw error;
      this.#unkept.set(reading.key, reading);
    }
    return reading;
  }
}
