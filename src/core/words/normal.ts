/** Lower case without accents, one kind of quote and dash: the form in which texts and tables are compared. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”„«»「」『』]/g, '"')
    .replace(/[‐‑–—―]/g, '-')
    .replace(/、/g, ', ')
    .replace(/。/g, '. ')
    .replace(/¿|¡/g, ' ');
}

/** Longest stretch of one sentence that is read; a sentence that asks for something says so sooner. */
const LONGEST = 600;

/** Folded words and punctuation marks with one blank between them and at both ends. */
export function tokens(text: string): string {
  const found = fold(text.length > LONGEST ? `${text.slice(0, LONGEST / 2)} ${text.slice(-LONGEST / 2)}` : text).match(
    /@?[\p{L}\p{N}_]+(?:['.:/-][\p{L}\p{N}_]+)*'?|[,;:?!()→"🙏👍=-]/gu,
  );
  return ` ${(found ?? []).join(' ')} `;
}
