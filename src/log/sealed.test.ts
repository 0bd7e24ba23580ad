import { describe, expect, it } from 'vitest';
import { FileError } from './file-lines.ts';
import { ITERATIONS, isSealed, sealed, unsealed } from './sealed.ts';

async function* pieces(bytes: Uint8Array, size = 10_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function joined(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: number[] = [];
  for await (const piece of bytes) for (const byte of piece) all.push(byte);
  return Uint8Array.from(all);
}

async function opened(file: Uint8Array, passphrase: string): Promise<unknown> {
  try {
    return await joined(unsealed(pieces(file, 777), passphrase));
  } catch (error) {
    if (error instanceof FileError) return error.trouble.kind;
    throw error;
  }
}

const SECRET = 'lantern harbour é';
const plain = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7) % 251);
const file = await joined(sealed(pieces(plain), SECRET));
const headLength = file.indexOf(10) + 1;
const BOX = 65_536 + 16;

describe('a sealed file', () => {
  it('opens with its passphrase, however the letters are composed, and with no other', async () => {
    expect(await opened(file, SECRET.normalize('NFD'))).toEqual(plain);
    expect(await opened(file, 'lantern harbour')).toBe('passphrase');
    expect(await opened(file, '')).toBe('passphrase');
  });

  it('says how it was sealed, and nothing of what is in it', () => {
    const head = JSON.parse(new TextDecoder().decode(file.slice(0, headLength)));
    expect(head).toMatchObject({ kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: ITERATIONS } });
    expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
    expect(isSealed(file)).toBe(true);
    expect(isSealed(plain)).toBe(false);
    expect(file.length).toBe(headLength + plain.length + 16 * Math.ceil(plain.length / 65_536));
  });

  it('is another file each time', async () => {
    const again = await joined(sealed(pieces(plain), SECRET));
    expect(again.slice(headLength)).not.toEqual(file.slice(headLength));
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    ['cut off after a box', (bytes) => bytes.slice(0, headLength + BOX), 'truncated'],
    ['cut off within a box', (bytes) => bytes.slice(0, headLength + BOX + 500), 'damaged'],
    ['cut off in its head', (bytes) => bytes.slice(0, 30), 'damaged'],
    [
      'with two boxes changed for each other',
      (bytes) => {
        const changed = bytes.slice();
        changed.set(bytes.slice(headLength + BOX, headLength + 2 * BOX), headLength);
        changed.set(bytes.slice(headLength, headLength + BOX), headLength + BOX);
        return changed;
      },
      'passphrase',
    ],
    [
      'with one bit turned',
      (bytes) => bytes.with(headLength + BOX + 3, (bytes[headLength + BOX + 3] ?? 0) ^ 1),
      'damaged',
    ],
    ['with fewer iterations named', (bytes) => renamed(bytes, '600000', '600001'), 'passphrase'],
    ['that asks for a year of work', (bytes) => renamed(bytes, '600000', '900000000'), 'damaged'],
    ['of a newer version', (bytes) => renamed(bytes, '"version":1', '"version":2'), 'newer'],
  ])('%s gives nothing but a word of trouble', async (_, harm, trouble) => {
    expect(await opened(harm(file), SECRET)).toBe(trouble);
  });

  it('may be of an empty file', async () => {
    const empty = await joined(sealed(pieces(new Uint8Array(0)), 'x'));
    expect(await opened(empty, 'x')).toEqual(new Uint8Array(0));
  });
});

function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const head = new TextDecoder().decode(bytes.slice(0, headLength)).replace(from, to);
  return Uint8Array.from([...new TextEncoder().encode(head), ...bytes.slice(headLength)]);
}
