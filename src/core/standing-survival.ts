/** One wait: how long it was until it ended, or how long it has lasted so far. */
export interface Wait {
  readonly hours: number;
  /** Ended by an answer; else it is only known to be longer than this. */
  readonly isAnswered: boolean;
  readonly weight: number;
}

/**
 * The Kaplan-Meier median: after how many hours half of the waits have ended, with those that still last counted for as long as
 * they were seen. `null`: fewer than half are known to end.
 */
export function medianOf(waits: readonly Wait[]): number | null {
  const byHours = [...waits].sort((a, b) => a.hours - b.hours || a.weight - b.weight);
  /** What all waits weigh from each place on. */
  const from = byHours.map(() => 0);
  for (let at = byHours.length - 1; at >= 0; at--) from[at] = (from[at + 1] ?? 0) + (byHours[at]?.weight ?? 0);
  let surviving = 1;
  for (let at = 0; at < byHours.length; ) {
    const hours = byHours[at]?.hours ?? 0;
    const atRisk = from[at] ?? 0;
    let answered = 0;
    for (; byHours[at]?.hours === hours; at++) if (byHours[at]?.isAnswered) answered += byHours[at]?.weight ?? 0;
    if (answered > 0) surviving *= 1 - answered / atRisk;
    if (surviving <= 0.5 + 1e-9) return hours;
  }
  return null;
}
