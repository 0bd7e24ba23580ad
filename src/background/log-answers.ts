import type { Reading } from '../core/reading.ts';
import { exportPiece } from '../log/file.ts';
import type { Log } from '../log/log.ts';
import type { Handlers } from '../platform/envelope.ts';
import type { AboutLog } from '../platform/messages.ts';
import { gone } from '../platform/presence.ts';
import type { BackgroundParts } from './background-parts.ts';
import { forgetBeside } from './forget-beside.ts';
import { forget, outlineOf } from './forgetting.ts';
import { healthOf } from './health.ts';
import type { Standpoint } from './judging.ts';
import type { KeptLog } from './kept-log.ts';
import { factChoices, owed } from './log-choices.ts';
import { factKeys, factLines } from './log-lines.ts';
import { forgetLooks } from './looks.ts';
import { quiet } from './quiet.ts';
import { SAMPLE_SPACE } from './sample.ts';
import { takeShownBack } from './shown-nudges.ts';

export interface LogAnswersParts {
  parts(): BackgroundParts;
  isReading(reading: Reading): boolean;
  /** Handed in as a function: it is there only once the background is. */
  kept(): KeptLog;
  readings(): Promise<readonly Reading[]>;
  standpoint(): Promise<Standpoint>;
  /** The log is another than it was. */
  changed(): void;
}

/** Who answers what the log's own pages ask. */
export function logAnswers(parts: LogAnswersParts): Handlers<AboutLog> {
  const { kept, readings, standpoint } = parts;
  const openLog = (): Promise<Log> => kept().open();
  return {
    logOutline: async () => {
      const { now, zone } = await standpoint();
      return outlineOf(await openLog(), now, zone);
    },
    factKeys: async (query, after, toRead) => {
      const log = await openLog();
      const found = await factKeys(log, kept().titles, query, after);
      const first = toRead > 0 ? await factLines(log, kept().spaces, found.keys.slice(0, toRead)) : null;
      return { ...found, first };
    },
    factLines: async (keys) => factLines(await openLog(), kept().spaces, keys),
    factChoices: async (key) => factChoices(await openLog(), kept().spaces, await readings(), await standpoint(), key),
    exportPiece: async (place) => exportPiece(await openLog(), place),
    health: async () => {
      const { readers, isOn, kept: beside } = parts.parts();
      const log = await openLog();
      const lines = { log, spaces: kept().spaces, readings: await readings(), readers };
      return healthOf({ ...lines, isOn, isReading: parts.isReading, beside }, await standpoint());
    },
    outline: (site) => parts.parts().outline(site),
    owed: async () => owed(await openLog(), kept().spaces, await readings(), await standpoint()),
    beginArrival: (id) => {
      void gone(id)
        .then(() => kept().arrivals.leave(id))
        .catch(quiet);
      return kept().arrivals.begin(id);
    },
    arrive: (id, facts, later) => kept().arrivals.part(id, facts, later),
    keepArrival: async (id) => {
      const added = await kept().arrivals.keep(id);
      if (added !== null) parts.changed();
      return added;
    },
    arrivalState: (id) => kept().arrivals.state(id),
    isArrivalKept: (id) => kept().arrivals.isKept(id),
    cancelArrival: (id) => kept().arrivals.cancel(id),
    forget: async (what) => {
      const beside = parts.parts().kept;
      const log = await openLog();
      // What lies beside the log may be lost, so it goes first: whoever is forgotten stands nowhere, whatever stops us in between.
      await forgetBeside(beside, log, what);
      const count = await forget(log, what);
      // Somebody may have been looked at meanwhile.
      if (what.kind === 'person' || what.kind === 'everything') await forgetLooks(beside);
      if (what.kind === 'space' && what.space === SAMPLE_SPACE) await takeShownBack(beside);
      if (count !== null) parts.changed();
      return count;
    },
  };
}
