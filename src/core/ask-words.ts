import type { UserWordLine } from './commitment.ts';
import { standingWords } from './taken-back.ts';

/** The keys of asks of which the user said that they are none, with when that was said. */
export function saidToBeNone(words: readonly UserWordLine[]): ReadonlyMap<string, number> {
  const none = new Map<string, number>();
  for (const { at, word } of [...standingWords(words)].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))) {
    if (word.kind === 'said-no-question') none.set(word.ask, at);
    if (word.kind === 'said-question') none.delete(word.ask);
  }
  return none;
}
