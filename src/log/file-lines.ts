import type { FileTrouble } from '../core/log-file.ts';

/** A line of a file is at most so long; an honest fact is a thousandth of it, but for a space of very many people. */
const LONGEST_LINE = 4_000_000;

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

/** A stream as pieces; it is cancelled when whoever reads it goes away. */
export async function* piecesOf(stream: ReadableStream<Uint8Array>): Bytes {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
