import { fold } from './normal.ts';

/**
 * A phrase of a table: words with single blanks. `^` in front: only where a clause begins; `…`: up to three words between;
 * `*` in a word: whatever letters; `(a|b)`: one of them; `(a|b)?`: one of them or nothing; `\\?`: a question mark; `$` at the end: only where the sentence ends.
 */
export type Phrase = string;

/** Where a clause begins, in the tokens of a sentence. */
export const CLAUSE = '|';

/** Stands for a question mark that is meant as one, `\\?` in a table, until the rest is escaped. */
const QUESTION = '\u0001';

function source(phrase: Phrase, isSpaced: boolean): string {
  const isStart = phrase.startsWith('^');
  const isEnd = phrase.endsWith('$');
  const body = fold(phrase.slice(isStart ? 1 : 0, isEnd ? -1 : undefined).trim())
    .replace(/\\\?/g, QUESTION)
    .replace(/[.+[\]{}\\]/g, '\\$&')
    .replace(/ ?\\\.\\\.\\\.$/, isSpaced ? '(?: [^ ]+){0,3}' : '.{0,20}')
    .replace(/ ?\\\.\\\.\\\. ?/g, isSpaced ? ' (?:[^ ]+ ){0,3}' : '.{0,20}')
    .replace(/ \(([^()]*)\)\?$/, '')
    .replace(/\(([^()]*)\)\? /g, '((?:$1) )?')
    .replace(/\((?!\?)/g, '(?:')
    .replace(/\*/g, '[^ ]*')
    .replaceAll(QUESTION, '[?]')
    .replace(/ $/, '');
  if (!isSpaced) return (isStart ? '\\| ?' : '') + body + (isEnd ? ' ?[,.!?:-]* ?$' : '');
  return `${isStart ? '\\| ' : ' '}${body}${isEnd ? '(?: [,.!?:-])* $' : '(?= )'}`;
}

/** One expression for a list of phrases; never matches for an empty list. */
export function matcher(list: readonly Phrase[], isSpaced = true): RegExp {
  if (list.length === 0) return /(?!)/;
  return new RegExp(list.map((phrase) => source(phrase, isSpaced)).join('|'), 'u');
}

/** A list written with commas, as the tables are. */
export function list(text: string): readonly Phrase[] {
  return text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
