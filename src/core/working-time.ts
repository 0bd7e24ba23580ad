import { firstDay, horizons, lastDay, type Span, spanOf } from './calendar.ts';
import type { WorkingTime } from './expectations.ts';

const HOUR_MS = 3_600_000;
const FORTNIGHT = 14;
/** No instant: what is to happen then, in a week without working hours, does not. */
export const NEVER = Number.POSITIVE_INFINITY;

/** The hours from an instant on, in their order, as long as there are any. */
function* spansAfter(at: number, time: WorkingTime): Generator<Span> {
  if (!Number.isFinite(at)) return;
  const first = firstDay(at);
  let last = Math.max(horizons(time)[1], lastDay(at)) + FORTNIGHT;
  for (let day = first; day <= last; day++) {
    const span = spanOf(day, time);
    if (!span || span[1] <= at) continue;
    last = Math.max(last, day + FORTNIGHT);
    yield span;
  }
}

/** The hours up to an instant, the newest first. */
function* spansBefore(at: number, time: WorkingTime): Generator<Span> {
  if (!Number.isFinite(at)) return;
  let first = Math.min(horizons(time)[0], firstDay(at)) - FORTNIGHT;
  for (let day = lastDay(at); day >= first; day--) {
    const span = spanOf(day, time);
    if (!span || span[0] >= at) continue;
    first = Math.min(first, day - FORTNIGHT);
    yield span;
  }
}

/** Working hours between two instants; counting stops once `atMost` is reached. */
export function workingHours(from: number, to: number, time: WorkingTime, atMost = Number.POSITIVE_INFINITY): number {
  if (to === NEVER && atMost === NEVER) return NEVER;
  let sum = 0;
  for (const span of spansAfter(from, time)) {
    if (span[0] >= to || sum >= atMost * HOUR_MS) break;
    sum += Math.min(span[1], to) - Math.max(span[0], from);
  }
  return Math.max(0, sum) / HOUR_MS;
}

/** The instant at which so many working hours have passed; NEVER, where there are none. Nothing to add: the instant itself. */
export function addWorkingHours(at: number, hours: number, time: WorkingTime): number {
  let left = Math.round(hours * HOUR_MS);
  if (left <= 0) return at;
  for (const span of spansAfter(at, time)) {
    const start = Math.max(span[0], at);
    if (span[1] - start >= left) return start + left;
    left -= span[1] - start;
  }
  return NEVER;
}

/** The instant so many working hours before another; minus NEVER, where there are none. */
export function subtractWorkingHours(at: number, hours: number, time: WorkingTime): number {
  let left = Math.round(hours * HOUR_MS);
  if (left <= 0) return at;
  for (const span of spansBefore(at, time)) {
    const end = Math.min(span[1], at);
    if (end - span[0] >= left) return end - left;
    left -= end - span[0];
  }
  return -NEVER;
}

/** The instant itself inside working hours, else the start of the next ones; NEVER, where there are none. */
export function startOfNextWorking(at: number, time: WorkingTime): number {
  for (const span of spansAfter(at, time)) return Math.max(span[0], at);
  return NEVER;
}

/** Whether the instant lies in working hours. */
export function isWorking(at: number, time: WorkingTime): boolean {
  return startOfNextWorking(at, time) === at;
}
