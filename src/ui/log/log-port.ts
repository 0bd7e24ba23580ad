import type { Arrival, ArrivalState } from '../../core/arrival.ts';
import type { EvidenceWord, Spoken } from '../../core/evidence.ts';
import type { FactChoices, FactLines, FactPage, Forget } from '../../core/fact-line.ts';
import type { FactPlace, FactQuery } from '../../core/fact-query.ts';
import type { FileTrouble } from '../../core/log-file.ts';
import type { Room } from '../../core/room.ts';

export type FileKind = 'json' | 'csv' | 'ics';

/** Why something with a file came to nothing: the file itself, the log, or the browser. */
export type Mishap =
  | FileTrouble
  /** `unsure`: nobody tells whether it was kept. */
  | { readonly kind: 'unreadable' | 'full' | 'stopped' | 'unsure' }
  /** It is a table or a calendar, and not one of calls. */
  | { readonly kind: 'foreign' | 'broken' };

/** What the user says of a file that does not tell it: its passphrase, or the day (`YYYY-MM-DD`) that it is of. */
export interface BroughtWith {
  readonly passphrase: string;
  readonly on: string | null;
}

/** An import that was read and waits for a yes. */
export type Brought =
  | { readonly kind: 'arrived'; readonly id: string; readonly arrival: Arrival }
  | { readonly kind: 'needs-passphrase' }
  /** An attendance report that does not tell its day. */
  | { readonly kind: 'needs-day' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'mishap'; readonly mishap: Mishap };

export type Kept =
  | { readonly kind: 'kept'; readonly added: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'mishap'; readonly mishap: Mishap };

/** How a forgetting ended: whole, not at all, or nobody tells, and it may still come to pass. */
export type Forgotten = 'forgotten' | 'stopped' | 'unsure';

/** All that the log's page asks for. */
export interface LogPort {
  /** Some keys, and what the first of them say, as many as are `toRead`. */
  keys(query: FactQuery, after: FactPlace | null, toRead: number): Promise<FactPage>;
  lines(keys: readonly string[]): Promise<FactLines>;
  choices(key: string): Promise<FactChoices | null>;
  say(subject: string, word: EvidenceWord): Promise<Spoken>;
  unsay(words: readonly string[]): Promise<Spoken>;
  visit(url: string): void;
  /** Writes a file and has the browser save it. Resolves to how much was written, `null` where it was stopped. */
  save(
    kind: FileKind,
    passphrase: string,
    keys: readonly string[],
    progress: (written: number) => void,
  ): Promise<number | null>;
  /** Reads a file and puts it aside. */
  bring(
    file: File,
    known: BroughtWith,
    progress: (read: number, of: number) => void,
    signal: AbortSignal,
  ): Promise<Brought>;
  keep(id: string, progress: (state: ArrivalState) => void): Promise<Kept>;
  cancel(id: string): Promise<void>;
  forget(what: Forget): Promise<Forgotten>;
  room(): Promise<Room>;
  /** Asks the browser not to clear the log by itself. */
  persist(): Promise<Room>;
  /** Has the browser print the page as it stands; back when that is over. */
  print(): void;
}
