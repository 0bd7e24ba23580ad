import type { UserWordLine } from './commitment.ts';

/** The keys of asks of which the user said that they are none, with when that was said. */
export function saidToBeNone(words: readonly UserWordLine[]): ReadonlyMap<string, number> {
  const undone = new Set(words.flatMap(({ word }) => (word.kind === 'said-undone' ? [word.word] : [])));
  const none = new Map<string, number>();
  for (const { key, at, word } of [...words].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))) {
    if (undone.has(key)) continue;
    if (word.kind === 'said-no-question') none.set(word.ask, at);
    if (word.kind === 'said-question') none.delete(word.ask);
  }
  return none;
}
