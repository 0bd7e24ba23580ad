import type { Site } from '../core/handles.ts';
import type { Now } from '../core/now.ts';
import { type Log, LogError } from '../log/log.ts';
import { nudges } from '../nudges/index.ts';
import type { Answerers } from '../platform/answering.ts';
import { isPausedAt } from '../platform/pause.ts';
import type { BackgroundParts } from './background-parts.ts';
import { buttonTurns, countOn } from './button.ts';
import { ownCallAnswers } from './call-answers.ts';
import { callAnswers, endWatches, settleWatches, watchTurns } from './calls.ts';
import { dueTimes, readAgain, readDue } from './due-readings.ts';
import { expectationAnswerers } from './expectation-answerers.ts';
import { type Standpoint, standpointUnder } from './judging.ts';
import { KeptLog } from './kept-log.ts';
import { enforce, forgetOld, limitsOf } from './limits.ts';
import { logAnswers } from './log-answers.ts';
import { look } from './look.ts';
import { nowOf } from './now.ts';
import { nudgeAnswers } from './nudge-answers.ts';
import { pageAnswers } from './page-answers.ts';
import { peopleAnswers } from './people-answers.ts';
import { siteOfReading } from './place.ts';
import { quiet } from './quiet.ts';
import { Readings } from './readings.ts';
import { doneToday } from './shown-nudges.ts';
import { nextWakeAt } from './waking.ts';

const HOUR_MS = 3_600_000;
/** Nobody who opens a page notices so little. */
const PATIENCE_MS = 200;

/** All that goes on in the background, apart from the browser. Nothing that matters is only here: it may end at any instant. */
export class Background {
  readonly #parts: BackgroundParts;
  readonly #kept = new KeptLog(() => this.#parts);
  readonly #readings: Readings;
  #looking: Promise<void> = Promise.resolve();
  #answering: Promise<unknown> = Promise.resolve();

  constructor(parts: BackgroundParts) {
    this.#parts = parts;
    this.#readings = new Readings({
      ...parts,
      openLog: () => this.#openLog(),
      limits: async () => limitsOf(await this.#parts.settings(), this.#parts.clock.now()),
      rested: (reading) => void this.changed([siteOfReading(reading)]),
    });
  }

  /** What those who answer our own pages have in common. */
  readonly #shared = {
    openLog: () => this.#openLog(),
    readings: () => this.#readings.all(),
    standpoint: () => this.#standpoint(),
    changed: () => void this.changed(this.#parts.sites),
  };

  /** Who answers what pages ask. */
  readonly answerers: Answerers = {
    own: {
      now: () => this.#now(),
      ...nudgeAnswers({
        parts: () => this.#parts,
        openLog: () => this.#openLog(),
        standpoint: () => this.#standpoint(),
        write: (work) => this.#write(work),
      }),
      siteChanged: async (site) => {
        await this.arrange([site]);
        return this.#now();
      },
      readAgain: async () => {
        readAgain(this.#readings, await this.#readings.all().catch(() => []), this.#parts.clock.now());
        return this.#now();
      },
      ...expectationAnswerers({ ...this.#shared, look: () => this.#look() }),
      ...peopleAnswers({
        ...this.#shared,
        spaces: this.#kept.spaces,
        atOneState: (work) => this.#kept.writers.atOneState(work),
        kept: {
          read: (name) => this.#parts.kept.read(name),
          write: (name, value) => this.#parts.kept.write(name, value),
        },
        patience: () => this.#parts.clock.sleep(PATIENCE_MS),
        isManaged: () => this.#parts.isManaged(),
      }),
      ...ownCallAnswers({ ...this.#shared, spaces: this.#kept.spaces }),
      ...logAnswers({
        parts: () => this.#parts,
        isReading: (reading) => this.#readings.isActive(reading),
        kept: () => this.#kept,
        readings: () => this.#readings.all(),
        standpoint: () => this.#standpoint(),
        changed: () => void this.changed(Object.keys(this.#parts.readers) as Site[]),
      }),
    },
    site: {
      ...pageAnswers({
        parts: () => this.#parts,
        log: () => this.#openLog(),
        spaces: this.#kept.spaces,
        readings: () => this.#readings,
        standpoint: () => this.#standpoint(),
        changed: (site) => this.changed([site]),
      }),
      ...callAnswers({ parts: () => this.#parts, log: () => this.#openLog(), changed: () => this.changed([]) }),
    },
  };

  /** Goes on with what was left when the background last died. To be called whenever it starts. */
  async start(): Promise<void> {
    await this.#kept.arrivals.clear().catch(quiet);
    await this.#readings.resume().catch(quiet);
    await this.#refresh();
  }

  /** Has each of these sites run in its pages or not, as the user and the browser say now. */
  async arrange(sites: readonly Site[]): Promise<void> {
    for (const site of sites) {
      const isOn = await this.#parts.isOn(site);
      await this.#parts.runInPages(site, isOn).catch((error: unknown) => console.error(error));
      if (isOn) await this.#continueWith(site).catch(quiet);
      else if (site === 'meet') await this.#openLog().then(endWatches).catch(quiet);
    }
    await this.#refresh();
  }

  pageGone(tab: number): void {
    this.#readings.pageGone(tab);
  }

  /** The alarm rang: reads what is to be read, and looks what has come due. */
  async wake(): Promise<void> {
    try {
      await this.#keepWithin(forgetOld);
      await this.#readDue();
    } catch (error) {
      quiet(error);
    }
    await this.#refresh();
  }

  /** Has the log hold no more than the user lets be kept. */
  async #keepWithin(limit: typeof enforce): Promise<void> {
    const { settings, clock, zone } = this.#parts;
    await limit(await this.#openLog(), await settings(), clock.now(), zone());
  }

  async #readDue(): Promise<void> {
    const { clock } = this.#parts;
    if (isPausedAt(await this.#parts.settings(), clock.now())) return;
    readDue(this.#readings, await this.#look(), await this.#everyMs(), clock.now());
  }

  /** What may be said has changed: by a reading, a word of the user, a setting. */
  async changed(sites: readonly Site[]): Promise<void> {
    this.#parts.tellOwnPages();
    await Promise.all([this.#refresh(), ...sites.map((site) => this.#parts.tellPages(site).catch(() => undefined))]);
  }

  /** The user has changed a setting. */
  async settingsChanged(sites: readonly Site[]): Promise<void> {
    try {
      await this.#keepWithin(enforce);
      await this.#readDue();
    } catch (error) {
      quiet(error);
    }
    await this.changed(sites);
  }

  /** Resolves when nothing is being read and the badge is up to date. */
  async settled(): Promise<void> {
    await this.#readings.settled();
    await this.#looking;
  }

  #openLog(): Promise<Log> {
    return this.#kept.open();
  }

  async #standpoint(): Promise<Standpoint> {
    return standpointUnder(await this.#parts.settings(), this.#parts.clock.now(), this.#parts.zone());
  }

  async #everyMs(): Promise<number> {
    return (await this.#parts.settings()).readEveryHours * HOUR_MS;
  }

  /** All that the popup shows. */
  #now(): Promise<Now> {
    const answer = this.#answer();
    this.#answering = Promise.allSettled([this.#answering, answer]);
    return answer;
  }

  async #answer(): Promise<Now> {
    const { readers, isOn } = this.#parts;
    const sites = await Promise.all(this.#parts.sites.map(async (site) => ({ site, isOn: await isOn(site) })));
    const { kept } = this.#parts;
    const parts = {
      openLog: () => this.#openLog(),
      spaces: this.#kept.spaces,
      readers,
      readings: this.#readings,
      kept,
    };
    return nowOf(parts, await this.#standpoint(), sites, await this.#parts.settings());
  }

  async #look() {
    const log = await this.#openLog();
    return look(log, this.#kept.spaces, await this.#readings.all(), await this.#standpoint());
  }

  /** Writes to the log, and shows what has become of it. A log in trouble is told by what is shown. */
  async #write(work: (log: Log) => Promise<unknown>): Promise<Now> {
    try {
      await work(await this.#openLog());
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      return { ...(await this.#now()), trouble: error.trouble };
    }
    void this.changed(this.#parts.sites);
    return this.#now();
  }

  /** What was laid aside because the site was off goes on. */
  async #continueWith(site: Site): Promise<void> {
    for (const reading of await this.#readings.all()) {
      if (siteOfReading(reading) === site && reading.waiting.length > 0) this.#readings.again(reading, 'alarm');
    }
  }

  /** Brings the badge and the alarm up to date; one such look at a time, and none before somebody who waits has their answer. */
  #refresh(): Promise<void> {
    this.#looking = this.#looking.then(async () => {
      await this.#answering;
      const { clock, wakeAt, showCount } = this.#parts;
      try {
        await settleWatches(await this.#openLog(), clock.now());
        const [found, settings] = [await this.#look(), await this.#parts.settings()];
        const { stand } = found;
        const standing = nudges(found.view);
        const done = await doneToday(this.#parts.kept, standing, stand);
        await showCount(isPausedAt(settings, stand.now) ? 0 : countOn(found, standing, done), stand);
        const readAt = dueTimes(this.#readings, found, await this.#everyMs(), clock.now());
        const watchAt = await watchTurns(await this.#openLog());
        wakeAt(nextWakeAt(found.view, [...readAt, ...watchAt, ...found.callTurns, ...buttonTurns(found, settings)]));
      } catch (error) {
        quiet(error);
        wakeAt(clock.now() + HOUR_MS);
      }
    });
    return this.#looking;
  }
}
