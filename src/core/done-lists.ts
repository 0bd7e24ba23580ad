import { DENYING_SIGNS, DENYING_WORDS, DONE_SIGNS, DONE_WORDS } from './done-words.ts';

const done = new Set(DONE_WORDS);
const denying = new Set(DENYING_WORDS);
const LONGEST_PHRASE = 2;
const known = new Map<string, boolean>();

/** Lower case, without accents, marks and emoji: only words with single spaces between them. */
function bare(name: string): string {
  return name
    .slice(0, 300)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ı/gu, 'i')
    .replace(/ł/gu, 'l')
    .replace(/ß/gu, 'ss')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function phrases(words: readonly string[]): string[] {
  const all: string[] = [];
  for (let length = 1; length <= LONGEST_PHRASE; length++) {
    for (let at = 0; at + length <= words.length; at++) all.push(words.slice(at, at + length).join(' '));
  }
  return all;
}

function hasWordForDone(words: readonly string[]): boolean {
  for (let length = 1; length <= LONGEST_PHRASE; length++) {
    if (done.has(words.slice(0, length).join(' ')) || done.has(words.slice(-length).join(' '))) return true;
  }
  return false;
}

function hasSignForDone(name: string): boolean {
  const joined = name.normalize('NFKC').replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
  return (
    DONE_SIGNS.some((sign) => {
      if (joined.startsWith(sign)) return true;
      if (!joined.endsWith(sign)) return false;
      const before = joined.slice(0, -sign.length);
      return !DENYING_SIGNS.some((denies) => before.endsWith(denies));
    }) && !DENYING_SIGNS.some((denies) => joined.startsWith(denies))
  );
}

/**
 * Whether a list called so means done: it begins or ends with a word for done in a language that we know, and does not
 * also say not, to be, almost, half, ready or the like.
 */
export function meansDone(name: string): boolean {
  let answer = known.get(name);
  if (answer === undefined) {
    const words = bare(name).split(' ');
    answer = (hasWordForDone(words) && !phrases(words).some((phrase) => denying.has(phrase))) || hasSignForDone(name);
    if (known.size > 2000) known.clear();
    known.set(name, answer);
  }
  return answer;
}
