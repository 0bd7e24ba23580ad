import type { ArrivalState } from '../core/arrival.ts';
import { type Arrival, NOTHING_ARRIVED } from '../core/arrival.ts';
import type { Fact } from '../core/facts.ts';
import { type Bytes, FileError, piecesOf } from '../log/file-lines.ts';
import { readInto } from '../log/import.ts';
import { isSealed, unsealed } from '../log/sealed.ts';
import { ask } from '../platform/ask.ts';
import { now, sleep, userZone } from '../platform/clock.ts';
import { isSilence, Unanswered } from '../platform/envelope.ts';
import { beThere } from '../platform/presence.ts';
import type { Brought, BroughtWith, Kept, Mishap } from '../ui/log/log-port.ts';
import { insist } from './insist.ts';

const LOOK_EVERY_MS = 200;
const AWAKE_EVERY_MS = 20_000;
const AT_ONCE = 500;
/** Longer than any report or calendar of a person. */
const LARGEST_OF_CALLS = 10_000_000;

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

async function inParts(facts: readonly Fact[], arrive: (facts: readonly Fact[]) => Promise<void>): Promise<void> {
  for (let at = 0; at < facts.length; at += AT_ONCE) await arrive(facts.slice(at, at + AT_ONCE));
}

/** What a report of attendance or a calendar tells of calls, or why nothing is taken of it; `null`: it is no such file. */
async function takeCalls(file: File, on: string | null): Promise<{ readonly facts: readonly Fact[] } | Brought | null> {
  const isCalendar = /^\ufeff?\s*BEGIN:VCALENDAR/iu.test(await file.slice(0, 200).text());
  if (!isCalendar && !/\.csv$/iu.test(file.name)) return null;
  if (file.size > LARGEST_OF_CALLS) return { kind: 'mishap', mishap: { kind: 'too-large' } };
  const { meetFiles } = await import('../sites/meet/files.ts');
  const { facts, trouble } = meetFiles.take(file.name, await file.text(), now(), userZone(), on);
  if (trouble === null) return { facts };
  return trouble === 'no-day' ? { kind: 'needs-day' } : { kind: 'mishap', mishap: { kind: trouble } };
}

/** What each import that was put aside would bring: should the answer to its keeping get lost. */
const arrivals = new Map<string, Arrival>();

/** The import that waits for the rest of its file, or for a yes, and how to say that nobody waits for it any more. */
let waiting: { readonly id: string; readonly leave: () => void } | null = null;
let cancelled: string | null = null;
// The browser stops a background that nobody asks anything, and with it ends what waits there.
setInterval(() => {
  if (waiting !== null) void ask('arrivalState', waiting.id).catch(() => undefined);
}, AWAKE_EVERY_MS);

function waitNoMore(): void {
  waiting?.leave();
  waiting = null;
}

/** Reads a file here and has its parts put aside in the background. Whatever goes wrong leaves no trace. */
export async function bringFile(
  file: File,
  { passphrase, on }: BroughtWith,
  progress: (read: number, of: number) => void,
  signal: AbortSignal,
): Promise<Brought> {
  const id = crypto.randomUUID();
  try {
    const isLocked = isSealed(new Uint8Array(await file.slice(0, 200).arrayBuffer()));
    if (isLocked && passphrase === '') return { kind: 'needs-passphrase' };
    const ofCalls = isLocked ? null : await takeCalls(file, on);
    if (ofCalls && 'kind' in ofCalls) return ofCalls;
    const raw = counted(piecesOf(file), (read) => progress(read, file.size));
    waiting = { id, leave: await beThere(id) };
    await ask('beginArrival', id);
    let arrival = NOTHING_ARRIVED;
    const arrive = async (_part: number, { facts, later }: Parameters<Parameters<typeof readInto>[1]>[1]) => {
      const told = await ask('arrive', id, facts, later);
      if (told === null) throw new Gone();
      arrival = told;
    };
    if (ofCalls) await inParts(ofCalls.facts, (facts) => arrive(0, { facts, later: [] }));
    else await readInto(isLocked ? unsealed(raw, passphrase) : raw, arrive, signal);
    signal.throwIfAborted();
    arrivals.set(id, arrival);
    return { kind: 'arrived', id, arrival };
  } catch (error) {
    const cancelling = ask('cancelArrival', id).catch(() => undefined);
    // A background that says nothing clears it away when it starts anew.
    if (!isSilence(error)) await cancelling;
    waitNoMore();
    return signal.aborted ? { kind: 'cancelled' } : { kind: 'mishap', mishap: mishapOf(error) };
  }
}

async function tellState(id: string, progress: (state: ArrivalState) => void, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    const state = await ask('arrivalState', id).catch(() => null);
    if (state && !over.aborted) progress(state);
    await sleep(LOOK_EVERY_MS, over);
  }
}

/** Keeps what was put aside, and tells how far that is. When no answer comes, whether it was kept after all is asked. */
export async function keepBrought(id: string, progress: (state: ArrivalState) => void): Promise<Kept> {
  const over = new AbortController();
  void tellState(id, progress, over.signal);
  try {
    const added = await ask('keepArrival', id);
    if (added !== null) return { kind: 'kept', added };
    return cancelled === id ? { kind: 'cancelled' } : { kind: 'mishap', mishap: { kind: 'stopped' } };
  } catch (error) {
    const isKept = await insist(() => ask('isArrivalKept', id)).then(
      ({ answer }) => answer,
      () => null,
    );
    if (isKept) return { kind: 'kept', added: arrivals.get(id)?.fresh ?? 0 };
    return { kind: 'mishap', mishap: isKept === null ? { kind: 'unsure' } : mishapOf(error) };
  } finally {
    over.abort();
    waitNoMore();
  }
}

/** Ends an import that waits for a yes or is being kept: a background that is not there knows of it no more. */
export async function cancelBrought(id: string): Promise<void> {
  cancelled = id;
  await ask('cancelArrival', id).catch(() => undefined);
  waitNoMore();
}
