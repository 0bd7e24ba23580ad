import type { Fact } from '../core/facts.ts';
import type { LaterFact } from '../core/log-file.ts';
import { checkFact, checkLater } from './check-fact.ts';
import { readLogFile } from './file.ts';
import { type Bytes, FileError, linesOf } from './file-lines.ts';

/** So many facts at a time: a few milliseconds’ work. */
const BATCH = 200;
/** Ten times what a busy decade leaves. */
const MOST_FACTS = 1_000_000;
/** A file that is not laid out in lines as ours are is read whole, up to this length. */
const LONGEST_WHOLE = 32_000_000;

const HEAD = /^\{"format":"good-faith","version":(\d{1,9}),"facts":\[$/;

/** Some of the facts of a file, and those of kinds that only a newer version knows. */
export interface FilePart {
  readonly facts: readonly Fact[];
  readonly later: readonly LaterFact[];
}

function parsed(line: string, fact: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new FileError({ kind: 'misshapen', fact });
  }
}

class Batch {
  #facts: Fact[] = [];
  #later: LaterFact[] = [];
  count = 0;

  constructor(private readonly most: number) {}

  add(value: unknown): void {
    if (this.count >= this.most) throw new FileError({ kind: 'too-large' });
    const fact = checkFact(value);
    const later = fact === 'unknown-kind' ? checkLater(value) : null;
    if (later) this.#later.push(later);
    else if (typeof fact === 'string') throw new FileError({ kind: 'misshapen', fact: this.count });
    else this.#facts.push(fact);
    this.count++;
  }

  get isFull(): boolean {
    return this.#facts.length + this.#later.length >= BATCH;
  }

  take(): FilePart {
    const part = { facts: this.#facts, later: this.#later };
    this.#facts = [];
    this.#later = [];
    return part;
  }
}

/** Somebody has laid it out anew: it is read whole. */
async function wholeFile(first: string, lines: AsyncGenerator<string, void>): Promise<readonly unknown[]> {
  const kept = [first];
  let length = first.length;
  for await (const line of lines) {
    kept.push(line);
    length += line.length + 1;
    if (length > LONGEST_WHOLE || kept.length > MOST_FACTS) throw new FileError({ kind: 'no-log' });
  }
  const read = readLogFile(kept.join('\n'));
  if (read.trouble) throw new FileError(read.trouble);
  return [...read.facts, ...read.later.map(({ text }) => JSON.parse(text) as unknown)];
}

/**
 * Reads an export piece by piece, however long it is: what is in memory is a part of it. Throws a FileError at whatever is wrong,
 * at the latest at its end, where a file that was cut off shows.
 */
export async function* readFile(bytes: Bytes, most = MOST_FACTS): AsyncGenerator<FilePart, void> {
  const lines = linesOf(bytes);
  const first = ((await lines.next()).value ?? '').replace(/^\ufeff|\r$/g, '');
  const batch = new Batch(most);
  const version = HEAD.exec(first)?.[1];
  if (version === undefined) {
    for (const value of await wholeFile(first, lines)) {
      batch.add(value);
      if (batch.isFull) yield batch.take();
    }
    yield batch.take();
    return;
  }
  if (version !== '1') throw new FileError({ kind: 'newer' });
  let isOver = false;
  let count = 0;
  for await (const raw of lines) {
    const line = raw.trim();
    if (++count > most + 100) throw new FileError({ kind: 'too-large' });
    if (line === '') continue;
    if (isOver) throw new FileError({ kind: 'damaged' });
    if (line === ']}') {
      isOver = true;
      continue;
    }
    batch.add(parsed(line.endsWith(',') ? line.slice(0, -1) : line, batch.count));
    if (batch.isFull) yield batch.take();
  }
  if (!isOver) throw new FileError({ kind: 'truncated' });
  yield batch.take();
}
