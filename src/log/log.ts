import type { Commitment } from '../core/commitment.ts';
import type { Fact, FactOf } from '../core/facts.ts';
import type { Handle, SpaceId, Subject } from '../core/handles.ts';
import type { Reading } from '../core/reading.ts';
import type { Space } from '../core/space.ts';

/** Why the log could not be opened or written. Each has its sentence, `log_<reason>`. */
export type LogTrouble = 'newer' | 'blocked' | 'refused' | 'full' | 'closed';

export class LogError extends Error {
  constructor(
    readonly trouble: LogTrouble,
    options?: ErrorOptions,
  ) {
    super(trouble, options);
  }
}

/**
 * The trust log: facts appended once, and folded histories beside them that can be rebuilt at any time.
 * One writer, the background. Every method may reject with a LogError.
 */
export interface Log {
  /**
   * Appends what is not there yet, in one transaction, and refolds the touched subjects and spaces.
   * A fact that is there keeps the earlier `readAt`. Resolves to what was new.
   */
  append(facts: readonly Fact[]): Promise<{ readonly added: number; readonly subjects: readonly Subject[] }>;
  commitment(subject: Subject): Promise<Commitment | null>;
  commitments(subjects: readonly Subject[]): Promise<readonly Commitment[]>;
  commitmentsOf(space: SpaceId): Promise<readonly Commitment[]>;
  countOf(space: SpaceId): Promise<number>;
  /** What falls due before an instant and nothing settled, latest due first: one look-up in an index. */
  dueBefore(at: number, limit?: number): Promise<readonly Commitment[]>;
  /** What has a message since an instant that may still want an answer or a yes, newest first: one look-up in an index. */
  talkSince(at: number, limit: number): Promise<readonly Commitment[]>;
  /** What each of these messages stands on, as far as it asks or promises anything. */
  subjectsOfMessages(messages: readonly string[]): Promise<ReadonlyMap<string, Subject>>;
  /** How many messages that ask were noticed so far. */
  askCount(): Promise<number>;
  /** What the user has called no question, taken back or not. */
  wordsOnAsks(): Promise<readonly FactOf<'said-no-question'>[]>;
  space(space: SpaceId): Promise<Space | null>;
  spaces(): Promise<readonly Space[]>;
  facts(keys: readonly string[]): Promise<readonly Fact[]>;
  factsOf(subject: Subject): Promise<readonly Fact[]>;
  /** Handles that the browser was seen logged in as. */
  me(): Promise<readonly Handle[]>;
  /** The days on which people said that they are away. */
  absences(): Promise<readonly FactOf<'away'>[]>;
  /** All words of the user that are about no commitment: silenced people, same person. */
  words(): Promise<readonly Fact[]>;
  reading(key: string): Promise<Reading | null>;
  readings(): Promise<readonly Reading[]>;
  keepReading(reading: Reading): Promise<void>;
  /** Every fact, in the order of keys, in pages: the whole truth, for export and rebuilding. */
  all(after?: string, limit?: number): Promise<readonly Fact[]>;
  /** Folds everything anew from the facts. */
  rebuild(): Promise<void>;
  /** Takes away all facts and histories of a space, with its readings (sample data, a space that is no longer wanted). */
  forgetSpace(space: SpaceId): Promise<void>;
  /** Erases the quotes of all asks. */
  forgetQuotes(): Promise<void>;
  size(): Promise<{ readonly facts: number; readonly commitments: number }>;
  close(): void;
}
