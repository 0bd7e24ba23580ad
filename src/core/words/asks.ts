import type { Handle } from '../handles.ts';
import type { Language } from './languages/language.ts';
import type { Learnt } from './model.ts';
import { matcher } from './phrases.ts';
import { recognise } from './recognise.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { type Member, type Shape, shaper } from './shape.ts';
import { strip } from './strip.ts';
import { takesBack } from './withdraws.ts';

export type { Member } from './shape.ts';

/** What is known around a comment. */
export interface AskContext {
  readonly members: readonly Member[];
  /** Whoever wrote the comment. */
  readonly author?: Handle;
  /** Whoever owns the item that it stands on. */
  readonly owners?: readonly Handle[];
  /** Judges English text of which no member is known, such as mail; where people are known the rules alone are better. */
  readonly learnt?: Learnt;
}

/** Why a comment asks, or why it does not. */
export type AskRule =
  | 'question'
  | 'question-fragment'
  | 'question-no-mark'
  | 'mention-question'
  | 'please'
  | 'can'
  | 'need'
  | 'tell'
  | 'turn'
  | 'proposal'
  | 'command'
  | 'called-command'
  | 'model'
  | 'nothing'
  | 'withdrawn';

export interface Asks {
  readonly asks: boolean;
  readonly rule: AskRule;
}

interface Rules {
  readonly phrases: readonly (readonly [AskRule, RegExp])[];
  readonly calledCommand: RegExp;
  readonly bareQuestion: RegExp;
  readonly formulas: RegExp;
  readonly rhetorical: RegExp;
  readonly you: RegExp;
  readonly reasons: RegExp;
  readonly answers: RegExp;
  readonly reports: RegExp;
}

const compiled = new Map<string, Rules>();

function rulesOf(language: Language): Rules {
  let rules = compiled.get(language.code);
  if (!rules) {
    const make = (list: readonly string[]): RegExp => matcher(list, !language.isUnspaced);
    const { asking } = language;
    rules = {
      phrases: [
        ['please', make(asking.please)],
        ['can', make(asking.can)],
        ['tell', make(asking.tell)],
        ['need', make(asking.need)],
        ['turn', make(asking.turn)],
        ['command', make(asking.command)],
        ['proposal', make(asking.proposal)],
      ],
      calledCommand: make(asking.calledCommand),
      bareQuestion: make(asking.bareQuestion),
      formulas: new RegExp(make(language.formulas).source, 'gu'),
      rhetorical: make(language.rhetorical),
      you: make(language.you),
      reasons: make(language.reasons),
      answers: make(language.answers),
      reports: make(language.reports),
    };
    compiled.set(language.code, rules);
  }
  return rules;
}

/** Whoever writes more sentences than this asks near the beginning or near the end. */
const MOST = 400;

interface Said extends Sentence, Shape {}

const wordCount = (text: string): number => text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The first clause of a sentence. */
function head(tokens: string): string {
  const second = tokens.indexOf('|', 3);
  return second < 0 ? tokens : tokens.slice(0, second);
}

/** Said with a laugh. */
const LAUGHTER =
  /[😀-😆😉🤣😂🤨🙃😜🤔🙄😅🙈]|(?:^|\s)(?:lol|rofl|haha\w*|hihi\w*|jaja\w*|kk+|rsrs\w*|mdr|ptdr|xd|;-?\)|:-?d|:-?p)(?=$|[\s.!?])/iu;

const isToSomebody = (one: Said, rules: readonly Rules[]): boolean =>
  one.called === 'mention' ||
  one.called === 'name' ||
  rules.some((each) => each.you.test(one.tokens) || each.phrases.some(([, phrases]) => phrases.test(one.tokens)));

/** The question is put and answered by the same writer, or only repeats what was asked. */
function isAnswered(said: readonly Said[], index: number, rules: readonly Rules[], isOwn: boolean): boolean {
  const one = said[index] as Said;
  const next = said[index + 1];
  if (!next || next.ends === '?' || next.line > one.line + 1) return false;
  // Whoever asks somebody by name says next what it is for: 'can you send it, Eva? It is for the hall.'
  if (!isOwn && (one.called === 'mention' || one.called === 'name')) return false;
  if (rules.some((each) => each.answers.test(head(next.tokens)))) return true;
  if (next.line !== one.line || next.called !== 'nobody') return false;
  // 'Key? Is being cut.': an echo, from whoever owes the answer.
  if (isOwn && index === 0 && wordCount(one.tokens) <= 4) return true;
  return !isToSomebody(one, rules) && (isOwn || !rules.some((each) => each.reasons.test(next.tokens)));
}

/** Questions with their answers, or a list of them that was put to others. */
function isCatalogue(said: readonly Said[], rules: readonly Rules[]): boolean {
  const questions = said.filter((one) => one.ends === '?');
  if (questions.length < 2) return false;
  const followed = said.filter((one, index) => {
    const next = said[index + 1];
    return one.ends === '?' && next && next.ends !== '?' && next.line === one.line;
  });
  if (followed.length === questions.length) return true;
  const isListed = questions.every((one) => one.isItem);
  const head = said[0] as Said;
  return (
    isListed &&
    !head.isItem &&
    head.ends !== '?' &&
    (rules.some((one) => one.reports.test(head.tokens)) || !said.at(-1)?.isItem)
  );
}

const FRAGMENT = /^ (?:\| )?(?:ok|okay|eta|status|update|news|yes|no|a|b|ja|nein|oui|non|si|[\d:.]+)(?: [^ ]+){0,3} $/;

function question(one: Said, isUnsure: boolean, rules: readonly Rules[], isLaughing: boolean): AskRule | null {
  if (rules.some((each) => each.rhetorical.test(one.tokens) || each.reports.test(one.tokens))) return null;
  if (isLaughing && !isToSomebody(one, rules)) return null;
  if (isUnsure && one.called === 'nobody' && !FRAGMENT.test(one.tokens.replace(/ \? $/, ' '))) return null;
  return wordCount(one.tokens) <= 3 ? 'question-fragment' : 'question';
}

/**
 * Does this comment ask something of somebody: a question, a request, an approval, a date?
 * Pure and in linear time; `rule` names what decided.
 */
export function asks(text: string, context: AskContext): Asks {
  const stripped = strip(text);
  const byRule = asksByRule(stripped, context);
  if (!context.learnt || context.members.length > 0 || recognise(stripped).languages[0]?.code !== 'en') return byRule;
  const isAsking = context.learnt(stripped, byRule.asks ? byRule.rule : null);
  return { asks: isAsking, rule: isAsking ? (byRule.asks ? byRule.rule : 'model') : 'nothing' };
}

function asksByRule(stripped: string, context: AskContext): Asks {
  if (!/[\p{L}\p{N}]/u.test(stripped)) return { asks: false, rule: 'nothing' };
  const { languages, isUnsure } = recognise(stripped);
  const all = sentencesOf(stripped);
  const sentences = all.length > MOST ? [...all.slice(0, MOST / 2), ...all.slice(-MOST / 2)] : all;
  const shape = shaper(context.members, languages);
  const said: readonly Said[] = sentences.map((sentence) => ({ ...sentence, ...shape(sentence) }));
  if (languages.length === 0) {
    const isAsked = said.some((one) => one.ends === '?' && one.called === 'mention');
    return { asks: isAsked, rule: isAsked ? 'mention-question' : 'nothing' };
  }
  const rules = languages.map(rulesOf);
  const laughing = stripped.split('\n').map((line) => LAUGHTER.test(line));
  const isOwn = context.author !== undefined && (context.owners ?? []).includes(context.author);
  const hasCatalogue = isCatalogue(said, rules);
  let reported = -1;
  let isReportedList = false;
  for (const [index, one] of said.entries()) {
    const isReported = one.called === 'nobody' && (reported === one.line || (one.isItem && isReportedList));
    const found = one.ends === '?' ? questionRule(one, index, isReported) : requestRule(one);
    if (rules.some((each) => each.reports.test(one.tokens))) {
      reported = one.line;
      isReportedList ||= !one.isItem;
    }
    if (!found) continue;
    const isTaken = said.slice(index + 1).some((later) => takesBack(later.tokens, languages));
    return isTaken ? { asks: false, rule: 'withdrawn' } : { asks: true, rule: found };
  }
  return { asks: false, rule: 'nothing' };

  function questionRule(one: Said, index: number, isReported: boolean): AskRule | null {
    if (hasCatalogue || isReported || isAnswered(said, index, rules, isOwn)) return null;
    return question(one, isUnsure, rules, laughing[one.line] ?? false);
  }

  function requestRule(one: Said): AskRule | null {
    for (const each of rules) {
      if (each.reports.test(one.tokens)) continue;
      const tokens = one.tokens.replace(each.formulas, ' ');
      for (const [rule, phrases] of each.phrases) {
        // Whoever owns the item speaks of their own turn and steps, and answers with 'use the blue one'.
        if (isOwn && rule === 'turn' && one.called === 'nobody') continue;
        if (isOwn && rule === 'command' && one.called !== 'everyone') continue;
        if (phrases.test(tokens)) return rule;
      }
      if (!isOwn && one.called !== 'nobody' && each.calledCommand.test(tokens)) return 'called-command';
      if (!(isOwn && one.called === 'nobody') && each.bareQuestion.test(tokens) && !each.rhetorical.test(tokens))
        return 'question-no-mark';
    }
    return null;
  }
}
