import type { SpaceId } from '../core/handles.ts';
import type { Reading } from '../core/reading.ts';
import type { Log } from '../log/log.ts';
import { isPausedAt } from '../platform/pause.ts';
import type { Settings } from '../platform/settings.ts';

/** What the user lets be read and kept now. */
export interface Limits {
  readonly areQuotesKept: boolean;
  readonly leftOut: readonly SpaceId[];
  readonly isPaused: boolean;
}

export function limitsOf(settings: Pick<Settings, 'quotes' | 'leftOut' | 'pause'>, now: number): Limits {
  return { areQuotesKept: settings.quotes, leftOut: settings.leftOut, isPaused: isPausedAt(settings, now) };
}

/** All that is remembered of a place whose space is left out: which one it is, so that it is not read to find that out. */
export function leftOutReading({ key, place }: Reading, space: SpaceId): Reading {
  return { key, place, space, readAt: null, waiting: [], calls: 0, notBefore: 0, gaps: [], memory: {} };
}

/** Takes away what was kept of spaces that are left out. */
async function forgetLeftOut(log: Log, leftOut: readonly SpaceId[]): Promise<void> {
  if (leftOut.length === 0) return;
  const readings = await log.readings();
  for (const space of leftOut) {
    const own = readings.filter((reading) => reading.space === space);
    const isRead = own.some(({ readAt, waiting }) => readAt !== null || waiting.length > 0);
    if (!isRead && (await log.space(space)) === null && (await log.countOf(space)) === 0) continue;
    await log.forgetSpace(space);
    for (const reading of own) await log.keepReading(leftOutReading(reading, space));
  }
}

/** The instant before which nothing is kept: so many months ago, at the beginning of the day. */
export function keptFrom(keepMonths: number, now: number, zone: string): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).startOfDay();
  return today.subtract({ months: Math.round(keepMonths) }).epochMilliseconds;
}

/** Takes away what is older than the user lets be kept, once a day. */
export async function forgetOld(log: Log, settings: Settings, now: number, zone: string): Promise<void> {
  const from = keptFrom(settings.keepMonths, now, zone);
  if ((await log.keptFrom()) !== from) await log.keepFrom(from);
}

/** Has the log hold no more than the user lets be kept, when that has changed. */
export async function enforce(log: Log, settings: Settings, now: number, zone: string): Promise<void> {
  if (!settings.quotes) await log.forgetQuotes();
  await forgetLeftOut(log, settings.leftOut);
  await forgetOld(log, settings, now, zone);
}
