import type { Fact } from '../core/facts.ts';

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same text for the same fact, in whatever order its fields were written. */
function spelled(fact: Fact): string {
  return JSON.stringify(fact, sorted);
}

/**
 * Which of two facts with one key is kept: the one that was read first; of two read at once always the same one,
 * whichever came first. The first of two that are equal.
 */
export function earlier(one: Fact, other: Fact): Fact {
  if (one.readAt !== other.readAt) return one.readAt < other.readAt ? one : other;
  return spelled(one) <= spelled(other) ? one : other;
}
