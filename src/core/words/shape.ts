import type { Handle } from '../handles.ts';
import type { Language } from './languages/language.ts';
import { fold, tokens } from './normal.ts';
import { CLAUSE, matcher } from './phrases.ts';
import type { Sentence } from './sentences.ts';

/** Somebody who may be called on an item. */
export interface Member {
  readonly handle: Handle;
  readonly username: string;
  readonly name: string;
}

/** How a sentence begins or ends by calling somebody. */
export type Called = 'mention' | 'name' | 'everyone' | 'nobody';

export interface Shape {
  /** Its tokens with a clause mark wherever a clause begins, without whoever is called at its start. */
  readonly tokens: string;
  readonly called: Called;
}

/** The words by which a member may be called, folded; both parts of a name where a language calls people by either. */
export function namesOf(member: Member, languages: readonly Language[]): readonly string[] {
  const parts = fold(member.name)
    .split(/[\s_]+/)
    .filter((part) => part.length > 1);
  const first = parts[0];
  if (first === undefined) return [];
  const names = [first];
  for (const language of languages) {
    if (!language.calls) continue;
    for (const part of language.isUnspaced ? parts : [first]) names.push(...language.calls(part));
  }
  return names;
}

const known = new WeakMap<readonly Member[], Map<string, ReadonlyMap<string, readonly Handle[]>>>();

/** Every word by which one of these members may be called, with whoever bears it. */
export function bearersOf(
  members: readonly Member[],
  languages: readonly Language[],
): ReadonlyMap<string, readonly Handle[]> {
  const key = languages
    .filter((language) => language.calls)
    .map((language) => language.code)
    .join();
  let byLanguages = known.get(members);
  if (!byLanguages) {
    byLanguages = new Map();
    known.set(members, byLanguages);
  }
  let found = byLanguages.get(key);
  if (!found) {
    const bearers = new Map<string, readonly Handle[]>();
    for (const member of members)
      for (const name of new Set(namesOf(member, languages)))
        bearers.set(name, [...new Set([...(bearers.get(name) ?? []), member.handle])]);
    found = bearers;
    byLanguages.set(key, found);
  }
  return found;
}

interface Calls {
  readonly everyone: ReadonlySet<string>;
  readonly opening: RegExp;
  readonly isUnspaced: boolean;
}
const calls = new Map<string, Calls>();

function callsOf(languages: readonly Language[]): Calls {
  const key = languages.map((language) => language.code).join();
  let found = calls.get(key);
  if (!found) {
    const spaced = languages.filter((language) => !language.isUnspaced);
    found = {
      everyone: new Set(languages.flatMap((language) => language.everyone.map(fold))),
      opening: matcher(spaced.flatMap((language) => language.opening.map((phrase) => `^${phrase}`))),
      isUnspaced: languages.some((language) => language.isUnspaced),
    };
    calls.set(key, found);
  }
  return found;
}

/** Makes a function that shapes the sentences of one comment. */
export function shaper(members: readonly Member[], languages: readonly Language[]): (sentence: Sentence) => Shape {
  const names = bearersOf(members, languages);
  const { everyone, opening, isUnspaced } = callsOf(languages);
  return (sentence) => {
    let rest = `${CLAUSE}${tokens(sentence.text)}`;
    let called: Called = 'nobody';
    for (let round = 0; round < 12; round++) {
      const first = /^\| ([^ ]+) /.exec(rest)?.[1];
      if (first === undefined) break;
      const two = /^\| ([^ ]+ [^ ]+) /.exec(rest)?.[1] ?? '';
      let length = 0;
      if (/^[,;:!→()-]$/.test(first)) length = first.length;
      else if (first.startsWith('@')) {
        called = 'mention';
        length = first.length;
      } else if (names.has(first)) {
        if (called !== 'mention') called = 'name';
        length = first.length;
      } else if (everyone.has(two) || everyone.has(first)) {
        if (called === 'nobody') called = 'everyone';
        length = everyone.has(two) ? two.length : first.length;
      } else {
        const greeting = opening.exec(rest.slice(0, 60));
        if (greeting?.index !== 0) break;
        length = greeting[0].length - 2;
      }
      rest = `${CLAUSE}${rest.slice(2 + length)}`;
      if (rest.trim() === CLAUSE) break;
    }
    if (called === 'nobody') {
      const words = rest.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
      const last = words.at(-1);
      if (last?.startsWith('@')) called = 'mention';
      else if (last !== undefined && rest.includes(` , ${last} `) && names.has(last)) called = 'name';
      else if (isUnspaced && [...names.keys()].some((name) => rest.startsWith(`| ${name}`))) called = 'name';
      else if (rest.includes(' @')) called = 'mention';
    }
    const marked = rest.replace(/ ([,;:→(-]) /g, ` $1 ${CLAUSE} `);
    return { tokens: ` ${marked}`, called };
  };
}
