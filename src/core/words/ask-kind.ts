import type { AskKind } from '../expectations.ts';
import type { Kinds, Language } from './languages/language.ts';
import { tokens } from './normal.ts';
import { CLAUSE, matcher } from './phrases.ts';
import { recognise } from './recognise.ts';
import { sentencesOf } from './sentences.ts';
import { strip } from './strip.ts';

/** Sentences that are read. */
const MOST = 400;
/** 'Is it urgent?' only asks whether it is. */
const SHORT_QUESTION = 4;

type Matchers = { readonly [K in keyof Kinds]: RegExp };

const compiled = new Map<string, Matchers>();

function matchersOf({ code, kinds, isUnspaced }: Language): Matchers {
  let matchers = compiled.get(code);
  if (!matchers) {
    const make = (name: keyof Kinds): RegExp => matcher(kinds[name], !isUnspaced);
    matchers = { review: make('review'), urgent: make('urgent'), unhurried: make('unhurried') };
    compiled.set(code, matchers);
  }
  return matchers;
}

/**
 * What kind of ask a message that asks is, as it says itself: urgent where it says so and nowhere that it is not, a review where
 * something is to be looked over or approved, else a question. Whoever reads it sees the same words.
 */
export function askKindOf(text: string): AskKind {
  const stripped = strip(text);
  const { languages } = recognise(stripped);
  if (languages.length === 0) return 'question';
  const matchers = languages.map(matchersOf);
  const said = sentencesOf(stripped)
    .slice(0, MOST)
    .map(({ text: sentence, ends }) => ({ words: ` ${CLAUSE}${tokens(sentence)}`, isAsked: ends === '?' }));
  const has = (name: keyof Kinds, among = said): boolean =>
    among.some(({ words }) => matchers.some((each) => each[name].test(words)));
  const hasWords = languages.some((each) => !each.isUnspaced);
  const isShort = (words: string): boolean =>
    hasWords && (words.match(/[\p{L}\p{N}]+/gu) ?? []).length <= SHORT_QUESTION;
  const telling = said.filter(({ words, isAsked }) => !isAsked || !isShort(words));
  if (has('urgent', telling) && !has('unhurried')) return 'urgent';
  return has('review') ? 'review' : 'question';
}
