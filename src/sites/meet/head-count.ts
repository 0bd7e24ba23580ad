import { SELECTORS } from './selectors.ts';

const DIGITS = /\p{Nd}/u;

/** A number in the digits of whatever script; `null` where the words hold none, or more than one. */
export function numberIn(words: string): number | null {
  const runs = words.match(/\p{Nd}+/gu) ?? [];
  const [run, ...others] = runs;
  if (run === undefined || others.length > 0 || run.length > 4) return null;
  let value = 0;
  for (const digit of run) value = value * 10 + digitOf(digit);
  return value;
}

/** Digits of every script lie ten in a row, from its nought on. */
export function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  let nought = code;
  while (code - nought < 9 && DIGITS.test(String.fromCodePoint(nought - 1))) nought--;
  return code - nought;
}

function isTrap(chip: Element): boolean {
  return (
    chip.matches(SELECTORS.otherChips.css) || chip.querySelector('[id="DVH6Db-nav9Xe"], [id="cAlq5d-nav9Xe"]') !== null
  );
}

/** Leaf by leaf: side by side, two numbers would read as one. Icons and tooltips have their own words. */
function countOf(chip: Element): number | null {
  const counts = new Set<number>();
  for (const leaf of chip.querySelectorAll('*')) {
    if (leaf.childElementCount > 0 || leaf.closest('[role="tooltip"], i')) continue;
    const words = (leaf.textContent ?? '').trim();
    if (!/^\p{Nd}+$/u.test(words)) continue;
    const count = numberIn(words);
    if (count !== null) counts.add(count);
  }
  const [count, ...others] = counts;
  return count !== undefined && others.length === 0 ? count : null;
}

/** How many people are in the call, by the chip that opens their list; `null` where no such chip is certain. */
export function headCountIn(document: Document): number | null {
  for (const chip of document.querySelectorAll(SELECTORS.peopleChip.css)) {
    const count = countOf(chip);
    if (count !== null) return count;
  }
  const counted = [...document.querySelectorAll(SELECTORS.anyChip.css)].filter(
    (chip) => !isTrap(chip) && countOf(chip) !== null,
  );
  const [only, ...others] = counted;
  return only && others.length === 0 ? countOf(only) : null;
}
