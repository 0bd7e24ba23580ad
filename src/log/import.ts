import { type Arrival, NOTHING_ARRIVED, withPart } from '../core/arrival.ts';
import type { Bytes } from './file-lines.ts';
import type { Log } from './log.ts';
import { type FilePart, readFile } from './read-file.ts';

/**
 * Reads a file and hands its parts on, one after the other; while one is put aside the next is read. Rejects with a FileError, with
 * whatever `arrive` rejects with, or with the reason of the signal.
 */
export async function readInto(
  bytes: Bytes,
  arrive: (part: number, file: FilePart) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<void> {
  let before: Promise<unknown> = Promise.resolve();
  let part = 0;
  for await (const file of readFile(bytes)) {
    await before;
    signal?.throwIfAborted();
    if (file.facts.length + file.later.length === 0) continue;
    before = arrive(part++, file);
    before.catch(() => undefined);
  }
  await before;
}

/** Puts a whole file aside and tells what it would bring. Whatever goes wrong leaves no trace. */
export async function setAsideFile(log: Log, id: string, bytes: Bytes): Promise<Arrival> {
  let arrival = NOTHING_ARRIVED;
  await log.dropArriving();
  try {
    await readInto(bytes, async (part, { facts, later }) => {
      arrival = withPart(arrival, facts.length + later.length, await log.setAside(id, part, facts, later));
    });
  } catch (error) {
    await log.dropArriving();
    throw error;
  }
  return arrival;
}

/** Adds an export to the log: the union of both, or nothing at all. Resolves to how many facts were new. */
export async function importFile(log: Log, bytes: Bytes): Promise<number> {
  const id = crypto.randomUUID();
  await setAsideFile(log, id, bytes);
  try {
    return await log.keepArriving(id, () => undefined, new AbortController().signal);
  } catch (error) {
    await log.dropArriving();
    throw error;
  }
}
