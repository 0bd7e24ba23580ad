import type { ArrivalState } from '../core/arrival.ts';
import { type Arrival, NOTHING_ARRIVED } from '../core/arrival.ts';
import { type Bytes, FileError, piecesOf } from '../log/file-lines.ts';
import { readInto } from '../log/import.ts';
import { isSealed, unsealed } from '../log/sealed.ts';
import { ask } from '../platform/ask.ts';
import { Unanswered } from '../platform/envelope.ts';
import type { Brought, Kept, Mishap } from '../ui/log/log-port.ts';

const LOOK_EVERY_MS = 200;

/** The background knows the import no more: it was stopped meanwhile. */
class Gone extends Error {}

function mishapOf(error: unknown): Mishap {
  if (error instanceof FileError) return error.trouble;
  if (error instanceof Unanswered && error.message === 'full') return { kind: 'full' };
  if (error instanceof DOMException && error.name !== 'AbortError') return { kind: 'unreadable' };
  return { kind: 'stopped' };
}

async function* counted(bytes: Bytes, count: (read: number) => void): Bytes {
  let read = 0;
  for await (const piece of bytes) {
    yield piece;
    read += piece.length;
    count(read);
  }
}

/** What each import that was put aside would bring: should the answer to its keeping get lost. */
const arrivals = new Map<string, Arrival>();

/** Reads a file here and has its parts put aside in the background. Whatever goes wrong leaves no trace. */
export async function bringFile(
  file: File,
  passphrase: string,
  progress: (read: number, of: number) => void,
  signal: AbortSignal,
): Promise<Brought> {
  const id = crypto.randomUUID();
  try {
    const isLocked = isSealed(new Uint8Array(await file.slice(0, 200).arrayBuffer()));
    if (isLocked && passphrase === '') return { kind: 'needs-passphrase' };
    const raw = counted(piecesOf(file.stream()), (read) => progress(read, file.size));
    await ask('beginArrival', id);
    let arrival = NOTHING_ARRIVED;
    const arrive = async (_part: number, { facts, later }: Parameters<Parameters<typeof readInto>[1]>[1]) => {
      const told = await ask('arrive', id, facts, later);
      if (told === null) throw new Gone();
      arrival = told;
    };
    await readInto(isLocked ? unsealed(raw, passphrase) : raw, arrive, signal);
    signal.throwIfAborted();
    arrivals.set(id, arrival);
    return { kind: 'arrived', id, arrival };
  } catch (error) {
    await ask('cancelArrival', id).catch(() => undefined);
    return signal.aborted ? { kind: 'cancelled' } : { kind: 'mishap', mishap: mishapOf(error) };
  }
}

/** Keeps what was put aside, and tells how far that is. When no answer comes, whether it was kept after all is asked. */
export async function keepBrought(id: string, progress: (state: ArrivalState) => void): Promise<Kept> {
  const timer = setInterval(() => {
    ask('arrivalState', id).then(
      (state) => state && progress(state),
      () => undefined,
    );
  }, LOOK_EVERY_MS);
  try {
    const added = await ask('keepArrival', id);
    if (added !== null) return { kind: 'kept', added };
    return { kind: 'cancelled' };
  } catch (error) {
    const isKept = await ask('isArrivalKept', id).catch(() => false);
    if (isKept) return { kind: 'kept', added: arrivals.get(id)?.fresh ?? 0 };
    return { kind: 'mishap', mishap: mishapOf(error) };
  } finally {
    clearInterval(timer);
  }
}
