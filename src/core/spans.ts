/** A stretch of time, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The same stretches without overlaps, oldest first; those no further apart than `gapMs` become one. */
export function union(spans: readonly Span[], gapMs = 0): readonly Span[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    if (last && from <= last.to + gapMs) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** Whether one unbroken stretch has both instants in it. */
export function covers(spans: readonly Span[], from: number, to: number): boolean {
  return union(spans).some((one) => one.from <= from && to <= one.to);
}

export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}

export function lengthOf(spans: readonly Span[]): number {
  return union(spans).reduce((sum, { from, to }) => sum + to - from, 0);
}
