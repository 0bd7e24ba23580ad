import type { Language } from './languages/language.ts';
import { tokens } from './normal.ts';
import { CLAUSE, matcher } from './phrases.ts';
import { recognise } from './recognise.ts';
import { sentencesOf } from './sentences.ts';
import { strip } from './strip.ts';

/** Sentences that are read. */
const MOST = 400;

const compiled = new Map<string, RegExp>();

/** The asker takes it back, in the tokens of one sentence. */
export function takesBack(sentence: string, languages: readonly Language[]): boolean {
  return languages.some((language) => {
    let phrases = compiled.get(language.code);
    if (!phrases) {
      phrases = matcher(language.withdraws, !language.isUnspaced);
      compiled.set(language.code, phrases);
    }
    return phrases.test(sentence);
  });
}

/** Does the writer take back, in words, what they asked before: 'found it', 'never mind'? */
export function withdraws(text: string): boolean {
  const stripped = strip(text);
  if (stripped === '') return false;
  const { languages } = recognise(stripped);
  return sentencesOf(stripped)
    .slice(0, MOST)
    .some((sentence) => sentence.ends !== '?' && takesBack(` ${CLAUSE}${tokens(sentence.text)}`, languages));
}
