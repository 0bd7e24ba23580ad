import { digitOf } from './head-count.ts';

/** Languages that Meet is offered in. How each writes half days and lengths the browser itself knows. */
export const LOCALES = (
  'en am ar bg bn ca cs da de el es es-419 et eu fa fi fil fr gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ' +
  'ms my nb ne nl pa pl pt-BR pt-PT ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi zh-CN zh-HK zh-TW zu'
).split(' ');

/** The same with European digits, plain spaces and no marks of direction. */
export function inAscii(words: string): string {
  return words
    .normalize('NFC')
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\u00a0\u202f]/gu, ' ')
    .trim();
}

export function bareUnit(words: string): string {
  return words.replace(/[.\s\u00a0\u202f\u200e\u200f]/gu, '').toLowerCase();
}
