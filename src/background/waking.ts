import type { SpaceId } from '../core/handles.ts';
import type { Reading } from '../core/reading.ts';
import { nextReviewAt } from '../core/review-time.ts';
import { startOfNextWorking, subtractWorkingHours } from '../core/working-time.ts';
import { endHere, type Item, type View } from '../nudges/index.ts';
import { isPaused, isResting } from './place.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** However quiet it is, the badge is looked after so often. */
const LONGEST_SLEEP_MS = 4 * HOUR_MS;
/** Browsers wake no sooner. */
const SHORTEST_SLEEP_MS = 30_000;
/** A place that nobody has opened for so long is left alone. */
const LATELY_MS = 14 * 24 * HOUR_MS;
/** What came due is looked after at once, but one place no more often than this. */
const BETWEEN_LOOKS_MS = 10 * MINUTE_MS;
/** The hours before its date at which something of mine begins to be worth a nudge. */
const HOURS_BEFORE = [16, 8];

/** Instants after now at which something changes by itself: it comes near, comes due, leaves a snooze. */
function* instants({ commitment, verdicts, asks }: Item, view: View): Generator<number> {
  const { workingTime, timeOf } = view;
  for (const term of verdicts) {
    const { outcome, lapseAt, lapsedAt, owners, space } = term;
    if (outcome !== 'open' && outcome !== 'overdue') continue;
    const endAt = endHere(term, view);
    yield endAt;
    yield lapseAt;
    yield lapsedAt;
    for (const who of owners) yield startOfNextWorking(lapsedAt, timeOf?.(who, space) ?? workingTime);
    for (const hours of HOURS_BEFORE) yield subtractWorkingHours(endAt, hours, workingTime);
  }
  for (const { stage, dueAt } of asks) {
    if (stage !== 'early') continue;
    yield dueAt + 1;
    yield startOfNextWorking(dueAt + 1, workingTime);
  }
  for (const { word } of commitment.words) if (word.kind === 'said-snoozed') yield word.until;
}

/** Spaces in which something has lapsed that nobody has looked at since. */
export function unlookedSpaces(items: readonly Item[], now: number): ReadonlySet<SpaceId> {
  const lapsed = items.filter(({ verdicts }) => verdicts.some((one) => one.outcome === 'open' && one.lapsedAt <= now));
  return new Set(lapsed.flatMap(({ commitment }) => commitment.space ?? []));
}

export function isSeenLately(reading: Reading, now: number): boolean {
  return now - (reading.seenAt ?? 0) <= LATELY_MS;
}

/** When a place is next to be read by the alarm; `null`: not before somebody opens it. */
export function readAgainAt(reading: Reading, everyMs: number, isUnlooked: boolean, now: number): number | null {
  const needsSomebody = reading.gaps.some(({ reason }) => reason === 'logged-out' || reason === 'permission-gone');
  if (!isSeenLately(reading, now) || (needsSomebody && reading.waiting.length > 0)) return null;
  if (isPaused(reading, now)) return reading.notBefore;
  if (reading.waiting.length > 0) return isResting(reading) ? now : now + MINUTE_MS;
  const last = Math.min(reading.startedAt ?? now, now);
  return last + (isUnlooked ? Math.min(BETWEEN_LOOKS_MS, everyMs) : everyMs);
}

/** The next instant at which the background wants to be awake: the nearest of all these, within bounds. */
export function nextWakeAt(view: View, readsAt: readonly number[]): number {
  const latest = view.now + LONGEST_SLEEP_MS;
  let next = latest;
  for (const item of view.items) for (const at of instants(item, view)) if (at > view.now && at < next) next = at;
  if (view.review?.time) next = Math.min(next, nextReviewAt(view.now, view.zone, view.review.time));
  for (const at of readsAt) next = Math.min(next, at);
  return Math.max(next, view.now + SHORTEST_SLEEP_MS);
}
