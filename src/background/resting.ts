import type { GapReason, Reading } from '../core/reading.ts';
import { gap, withGaps } from './step.ts';

const MINUTE_MS = 60_000;
const PAUSE_MS: Readonly<Partial<Record<GapReason, number>>> = {
  'slow-down': 5 * MINUTE_MS,
  refused: 5 * MINUTE_MS,
  'history-not-finished': MINUTE_MS,
  'disk-full': 60 * MINUTE_MS,
};

/** Gaps with which the site let nothing be read. */
export const SHUT: ReadonlySet<GapReason> = new Set(['logged-out', 'no-access', 'refused', 'slow-down']);

/** A reading put to rest with its steps kept, for as long as its cause asks, or as the site does where that is longer. */
export function atRest(reading: Reading, reason: GapReason, now: number, askedMs: number | null): Reading {
  const pauseMs = Math.max(PAUSE_MS[reason] ?? 0, askedMs ?? 0);
  const notBefore = pauseMs === 0 ? 0 : now + pauseMs;
  return { ...reading, notBefore, gaps: withGaps(reading.gaps, [gap(reading, reason, '')]) };
}
