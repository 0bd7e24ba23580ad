import type { Site } from '../core/handles.ts';
import type { GapReason, Place, Reading } from '../core/reading.ts';

/** What the reading of a place is kept under. */
export function readingKey(site: Site, place: Place): string {
  return `${site}/${place.kind}/${place.path}`;
}

export function siteOfReading(reading: Reading): Site {
  return reading.key.slice(0, reading.key.indexOf('/')) as Site;
}

/** Gaps that put a reading to rest with its steps kept: it goes on when their cause has passed. */
const RESTING: ReadonlySet<GapReason> = new Set([
  'logged-out',
  'slow-down',
  'refused',
  'permission-gone',
  'disk-full',
  'history-not-finished',
]);

export function isResting(reading: Reading): boolean {
  return reading.gaps.some((gap) => RESTING.has(gap.reason));
}

export function withoutRest(reading: Reading): Reading {
  return { ...reading, notBefore: 0, gaps: reading.gaps.filter((gap) => !RESTING.has(gap.reason)) };
}

/** Longer than any pause that we ever make: a clock that jumped back would leave one like it. */
const LONGEST_PAUSE_MS = 25 * 3_600_000;

export function isPaused(reading: Reading, now: number): boolean {
  return reading.notBefore > now && reading.notBefore - now < LONGEST_PAUSE_MS;
}

/** A place of which nothing is known yet. */
export function unread(site: Site, place: Place): Reading {
  return {
    key: readingKey(site, place),
    place,
    space: null,
    readAt: null,
    waiting: [],
    calls: 0,
    notBefore: 0,
    gaps: [],
    memory: {},
  };
}
