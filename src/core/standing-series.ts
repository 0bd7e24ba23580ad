import type { Commitment } from './commitment.ts';
import { dayOf } from './lapse.ts';
import type { DeadlineVerdict } from './verdict.ts';

/** What a recurring commitment is an occurrence of: whatever recurs under one name in one space. `null`: it does not recur. */
export function seriesOf({ states, space }: Commitment): string | null {
  const state = states.at(-1);
  return state?.isRecurring ? `${space} ${state.name}` : null;
}

function monday(at: number, zone: string): string {
  const day = Temporal.PlainDate.from(dayOf(at, zone));
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

function isLapse({ outcome }: DeadlineVerdict): boolean {
  return outcome === 'late' || outcome === 'overdue';
}

/** Of each series only the first lapse of a week. */
export function oneLapseAWeek(
  verdicts: readonly DeadlineVerdict[],
  seriesOfVerdict: (verdict: DeadlineVerdict) => string | null,
  zone: string,
): readonly DeadlineVerdict[] {
  const first = new Map<string, DeadlineVerdict>();
  const weekOf = (verdict: DeadlineVerdict): string | null => {
    const series = isLapse(verdict) ? seriesOfVerdict(verdict) : null;
    return series === null ? null : `${series} ${monday(verdict.lapseAt, zone)}`;
  };
  for (const verdict of verdicts) {
    const week = weekOf(verdict);
    if (week === null) continue;
    const known = first.get(week);
    const isFirst =
      !known || verdict.lapseAt < known.lapseAt || (verdict.lapseAt === known.lapseAt && verdict.key < known.key);
    if (isFirst) first.set(week, verdict);
  }
  return verdicts.filter((verdict) => {
    const week = weekOf(verdict);
    return week === null || first.get(week) === verdict;
  });
}
