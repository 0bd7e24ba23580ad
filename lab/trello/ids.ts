import { createHash } from 'node:crypto';

/** A 24-digit id whose first eight hex digits are its second of creation, as in every id of Trello; the same seed gives the same id. */
export function objectId(at: number, seed: string): string {
  const second = Math.floor(at / 1000)
    .toString(16)
    .padStart(8, '0');
  return second + createHash('sha256').update(seed).digest('hex').slice(0, 16);
}

/** Eight letters and digits. */
export function shortLink(seed: string): string {
  return createHash('sha256').update(`link ${seed}`).digest('base64').replace(/[+/=]/g, '').slice(0, 8);
}
