import type { UserWordLine } from './commitment.ts';
import type { Fact } from './facts.ts';

/** The keys of those words that the user has taken back, whatever the order in which they were said. */
export function takenBack(words: readonly Fact[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => (word.kind === 'said-undone' ? [word.word] : [])));
}

/** The words about one item that still stand. */
export function standingWords(lines: readonly UserWordLine[]): readonly UserWordLine[] {
  const undone = takenBack(lines.map(({ word }) => word));
  return undone.size === 0 ? lines : lines.filter(({ key }) => !undone.has(key));
}
