const WORDS = /[\p{L}\p{N}]+/gu;

/** Two letters that stand for a name; one where there is one word. */
export function monogram(name: string): string {
  const words = name.match(WORDS) ?? [];
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return [first, last]
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}
