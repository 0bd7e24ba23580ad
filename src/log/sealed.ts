import { type Bytes, FileError } from './file-lines.ts';

/** OWASP's count of 2023 for PBKDF2-HMAC-SHA-256. It stands in each file, so that it can grow. */
export const ITERATIONS = 600_000;
const MOST_ITERATIONS = 10_000_000;
/** Plain bytes in one box; a box is that and its tag of 16 bytes. */
const BOX = 1 << 16;
const TAG = 16;
const MAGIC = 'good-faith-sealed';
const VERSION = 1;
const LONGEST_HEAD = 1000;

interface Head {
  readonly format: typeof MAGIC;
  readonly version: typeof VERSION;
  readonly kdf: {
    readonly name: 'PBKDF2';
    readonly hash: 'SHA-256';
    readonly iterations: number;
    readonly salt: string;
  };
  readonly cipher: { readonly name: 'AES-GCM'; readonly nonce: string; readonly box: number };
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: unknown, length: number): Uint8Array<ArrayBuffer> | null {
  try {
    const bytes = Uint8Array.from(atob(String(text)), (letter) => letter.charCodeAt(0));
    return bytes.length === length ? bytes : null;
  } catch {
    return null;
  }
}

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const words = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Each box has its number and whether it is the last in its nonce: none can be moved, left out or cut off unnoticed (STREAM). */
function nonceOf(prefix: Uint8Array, index: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(12);
  nonce.set(prefix);
  new DataView(nonce.buffer).setUint32(7, index);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Pieces of exactly one size, the last one shorter or empty; each with whether it is the last. */
async function* boxes(
  bytes: Bytes,
  size: number,
): AsyncGenerator<{ box: Uint8Array<ArrayBuffer>; isLast: boolean }, void> {
  let held = new Uint8Array(size);
  let filled = 0;
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; ) {
      if (filled === size) {
        yield { box: held, isLast: false };
        held = new Uint8Array(size);
        filled = 0;
      }
      const part = piece.subarray(at, at + size - filled);
      held.set(part, filled);
      filled += part.length;
      at += part.length;
    }
  }
  yield { box: held.slice(0, filled), isLast: true };
}

/** Seals a file with a passphrase, box by box: a line of JSON that says how, then the boxes. */
export async function* sealed(plain: Bytes, passphrase: string): Bytes {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const prefix = crypto.getRandomValues(new Uint8Array(7));
  const head: Head = {
    format: MAGIC,
    version: VERSION,
    kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: ITERATIONS, salt: base64(salt) },
    cipher: { name: 'AES-GCM', nonce: base64(prefix), box: BOX },
  };
  const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const key = await keyFrom(passphrase, salt, ITERATIONS);
  yield line;
  let index = 0;
  for await (const { box, isLast } of boxes(plain, BOX)) {
    const how = { name: 'AES-GCM', iv: nonceOf(prefix, index++, isLast), additionalData: line };
    yield new Uint8Array(await crypto.subtle.encrypt(how, key, box));
  }
}

interface Opened {
  readonly line: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly prefix: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly box: number;
}

function whole(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : null;
}

function headFrom(line: Uint8Array<ArrayBuffer>): Opened {
  let head: Partial<Head>;
  try {
    head = JSON.parse(new TextDecoder().decode(line)) as Partial<Head>;
  } catch {
    throw new FileError({ kind: 'damaged' });
  }
  if (typeof head.version === 'number' && head.version > VERSION) throw new FileError({ kind: 'newer' });
  const salt = fromBase64(head.kdf?.salt, 16);
  const prefix = fromBase64(head.cipher?.nonce, 7);
  const iterations = whole(head.kdf?.iterations, 1, MOST_ITERATIONS);
  const box = whole(head.cipher?.box, 1, 1 << 24);
  const isKnown = head.kdf?.name === 'PBKDF2' && head.kdf.hash === 'SHA-256' && head.cipher?.name === 'AES-GCM';
  if (!isKnown || !salt || !prefix || iterations === null || box === null) throw new FileError({ kind: 'damaged' });
  return { line, salt, prefix, iterations, box };
}

/** Whether a file was sealed, from its first bytes. */
export function isSealed(start: Uint8Array): boolean {
  return new TextDecoder().decode(start.subarray(0, 100)).startsWith(`{"format":"${MAGIC}"`);
}

/** The first line of a file with its end, and what comes after it. */
async function split(bytes: Bytes): Promise<{ line: Uint8Array<ArrayBuffer>; rest: Bytes }> {
  const pieces = bytes[Symbol.asyncIterator]();
  let start = new Uint8Array(0);
  for (;;) {
    const end = start.indexOf(10);
    if (end >= 0) {
      const first = start.slice(end + 1);
      async function* rest(): Bytes {
        yield first;
        for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
      }
      return { line: start.slice(0, end + 1), rest: rest() };
    }
    const { done, value } = await pieces.next();
    if (done || start.length > LONGEST_HEAD) throw new FileError({ kind: 'damaged' });
    const more = new Uint8Array(start.length + value.length);
    more.set(start);
    more.set(value, start.length);
    start = more;
  }
}

/** Opens what was sealed. Throws a FileError where the passphrase is another, or where a single bit was changed or is missing. */
export async function* unsealed(file: Bytes, passphrase: string): Bytes {
  const { line, rest } = await split(file);
  const { salt, prefix, iterations, box } = headFrom(line);
  const key = await keyFrom(passphrase, salt, iterations);
  let index = 0;
  for await (const { box: secret, isLast } of boxes(rest, box + TAG)) {
    const how = (last: boolean) => ({ name: 'AES-GCM', iv: nonceOf(prefix, index, last), additionalData: line });
    const plain = await crypto.subtle.decrypt(how(isLast), key, secret).catch(() => null);
    if (!plain) {
      // A box that would open as one of the middle stands at the end: the rest is missing.
      const isCut = isLast && (await crypto.subtle.decrypt(how(false), key, secret).catch(() => null)) !== null;
      if (isCut) throw new FileError({ kind: 'truncated' });
      throw new FileError({ kind: index === 0 ? 'passphrase' : 'damaged' });
    }
    index++;
    yield new Uint8Array(plain);
  }
}
