import type { Handle } from '../core/handles.ts';
import type { Reading } from '../core/reading.ts';
import type { SiteReader } from '../sites/site.ts';
import { isPaused, isResting, withoutRest } from './place.ts';

/** Why a place is read now: its page is open, the clock says so, the user wants it, or the background had died over it. */
export type Why = 'page' | 'alarm' | 'wish' | 'resume';

/** A finished reading is news for so long. */
const FRESH_MS = 60_000;

/** A reading from the start; what was read before is remembered. */
export function begun(reader: SiteReader, reading: Reading, now: number): Reading {
  const isFirst = reading.readAt === null && Object.keys(reading.memory).length === 0;
  const waiting = reader.steps(reading.place, isFirst ? null : reading);
  return { ...withoutRest(reading), waiting, calls: 0, startedAt: now };
}

function isFresh({ readAt, waiting }: Reading, now: number): boolean {
  return waiting.length === 0 && readAt !== null && now >= readAt && now - readAt < FRESH_MS;
}

/** The reading as it goes on now; `null` when there is nothing to do. `pageMe` is whom the page shows, where it is open. */
export function visited(
  reader: SiteReader,
  reading: Reading,
  why: Why,
  pageMe: Handle | null,
  now: number,
): Reading | null {
  if (isPaused(reading, now)) return null;
  const seen = why === 'page' ? { ...reading, seenAt: now } : reading;
  const isSomebodyElse = pageMe !== null && reading.me !== undefined && pageMe !== reading.me;
  if (isSomebodyElse) {
    // What another account could see says nothing of what this one can.
    const { me: _me, isThroughPage: _way, ...known } = seen;
    return begun(reader, { ...known, waiting: [], gaps: [], memory: {} }, now);
  }
  if (reading.waiting.length > 0) {
    if (why !== 'resume') return { ...withoutRest(seen), calls: 0 };
    return isResting(reading) ? null : seen;
  }
  if (why === 'resume' || (why !== 'wish' && isFresh(reading, now))) return null;
  return begun(reader, seen, now);
}
