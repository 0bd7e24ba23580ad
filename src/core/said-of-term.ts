import type { UserWordLine } from './commitment.ts';
import type { Reason } from './facts.ts';
import { standingWords } from './taken-back.ts';

/** One word of the user about a term or ask that still stands. `at` is when it was said. */
export interface SaidOf<K extends UserWordLine['word']['kind']> {
  readonly key: string;
  readonly at: number;
  readonly word: Extract<UserWordLine['word'], { kind: K }>;
}

/** The last word of a kind about a term or ask: what was said later holds. */
function lastSaid<K extends 'said-excused' | 'said-settled' | 'said-done' | 'said-disputed'>(
  words: readonly UserWordLine[],
  term: string,
  kinds: readonly K[],
): SaidOf<K> | null {
  let last: SaidOf<K> | null = null;
  for (const { key, at, word } of standingWords(words)) {
    if (!kinds.some((kind) => kind === word.kind) || !('term' in word) || word.term !== term) continue;
    if (last && (last.at > at || (last.at === at && last.key > key))) continue;
    last = { key, at, word: word as SaidOf<K>['word'] };
  }
  return last;
}

/** Why it is excused, or that it is settled elsewhere, as the user said. */
export function saidExcuse(
  words: readonly UserWordLine[],
  term: string,
): SaidOf<'said-excused' | 'said-settled'> | null {
  return lastSaid(words, term, ['said-excused', 'said-settled']);
}

export function reasonOf(said: SaidOf<'said-excused' | 'said-settled'>): Reason | 'settled' {
  return said.word.kind === 'said-excused' ? said.word.reason : 'settled';
}

/** That it was done, and when: at the instant that was told, else when it was said. */
export function saidDone(
  words: readonly UserWordLine[],
  term: string,
): { readonly at: number; readonly key: string; readonly isTold: boolean } | null {
  const said = lastSaid(words, term, ['said-done']);
  return said && { at: said.word.when ?? said.at, key: said.key, isTold: said.word.when !== undefined };
}

export function saidDispute(words: readonly UserWordLine[], term: string): SaidOf<'said-disputed'> | null {
  return lastSaid(words, term, ['said-disputed']);
}
