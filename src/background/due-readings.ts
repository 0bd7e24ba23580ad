import type { Reading } from '../core/reading.ts';
import type { Look } from './look.ts';
import type { Readings } from './readings.ts';
import { isSeenLately, readAgainAt, unlookedSpaces } from './waking.ts';

type Alarmed = Pick<Readings, 'isReachable' | 'isActive' | 'again'>;

/** When each place is next to be read by the alarm; places that only a page could read have no such time. */
function timesOf(
  readings: Alarmed,
  { view, readings: all }: Look,
  everyMs: number,
  now: number,
): readonly (readonly [Reading, number])[] {
  const unlooked = unlookedSpaces(view.items, view.now);
  return all.flatMap((reading) => {
    const isUnlooked = reading.space !== null && unlooked.has(reading.space);
    const at = readings.isReachable(reading) ? readAgainAt(reading, everyMs, isUnlooked, now) : null;
    return at === null ? [] : [[reading, at] as const];
  });
}

export function dueTimes(readings: Alarmed, found: Look, everyMs: number, now: number): readonly number[] {
  return timesOf(readings, found, everyMs, now).map(([, at]) => at);
}

/** Reads what is to be read now, and goes on with what the background had died over. */
export function readDue(readings: Alarmed, found: Look, everyMs: number, now: number): void {
  for (const [reading, at] of timesOf(readings, found, everyMs, now)) {
    const isDeadOver = reading.waiting.length > 0 && !readings.isActive(reading);
    if (at <= now || isDeadOver) readings.again(reading, 'alarm');
  }
}

/** Reads once more what was seen lately, because the user wishes it. */
export function readAgain(readings: Pick<Readings, 'again'>, all: readonly Reading[], now: number): void {
  for (const reading of all) if (isSeenLately(reading, now)) readings.again(reading, 'wish');
}
