/** One sentence of a stripped comment. */
export interface Sentence {
  readonly text: string;
  readonly ends: '?' | '!' | '.' | '';
  /** The number of its line, counted from 0; empty lines count. */
  readonly line: number;
  /** It is an item of a list. */
  readonly isItem: boolean;
}

const ITEM = /^\s{0,20}(?:[-–—*•・+]|\(?\d{1,2}[.)]|[a-z]\)) /u;
const SHORT =
  /(?:^|[\s("])(?:\p{L}|\d{1,4}|ca|bzw|ggf|usw|etc|e\.g|i\.e|z\.b|nr|art|sr|sra|dr|mr|mrs|ms|st|vs|tel|str|np|m\.in|itp|pag|pp|resp|incl|inkl|approx|bv|blz|aub|a\.u\.b|p\.ej|ecc|env|max|min)$/iu;
/** What somebody says between quotation marks is not said by the writer; longer spans are no quotation. */
const QUOTATION = /"[^"]{1,240}"|“[^”]{1,240}”|„[^”“"]{1,240}[”“"]|«[^»]{1,240}»|「[^」]{1,240}」|『[^』]{1,240}』/g;

function isEnd(line: string, at: number): boolean {
  const char = line[at] as string;
  if (char === '。' || char === '？' || char === '！' || char === '؟') return true;
  const next = line[at + 1];
  if (
    next !== undefined &&
    !/[\s"”“»')\]\p{Extended_Pictographic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(next)
  )
    return false;
  return char !== '.' || !SHORT.test(line.slice(Math.max(0, at - 12), at));
}

/** A sign that is quoted or a headline: capitals throughout say it to nobody in the thread. */
function isSign(sentence: string): boolean {
  const words = sentence.match(/\p{Lu}{2,}/gu) ?? [];
  return words.length >= 3 && !/\p{Ll}/u.test(sentence) && !/[?？؟]/.test(sentence);
}

/** Cuts a stripped comment into sentences; what stands between quotation marks is replaced by a pair of them. */
export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  for (const [number, raw] of text.split('\n').entries()) {
    const isItem = ITEM.test(raw);
    const line = raw
      .replace(ITEM, '')
      .replace(QUOTATION, (span) =>
        /\s/.test(span) || /[?？؟]/.test(span) || span.length > 24 ? '""' : span.slice(1, -1),
      );
    let from = 0;
    const push = (to: number, mark: string): void => {
      const sentence = line.slice(from, to).trim();
      from = to;
      if (sentence === '' || isSign(sentence)) return;
      const ends = /[?？؟]/.test(mark) ? '?' : /[!！]/.test(mark) ? '!' : mark === '' ? '' : '.';
      if (/[\p{L}\p{N}]/u.test(sentence) || ends === '?') found.push({ text: sentence, ends, line: number, isItem });
    };
    for (let at = 0; at < line.length; at++) {
      if (!'.?!…。？！؟'.includes(line[at] as string)) continue;
      let last = at;
      while (last + 1 < line.length && '.?!…。？！؟'.includes(line[last + 1] as string)) last++;
      if (isEnd(line, last)) push(last + 1, line.slice(at, last + 1));
      at = last;
    }
    push(line.length, '');
  }
  return found;
}
