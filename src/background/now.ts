import type { Site } from '../core/handles.ts';
import type { Now, SiteState } from '../core/now.ts';
import type { Reading } from '../core/reading.ts';
import { type Log, LogError } from '../log/log.ts';
import { nudges } from '../nudges/index.ts';
import type { SiteReader } from '../sites/site.ts';
import { coverageOf } from './coverage.ts';
import type { Standpoint } from './judging.ts';
import type { KeptSpaces } from './kept-spaces.ts';
import { look, namesIn } from './look.ts';
import { SAMPLE_SPACE } from './sample.ts';

export interface NowParts {
  readonly openLog: () => Promise<Log>;
  readonly spaces: KeptSpaces;
  readonly readers: Readonly<Partial<Record<Site, SiteReader>>>;
  readonly readings: { all(): Promise<readonly Reading[]>; isActive(reading: Reading): boolean };
}

/** All that the popup shows. A log that does not open is told, and everything else is quiet. */
export async function nowOf(parts: NowParts, from: Standpoint, sites: readonly SiteState[]): Promise<Now> {
  const nothing = {
    asOf: from.now,
    zone: from.zone,
    nudges: [],
    names: {},
    coverage: [],
    sites,
    me: [],
    hasSample: false,
  };
  const { openLog, spaces, readers, readings } = parts;
  try {
    const log = await openLog();
    const all = await readings.all();
    const [{ view }, coverage, sample] = await Promise.all([
      look(log, spaces, all, from),
      coverageOf(log, spaces, all, readers, (reading) => readings.isActive(reading)),
      spaces.of(log, SAMPLE_SPACE),
    ]);
    const mine = await Promise.all(all.flatMap(({ space }) => (space === null ? [] : [spaces.of(log, space)])));
    const names = { ...namesIn(mine), ...view.names };
    return {
      ...nothing,
      nudges: nudges(view),
      names,
      coverage,
      me: view.me,
      hasSample: sample !== null,
      trouble: null,
    };
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    return { ...nothing, trouble: error.trouble };
  }
}
