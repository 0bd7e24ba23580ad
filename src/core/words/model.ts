import { tokens } from './normal.ts';

/** How many weights there are; a feature's weight is found by its hash. */
export const BUCKETS = 1 << 15;

/** What is learnt: one small whole number a bucket, `scale` times too large, and the bias. */
export interface Weights {
  readonly scale: number;
  readonly bias: number;
  /** The probability from which a text counts as asking. */
  readonly sure: number;
  /** Signed bytes in base64. */
  readonly weights: string;
}

function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return ((value ^ (value >>> 15)) >>> 0) % BUCKETS;
}

/** The buckets of one sentence: its words alone, in twos and threes, parts of words, its end, and the rule that fired. */
export function features(sentence: string, rule: string | null): ReadonlySet<number> {
  const words = ['^', ...tokens(sentence).trim().split(' ').slice(0, 80), '$'].map((word) =>
    /\d/.test(word) ? '0' : word,
  );
  const found = new Set<number>();
  for (const [at, word] of words.entries()) {
    found.add(hash(word));
    const next = words[at + 1];
    if (next === undefined) continue;
    found.add(hash(`${word} ${next}`));
    const third = words[at + 2];
    if (third !== undefined) found.add(hash(`${word} ${next} ${third}`));
    if (word.length > 5) found.add(hash(`${word.slice(0, 4)}*`));
  }
  for (const [at, word] of words.slice(0, 4).entries()) found.add(hash(`${at}:${word}`));
  found.add(hash(`length ${Math.min(8, Math.floor(words.length / 5))}`));
  found.add(hash(`rule ${rule}`));
  return found;
}

/** From a stripped text and the rule that fired to whether it asks for something. */
export type Learnt = (text: string, rule: string | null) => boolean;

/** Turns what was learnt into a judge of single English sentences. */
export function model(learnt: Weights): Learnt {
  const bytes = Int8Array.from(fromBase64(learnt.weights));
  return (text, rule) => {
    let sum = learnt.bias;
    for (const bucket of features(text, rule)) sum += (bytes[bucket] ?? 0) / learnt.scale;
    return 1 / (1 + Math.exp(-sum)) >= learnt.sure;
  };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes of a base64 text; written out because this room knows no browser function. */
function fromBase64(text: string): readonly number[] {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const char of text) {
    const digit = DIGITS.indexOf(char);
    if (digit < 0) break;
    held = ((held << 6) | digit) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return bytes;
}
