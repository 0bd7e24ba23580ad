import type { FileTrouble } from '../core/log-file.ts';

/** A line of a file is at most so long; an honest fact is a thousandth of it, but for a space of very many people. */
const LONGEST_LINE = 4_000_000;

/** In bytes. The text of larger ones would count as long-lived, and stay in memory long after its lines are put aside. */
const PIECE = 1 << 16;

export class FileError extends Error {
  constructor(readonly trouble: FileTrouble) {
    super(trouble.kind);
  }
}

/** The bytes of a file, piece by piece. */
export type Bytes = AsyncIterable<Uint8Array>;

/** Its lines without their ends, as few in memory as come in one piece. Bytes that are no UTF-8 are trouble. */
export async function* linesOf(bytes: Bytes): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  const decoded = (piece?: Uint8Array): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw new FileError({ kind: 'no-json' });
    }
  };
  for await (const piece of bytes) {
    const text = rest + decoded(piece);
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw new FileError({ kind: 'too-large' });
    yield* lines;
  }
  rest += decoded();
  if (rest !== '') yield rest;
}

/** A file as pieces. */
export async function* piecesOf(file: Blob): Bytes {
  for (let at = 0; at < file.size; at += PIECE) yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
}
