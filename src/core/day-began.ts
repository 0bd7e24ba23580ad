import type { Commitment } from './commitment.ts';
import type { Due } from './due.ts';
import type { Handle } from './handles.ts';
import { isKind } from './timeline.ts';

const HOUR_MS = 3_600_000;
const QUARTER_MS = HOUR_MS / 4;
/** A day begins nowhere earlier than fourteen hours before it does in UTC, and nowhere later than twelve hours after. */
const EARLIEST_MS = -14 * HOUR_MS;
const LATEST_MS = 12 * HOUR_MS + QUARTER_MS;

/** When a calendar day began for somebody, as far as the site has told: proof of the zone they were in on it. */
export type DayBegan = (on: string, who: Handle) => number | null;

function dueThen(commitment: Commitment, at: number): Due | null {
  const changes = commitment.events.filter(isKind('due-changed'));
  const before = changes.filter((change) => change.at <= at).at(-1);
  if (before) return before.to;
  const [after] = changes;
  return after ? after.from : (commitment.states.at(-1)?.due ?? null);
}

/** The site tells it shortly after midnight; zones begin at whole quarters of an hour. */
export function dayBeganIn(commitment: Commitment): DayBegan {
  const began = new Map<string, number>();
  for (const { at, by } of commitment.events.filter(isKind('day-began'))) {
    const due = dueThen(commitment, at);
    if (by === null || due?.kind !== 'day') continue;
    const offset = at - Temporal.PlainDate.from(due.on).toZonedDateTime('UTC').epochMilliseconds;
    if (offset >= EARLIEST_MS && offset <= LATEST_MS) began.set(`${due.on} ${by}`, at - (at % QUARTER_MS));
  }
  return (on, who) => began.get(`${on} ${who}`) ?? null;
}
