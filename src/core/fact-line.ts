import type { Due } from './due.ts';
import type { FactPlace } from './fact-query.ts';
import type { Fact } from './facts.ts';
import type { Handle, SpaceId, Subject } from './handles.ts';

/** One fact as the log's own page shows it. */
export interface FactLine {
  readonly fact: Fact;
  /** The title of the item, the name of the space or of the person it is about; empty where none is known. */
  readonly name: string;
  /** Its page; empty where there is none. */
  readonly url: string;
  /** The name of the space where it happened; empty for what happened in none. */
  readonly space: string;
  /** A word of the user that was taken back later. */
  readonly isTakenBack: boolean;
}

export interface FactLines {
  /** Those that are there, in the order asked for. */
  readonly lines: readonly FactLine[];
  /** Of everybody in them. */
  readonly names: Readonly<Record<Handle, string>>;
}

/** Some of the facts that are looked for, newest first. */
export interface FactKeys {
  readonly keys: readonly string[];
  /** Where to go on; `null`: that was all. */
  readonly after: FactPlace | null;
  /** How many facts were looked at for it. */
  readonly looked: number;
}

/** The same, with what the first of them say, where that was asked for along with them. */
export interface FactPage extends FactKeys {
  readonly first: FactLines | null;
}

/** What the user can say of a fact. */
export interface FactChoices {
  readonly subject: Subject;
  /** The key of the term or ask that the fact belongs to; `null`: nothing is judged by it. */
  readonly term: string | null;
  readonly isAsk: boolean;
  /** A deadline that is not known to have been kept can be said to have been: the instant at which it came due. */
  readonly dueAt: number | null;
  /** What was said of the term and still stands. */
  readonly isExcused: boolean;
  readonly isDisputed: boolean;
  /** The fact is a word of the user, and can be taken back. */
  readonly canUnsay: boolean;
}

/** What there is to look for. */
export interface LogOutline {
  readonly asOf: number;
  readonly zone: string;
  readonly facts: number;
  /** How many facts are kept for a newer version. */
  readonly later: number;
  readonly people: readonly LogPerson[];
  readonly spaces: readonly { readonly space: SpaceId; readonly name: string }[];
}

export interface LogPerson {
  readonly person: Handle;
  readonly name: string;
  readonly handles: readonly Handle[];
  readonly isMe: boolean;
}

/** Something that I owe, for a calendar. */
export interface Owed {
  readonly subject: Subject;
  readonly name: string;
  readonly url: string;
  readonly space: string;
  readonly due: Due;
}

/** What is to be forgotten. */
export type Forget =
  | { readonly kind: 'person'; readonly person: Handle }
  | { readonly kind: 'space'; readonly space: SpaceId }
  | { readonly kind: 'before'; readonly at: number }
  | { readonly kind: 'everything' };
