import { isRoom } from './call.ts';
import { type Check, claim, listOf, misfit, oneOf, orNull, record, text } from './check.ts';
import type { Planned } from './planned.ts';
import type { Sighting, WatchReport, WatchSpan } from './watch.ts';

/** More than any call has on screen, or any page in its list. */
const MOST = 2000;
const LONGEST = 200;

const instant: Check<number> = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value < 8.64e15 ? value : misfit;
const short: Check<string> = (value) => (typeof value === 'string' && value.length <= LONGEST ? value : misfit);
const room: Check<string> = (value) => (isRoom(value) ? value : misfit);

function few<T>(check: Check<T>): Check<readonly T[]> {
  return (value) => (Array.isArray(value) && value.length <= MOST ? listOf(check)(value) : misfit);
}

const span: Check<WatchSpan> = record({ from: instant, to: instant, isHidden: claim });
const sighting: Check<Sighting> = record({
  name: short,
  from: instant,
  to: instant,
  joinedAfter: orNull(instant),
  leftBy: orNull(instant),
  signal: oneOf('tile', 'roster'),
});

const REPORT: Check<WatchReport> = record({
  session: short,
  room,
  title: orNull(short),
  self: orNull(short),
  startedAt: instant,
  at: instant,
  spans: few(span),
  span,
  closed: few(sighting),
  open: few(sighting),
  doubled: few(short),
  isOver: claim,
});

const PLANNED: Check<Planned> = record({
  event: orNull(short),
  room: orNull(room),
  startAt: instant,
  endAt: orNull(instant),
  title: orNull(short),
});

/** What a page tells of a watch, with every field checked; `null` where it is none. */
export function checkReport(value: unknown): WatchReport | null {
  const report = REPORT(value);
  return report === misfit || !/^[\w-]+$/u.test(report.session) ? null : report;
}

export function checkPlanned(value: unknown): readonly Planned[] {
  const planned = few(PLANNED)(value);
  return planned === misfit ? [] : planned;
}

export function checkRoom(value: unknown): string | null {
  const known = text(value);
  return known !== misfit && isRoom(known) ? known : null;
}
