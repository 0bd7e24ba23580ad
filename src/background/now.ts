import { saidToBeNone } from '../core/ask-words.ts';
import { callNotes } from '../core/call-notes.ts';
import type { Handle, Site } from '../core/handles.ts';
import { backAt } from '../core/leave.ts';
import type { Now, SiteState } from '../core/now.ts';
import type { Nudge } from '../core/nudge.ts';
import { quietUntil } from '../core/quiet.ts';
import type { Reading } from '../core/reading.ts';
import { snoozeChoices } from '../core/snooze.ts';
import { type Log, LogError } from '../log/log.ts';
import { nudges } from '../nudges/index.ts';
import { isPausedAt } from '../platform/pause.ts';
import type { Settings } from '../platform/settings.ts';
import type { SiteReader } from '../sites/site.ts';
import type { Kept } from './all-partner-rates.ts';
import { budgetLeft } from './button.ts';
import { coverageOf } from './coverage.ts';
import { ownTerms, ownTime, type Standpoint } from './judging.ts';
import type { KeptSpaces } from './kept-spaces.ts';
import { knownCalls } from './known-calls.ts';
import { look, namesIn } from './look.ts';
import { doubtedKind } from './nudge-records.ts';
import { SAMPLE_SPACE } from './sample.ts';
import { doneToday } from './shown-nudges.ts';

export interface NowParts {
  readonly openLog: () => Promise<Log>;
  readonly spaces: KeptSpaces;
  readonly readers: Readonly<Partial<Record<Site, SiteReader>>>;
  readonly kept: Kept;
  readonly readings: { all(): Promise<readonly Reading[]>; isActive(reading: Reading): boolean };
}

/** How many messages were taken for asks, and how many of them the user called none. */
async function precisionOf(log: Log): Promise<Now['askPrecision']> {
  const [noticed, words] = await Promise.all([log.askCount(), log.wordsOnAsks()]);
  const items = await log.commitments([...new Set(words.map(({ subject }) => subject))]);
  const wrong = items.reduce((count, item) => count + saidToBeNone(item.words).size, 0);
  return { noticed, wrong };
}

/** When those who are on leave work next, of all whom a nudge is about. */
function backAtOf(found: readonly Nudge[], { now, expectations }: Standpoint): Now['backAt'] {
  const back: Record<Handle, number> = {};
  for (const { handle, space } of found) {
    const at = handle === null ? null : backAt(handle, space, now, expectations);
    if (handle !== null && at !== null && Number.isFinite(at)) back[handle] = at;
  }
  return back;
}

/** All that the popup shows. A log that does not open is told, and everything else is quiet. */
export async function nowOf(
  parts: NowParts,
  from: Standpoint,
  sites: readonly SiteState[],
  { pause, leftOut, off, staysOn }: Pick<Settings, 'pause' | 'leftOut' | 'off' | 'staysOn'>,
): Promise<Now> {
  const nothing = {
    asOf: from.now,
    zone: from.zone,
    nudges: [],
    calls: [],
    names: {},
    coverage: [],
    sites,
    me: [],
    askPrecision: { noticed: 0, wrong: 0 },
    hasSample: false,
    snoozes: snoozeChoices(from.now, ownTime(from)),
    backAt: {},
    doubted: null,
    budget: from.expectations.widest.nudgesADay,
    quietUntil: null,
    pause: pause !== null && isPausedAt({ pause }, from.now) ? pause : null,
  };
  const { openLog, spaces, readers, readings, kept } = parts;
  try {
    const log = await openLog();
    const isIn = ({ space }: Reading): boolean => space === null || !leftOut.includes(space);
    const all = (await readings.all()).filter(isIn);
    const [{ view, stand }, coverage, sample, askPrecision, doubted, calls] = await Promise.all([
      look(log, spaces, all, from),
      coverageOf(log, spaces, all, readers, (reading) => readings.isActive(reading)),
      spaces.of(log, SAMPLE_SPACE),
      precisionOf(log),
      doubtedKind(log, { off, staysOn }),
      knownCalls(log, from.now),
    ]);
    const mine = ownTerms(stand);
    const own = await Promise.all(all.flatMap(({ space }) => (space === null ? [] : [spaces.of(log, space)])));
    const names = { ...namesIn(own), ...view.names };
    const found = nudges(view);
    return {
      ...nothing,
      nudges: found,
      calls: callNotes(calls.meetings, from.now, calls.open),
      snoozes: snoozeChoices(from.now, ownTime(stand)),
      backAt: backAtOf(found, stand),
      doubted,
      budget: budgetLeft(stand, await doneToday(kept, found, stand)),
      quietUntil: quietUntil(mine.quiet, from.now, from.zone),
      names,
      coverage,
      me: view.me,
      askPrecision,
      hasSample: sample !== null,
      trouble: null,
    };
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    return { ...nothing, trouble: error.trouble };
  }
}
