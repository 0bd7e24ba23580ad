import { givenName } from './given-name.ts';
import { type Speech, sayClock, sayDay, sayTime, sayWeekday } from './say-when.ts';
import { shorten } from './shorten.ts';
import type { Argument, Text } from './text.ts';

export type { Speech } from './say-when.ts';

/** A name within a sentence, so that a face can set it apart from the words around it. */
export interface SpokenPerson {
  readonly person: string;
  readonly name: string;
}

/** What somebody else wrote, within a sentence: the title of a card. */
export interface SpokenWords {
  readonly words: string;
}

export type SpokenPart = string | SpokenPerson | SpokenWords;

/** The longest text of somebody else that is put into a sentence. */
const LONGEST_WORDS = 160;
/** Stands in for what is not ours until the sentence is made; `shorten` lets neither sign through. */
const SLOT = /\uf8f2(\d+)\uf8f3/u;

const plurals = new Map<string, Intl.PluralRules>();
const figures = new Map<string, Intl.NumberFormat>();

function plural(count: number, locale: string): Intl.LDMLPluralRule {
  let rules = plurals.get(locale);
  if (!rules) {
    rules = new Intl.PluralRules(locale);
    plurals.set(locale, rules);
  }
  return rules.select(count);
}

function figure(value: number, digits: number, locale: string): string {
  const key = `${locale} ${digits}`;
  let format = figures.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
    figures.set(key, format);
  }
  return format.format(value);
}

/** Tenths of an hour are told below ten hours only. */
function roundedHours(hours: number): number {
  return Math.abs(hours) < 9.95 ? Math.round(hours * 10) / 10 : Math.round(hours);
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const RIGHT_TO_LEFT_LANGUAGE = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/** Words of the other direction are kept from turning the sentence around them. */
function apart(words: string, locale: string): string {
  const turns = RIGHT_TO_LEFT.test(words) || RIGHT_TO_LEFT_LANGUAGE.test(locale);
  return turns ? `\u2068${words}\u2069` : words;
}

function spoken(argument: Argument, slot: number, how: Speech): string {
  if (typeof argument === 'string' || 'person' in argument) return `\uf8f2${slot}\uf8f3`;
  if ('count' in argument) return figure(argument.count, 0, how.locale);
  if ('hours' in argument) return figure(roundedHours(argument.hours), 1, how.locale);
  if ('day' in argument) return sayDay(argument.day, 'weekday', how);
  if ('date' in argument) return sayDay(argument.date, 'date', how);
  if ('near' in argument) return sayDay(argument.near, 'near', how);
  if ('weekday' in argument) return sayWeekday(argument.weekday, how);
  if ('time' in argument) return sayTime(argument.time, how);
  if ('clock' in argument) return sayClock(argument.clock, how);
  return argument satisfies never;
}

/** The number that picks the plural form: the first count, else the first hours. */
function deciding(args: readonly Argument[]): number | null {
  let hours: number | null = null;
  for (const one of args) {
    if (typeof one === 'string') continue;
    if ('count' in one) return one.count;
    if ('hours' in one) hours ??= roundedHours(one.hours);
  }
  return hours;
}

function message(text: Text, subs: readonly string[], how: Speech): string {
  const number = deciding(text.with);
  if (number === null) return how.lookUp(text.key, subs);
  return (
    how.lookUp(`${text.key}_${plural(number, how.locale)}`, subs) ||
    how.lookUp(`${text.key}_other`, subs) ||
    how.lookUp(text.key, subs)
  );
}

function filled(argument: Argument | undefined, how: Speech): SpokenPart {
  if (typeof argument === 'string') return { words: shorten(argument, LONGEST_WORDS) };
  if (!argument || !('person' in argument)) return '';
  const name = givenName(argument.person, how.names);
  return name === null ? how.lookUp('word_somebody', []) : { person: argument.person, name };
}

function partWords(part: SpokenPart, how: Speech): string {
  return typeof part === 'string' ? part : apart('name' in part ? part.name : part.words, how.locale);
}

function argumentWords(argument: Argument, how: Speech): string {
  const isOthers = typeof argument === 'string' || 'person' in argument;
  return isOthers ? partWords(filled(argument, how), how) : spoken(argument, 0, how);
}

/** The sentence in pieces: our words, the names of people, and what others wrote. Plain strings, never markup. */
export function speakParts(text: Text, how: Speech): SpokenPart[] {
  const subs = text.with.map((argument, index) => spoken(argument, index, how));
  const pieces = message(text, subs, how).split(SLOT);
  return pieces
    .map((piece, index) => {
      if (index % 2 === 0) return piece;
      const part = filled(text.with[Number(piece)], how);
      return index === 1 && pieces[0] === '' && typeof part === 'string' ? begun(part, how) : part;
    })
    .filter((part) => part !== '');
}

/** Our word where a name would be, at the beginning of a sentence. */
function begun(words: string, how: Speech): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase(how.locale) + words.slice(first.length);
}

/** The sentence as one plain string: for titles of elements, notes to copy, lines in a terminal. */
export function speak(text: Text, how: Speech): string {
  return speakParts(text, how)
    .map((part) => partWords(part, how))
    .join('');
}

/** A part of a note in the user's own words: those words, or something filled in. */
export type NotePart = { readonly own: string } | { readonly filled: Argument };

/** A note in the user's own words, with what it names filled in. */
export function speakNote(parts: readonly NotePart[], how: Speech): string {
  return parts.map((part) => ('own' in part ? part.own : argumentWords(part.filled, how))).join('');
}
