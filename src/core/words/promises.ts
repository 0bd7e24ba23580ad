import { shorten } from '../shorten.ts';
import type { Language } from './languages/language.ts';
import { matcher } from './phrases.ts';
import { recognise } from './recognise.ts';
import { sentencesOf } from './sentences.ts';
import { shaper } from './shape.ts';
import { strip } from './strip.ts';
import { type DueInWords, type Moment, when } from './when.ts';

/** Longest piece of a comment that is shown as the promise. */
const LONGEST = 140;

/** Sentences that are read. */
const MOST = 400;

/** What looks like a promise; it counts for nothing until the user says yes. */
export interface PromiseInWords {
  readonly isPromise: boolean;
  /** The sentence that promises, shortened; empty where none does. */
  readonly phrase: string;
  readonly due: DueInWords;
}

const NONE: PromiseInWords = { isPromise: false, phrase: '', due: null };

interface Rules {
  readonly first: RegExp;
  readonly bare: RegExp;
  readonly not: RegExp;
  readonly reports: RegExp;
  readonly withdraws: RegExp;
}
const compiled = new Map<string, Rules>();

function rulesOf(language: Language): Rules {
  let rules = compiled.get(language.code);
  if (!rules) {
    const make = (list: readonly string[]): RegExp => matcher(list, !language.isUnspaced);
    const { first, bare, not } = language.promising;
    rules = {
      first: make(first),
      bare: make(bare),
      not: make(not),
      reports: make(language.reports),
      withdraws: make(language.withdraws),
    };
    compiled.set(language.code, rules);
  }
  return rules;
}

/** 'No problem, I'll …': a short reply that denies something is not part of the promise. */
const reply = (tokens: string): string =>
  tokens.replace(
    /^ \| (?:no|not|non|nao|nie|nein|nee|kein|geen|aucun|pas|sem|niente|nessun) (?:[^ ,|]+ ){0,2}, \| /u,
    ' | ',
  );

/**
 * Does somebody promise something here: first person, future, something definite, a time?
 * The date is understood in the writer's day. Precision goes before recall.
 */
export function promises(text: string, moment: Moment): PromiseInWords {
  const stripped = strip(text);
  const { languages, isUnsure } = recognise(stripped);
  if (isUnsure || languages.length === 0) return NONE;
  const shape = shaper([], languages);
  for (const sentence of sentencesOf(stripped).slice(0, MOST)) {
    if (sentence.ends === '?') continue;
    const { tokens } = shape(sentence);
    const said = reply(tokens);
    for (const language of languages) {
      const rules = rulesOf(language);
      if (!rules.first.test(said) && !rules.bare.test(said)) continue;
      if (rules.not.test(said) || rules.reports.test(said)) continue;
      const time = when(said, [language], moment);
      if (time) return { isPromise: true, phrase: shorten(sentence.text, LONGEST), due: time.due };
    }
  }
  return NONE;
}
