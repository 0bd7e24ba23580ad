import type { Call } from '../core/call.ts';
import type { Commitment } from '../core/commitment.ts';
import type { FactPlace, FactQuery } from '../core/fact-query.ts';
import type { Fact, FactOf, NudgeWord } from '../core/facts.ts';
import type { Who } from '../core/forgetting.ts';
import type { Handle, SpaceId, Subject } from '../core/handles.ts';
import type { LaterFact } from '../core/log-file.ts';
import type { Reading } from '../core/reading.ts';
import type { Space } from '../core/space.ts';
import type { KeptWatch } from '../core/watch.ts';

export type Times = Pick<FactQuery, 'from' | 'to'>;

/** What a part of an import brings: what is new, and what was read earlier than what the log has. */
export interface SetAside {
  readonly fresh: readonly Fact[];
  readonly replacing: number;
  readonly later: number;
  /** Left out, because it was forgotten. */
  readonly forgotten: number;
}

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
   * A fact that is there keeps the earlier `readAt`. What was forgotten is left out. Resolves to what was new.
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
  /** What was read of calls that were on since an instant or are ahead: one look-up in an index. */
  callsSince(at: number): Promise<readonly Call[]>;
  /** Keeps a watch as it was last told, in place of what it told before. */
  keepWatch(watch: KeptWatch): Promise<void>;
  watches(): Promise<readonly KeptWatch[]>;
  dropWatch(session: string): Promise<void>;
  /** What any of these ever held, asked or was asked on: the subjects alone, by subject; one look-up in an index each. */
  subjectsAbout(handles: readonly Handle[]): Promise<readonly Subject[]>;
  /**
   * What any of these may owe anything of, because they ever held it or were asked on it: the subjects alone, by subject. In these
   * spaces, or (`null`) wherever it lies; one look-up in an index each.
   */
  subjectsOwedBy(handles: readonly Handle[], spaces: readonly SpaceId[] | null): Promise<readonly Subject[]>;
  /** What something happened on since an instant, newest first: one look-up in an index. */
  activeSince(at: number, limit: number): Promise<readonly Commitment[]>;
  /** On what any of these wrote messages last, since an instant, newest first, so many messages at most: one look-up in an index each. */
  lastMessages(
    by: readonly Handle[],
    since: number,
    limit: number,
  ): Promise<readonly { readonly subject: Subject; readonly at: number }[]>;
  /** The subjects of all commitments in their order, page by page. */
  subjectsAfter(after: Subject | null, limit: number): Promise<readonly Subject[]>;
  /** What each of these messages stands on, as far as it asks or promises anything. */
  subjectsOfMessages(messages: readonly string[]): Promise<ReadonlyMap<string, Subject>>;
  /** How many messages that ask were noticed so far. */
  askCount(): Promise<number>;
  /** What the user has called no question, taken back or not. */
  wordsOnAsks(): Promise<readonly FactOf<'said-no-question'>[]>;
  /** What the user said of nudges as such, taken back or not: all of it, or what was said so alone. One look-up in an index. */
  wordsOfNudges(how?: NudgeWord): Promise<readonly FactOf<'said-of-nudge'>[]>;
  space(space: SpaceId): Promise<Space | null>;
  spaces(): Promise<readonly Space[]>;
  facts(keys: readonly string[]): Promise<readonly Fact[]>;
  factsOf(subject: Subject): Promise<readonly Fact[]>;
  /**
   * Who is me: whoever the browser is logged in as on each site, with what the user says is the same person. `without`: as if
   * these words had not been said.
   */
  me(without?: readonly string[]): Promise<readonly Handle[]>;
  /** The days on which people said that they are away. */
  absences(): Promise<readonly FactOf<'away'>[]>;
  /** All words of the user that are about no commitment: silenced people, same person. */
  words(): Promise<readonly Fact[]>;
  reading(key: string): Promise<Reading | null>;
  readings(): Promise<readonly Reading[]>;
  keepReading(reading: Reading): Promise<void>;
  /** Every fact, in the order of keys, in pages: the whole truth, for export and rebuilding. */
  all(after?: string, limit?: number): Promise<readonly Fact[]>;
  /** Facts kept for a newer version, in the order of keys, in pages. */
  later(after?: string, limit?: number): Promise<readonly LaterFact[]>;
  /** Facts in the order in which they happened, newest first, after a place: look-ups by index. */
  latest(times: Times, after: FactPlace | null, limit: number): Promise<readonly Fact[]>;
  /** Their keys alone, and where to go on; `null` at the end. */
  latestKeys(
    times: Times,
    after: FactPlace | null,
    limit: number,
  ): Promise<{ readonly keys: readonly string[]; readonly after: FactPlace | null }>;
  countOfFacts(times: Times): Promise<number>;
  /** Puts a part of an import aside: of its facts what the log does not have. `part` counts from 0. */
  setAside(id: string, part: number, facts: readonly Fact[], later: readonly LaterFact[]): Promise<SetAside>;
  /** Keeps all parts of an import in one transaction, all or nothing. Resolves to how many facts were new. */
  keepArriving(id: string, progress: (kept: number) => void, signal: AbortSignal): Promise<number>;
  /** Whether an import was kept, of the last one alone. */
  isKept(id: string): Promise<boolean>;
  /** Clears away every part of an import that was not kept. */
  dropArriving(): Promise<void>;
  /** Folds everything anew from the facts. */
  rebuild(): Promise<void>;
  /** Takes away all facts and histories of a space, with its readings (sample data, a space that is no longer wanted). */
  forgetSpace(space: SpaceId): Promise<void>;
  /** Takes somebody out of everything; a salted hash stays, so that they are not learned anew. Resolves to how many facts were touched. */
  forgetPerson(who: Who): Promise<number>;
  /** Takes away everything before an instant, for good. Resolves to how many facts were touched. */
  forgetBefore(at: number): Promise<number>;
  /** Keeps nothing from before an instant until another is set. Resolves to how many facts were touched. */
  keepFrom(at: number): Promise<number>;
  /** The instant that was set last; `null`: none. */
  keptFrom(): Promise<number | null>;
  /** Takes away everything, also what is remembered of what was forgotten. */
  forgetAll(): Promise<void>;
  /** Erases the quotes of all asks. */
  forgetQuotes(): Promise<void>;
  size(): Promise<{ readonly facts: number; readonly commitments: number }>;
  close(): void;
}
