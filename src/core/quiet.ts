import { firstDay, lastDay, spanOf } from './calendar.ts';
import type { QuietTime, Week, WorkingTime } from './expectations.ts';

/** One quiet time is followed by another at most so many times before all of the day is quiet. */
const MOST_TURNS = 20;

const times = new WeakMap<QuietTime, WorkingTime>();

/** Quiet times are told by the same clock as working hours: every day, over midnight and changes of clocks. */
function timeOf(quiet: QuietTime, zone: string): WorkingTime {
  const known = times.get(quiet);
  if (known?.zone === zone) return known;
  const week: Week = [quiet, quiet, quiet, quiet, quiet, quiet, quiet];
  const time: WorkingTime = { zone, week, daysOff: [] };
  times.set(quiet, time);
  return time;
}

function endOf(quiet: QuietTime, at: number, zone: string): number | null {
  for (let day = firstDay(at); day <= lastDay(at); day++) {
    const span = spanOf(day, timeOf(quiet, zone));
    if (span && span[0] <= at && at < span[1]) return span[1];
  }
  return null;
}

/** Until when it is quiet at an instant; `null`: it is not. Quiet round the clock ends no sooner than in some weeks. */
export function quietUntil(quiet: readonly QuietTime[], at: number, zone: string): number | null {
  let until: number | null = null;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const from = until ?? at;
    const ends = quiet.flatMap((one) => endOf(one, from, zone) ?? []);
    if (ends.length === 0) break;
    until = Math.max(...ends);
  }
  return until;
}

/** When it becomes quiet next after an instant at which it is not; `null`: not within two days. */
export function quietFrom(quiet: readonly QuietTime[], at: number, zone: string): number | null {
  const begins: number[] = [];
  for (const one of quiet) {
    for (let day = firstDay(at); day <= lastDay(at) + 1; day++) {
      const span = spanOf(day, timeOf(one, zone));
      if (span && span[0] > at) begins.push(span[0]);
    }
  }
  return begins.length > 0 ? Math.min(...begins) : null;
}
