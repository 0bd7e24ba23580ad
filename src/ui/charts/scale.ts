/** Where a value stands on a chart, in the chart's own units. Values beyond the ends stand at the ends. */
export type Scale = (value: number) => number;

/** From values to places, both ends included. Ends that are equal put everything in the middle. */
export function scaleOf(from: number, to: number, start: number, end: number): Scale {
  return (value) => {
    if (!(to > from)) return (start + end) / 2;
    const share = (Math.min(to, Math.max(from, value)) - from) / (to - from);
    return start + share * (end - start);
  };
}

const STEPS = [1, 2, 4, 8, 16, 40, 80, 160, 400];

/** A round step that leaves no more than so many ticks up to an end. */
export function stepFor(end: number, most: number): number {
  return STEPS.find((step) => end / step <= most) ?? Math.ceil(end / most);
}

const DAY_MS = 86_400_000;
const DAY_STEPS = [1, 7, 14, 28, 91, 182, 364];
/** Day 0 is a Thursday. */
const FIRST_MONDAY = 4;

/** Days counted from one and the same day, for places on an axis. */
export function dayNumber(on: string): number {
  return Temporal.PlainDate.from(on).toZonedDateTime('UTC').epochMilliseconds / DAY_MS;
}

export function dayOfNumber(day: number): string {
  return Temporal.Instant.fromEpochMilliseconds(day * DAY_MS)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
    .toString();
}

/** So many days at most are named on an axis of a length: seven on the longest, two on any. */
export function ticksIn(length: number): number {
  return Math.min(7, Math.max(2, Math.floor(length / 76)));
}

/** Days to name on an axis: Mondays as soon as single days have no room, no more than so many. */
export function dayTicks(from: number, to: number, most: number): readonly number[] {
  const step = DAY_STEPS.find((one) => (to - from) / one <= most) ?? Math.ceil((to - from) / most / 7) * 7;
  const start = step < 7 ? from : from + ((((FIRST_MONDAY - from) % 7) + 7) % 7);
  return Array.from({ length: Math.max(0, Math.floor((to - start) / step) + 1) }, (_, i) => start + i * step);
}
