/** Longer than any grapheme that people write, in UTF-16 units a character. */
const ROOM_A_CHARACTER = 8;

/** Line breaks and the like become a space. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
/** Marks that turn the direction of what follows, and the private signs that `speak` uses itself. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\uf8f2\uf8f3]/gu;

/** One line of plain words, as somebody's text may be put into a sentence of ours. */
function tidy(words: string): string {
  return words.replace(TURNING, '').replace(BREAKS, ' ').trim();
}

/** At most so many characters, the last of them an ellipsis where something was cut. Whole letters only. */
export function shorten(words: string, length: number): string {
  const near = words.slice(0, (length + 1) * ROOM_A_CHARACTER);
  const letters = Array.from(tidy(near));
  if (letters.length <= length && near.length === words.length) return letters.join('');
  let end = Math.min(letters.length, length - 1);
  // A combining mark or a joiner belongs to the letter before it.
  while (end > 1 && /^(?:\p{M}|\u200d|\ufe0f)/u.test(letters[end] ?? '')) end--;
  return `${letters.slice(0, end).join('').trimEnd()}…`;
}
