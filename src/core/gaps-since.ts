import type { Gap, Reading } from './reading.ts';

function called({ reason, detail }: Gap): string {
  return `${reason} ${detail}`;
}

/** The reading with since when each of its gaps is there. One that is being read anew may yet come to the same gap. */
export function withGapsSince(reading: Reading, now: number): Reading {
  const known = reading.gapsSince ?? {};
  const named = reading.gaps.map(called);
  const kept =
    reading.waiting.length > 0 ? Object.keys(known) : Object.keys(known).filter((one) => named.includes(one));
  const all = new Set([...kept, ...named]);
  if (all.size === 0 && reading.gapsSince === undefined) return reading;
  return { ...reading, gapsSince: Object.fromEntries([...all].map((one) => [one, known[one] ?? now])) };
}

/** Since when a reading has a gap of a reason; the oldest of several. */
export function gapSince(reading: Reading, reason: Gap['reason']): number | null {
  const all = reading.gaps
    .filter((gap) => gap.reason === reason)
    .flatMap((gap) => reading.gapsSince?.[called(gap)] ?? []);
  return all.length > 0 ? Math.min(...all) : null;
}
