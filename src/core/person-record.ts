import type { AskEvidence, TermEvidence, WalkEvidence } from './evidence.ts';
import type { NoteKind, OwnQuestion } from './facts.ts';
import type { Handle, Site } from './handles.ts';
import type { InForce } from './in-force.ts';
import type { Loop } from './loop.ts';
import type { Standing } from './standing.ts';
import type { Direction } from './standing-owed.ts';
import type { Share } from './standing-share.ts';
import type { Text } from './text.ts';

/** One account of a person. */
export interface Account {
  readonly handle: Handle;
  readonly site: Site;
  /** As the site shows it; empty where it shows none. */
  readonly name: string;
}

/** Who somebody is, and what the user set for them. */
export interface Who {
  /** The first of their handles: what they are called in messages. */
  readonly person: Handle;
  readonly name: string;
  readonly accounts: readonly Account[];
  readonly isMe: boolean;
  readonly isPinned: boolean;
  readonly isSilenced: boolean;
  readonly groups: readonly string[];
}

export const MEASURES = ['follow-through', 'early-notice', 'answer-time', 'calls', 'promises'] as const;
export type MeasureKind = (typeof MEASURES)[number];

/**
 * What a measure says, part by part: the figure, its likely range, what it stands on, and a trend where one is sure.
 * While it does not speak: 'not enough to say' and what there is. Empty where nothing was read.
 */
export type MeasureWords = readonly Text[];

/** Before and after the day of an agreement: one measure, one direction. Which is more is said at 90 % only. */
export interface BeforeAfter {
  readonly agreedOn: string;
  readonly measure: 'follow-through' | 'answer-time';
  readonly direction: Direction;
  readonly before: Share;
  readonly after: Share;
  /** The probability that the share after it is the larger one. */
  readonly chanceOfMore: number;
  readonly words: MeasureWords;
}

/** One direction: what one side owes to the other. */
export interface Side {
  readonly direction: Direction;
  /** `null`: figures about people are off (managed installation), or still to come. */
  readonly standing: Standing | null;
  readonly words: Readonly<Record<MeasureKind, MeasureWords>>;
  readonly open: readonly Loop[];
  /** By when they came due, newest first. */
  readonly terms: readonly TermEvidence[];
  /** Of what walked, or came due with nothing said. */
  readonly walks: readonly WalkEvidence[];
  /** Newest first. */
  readonly asks: readonly AskEvidence[];
}

/** A note of the user. `key` is that of its fact, to take it back. */
export interface Note {
  readonly key: string;
  readonly about: NoteKind;
  readonly text: string;
  /** The day it is about, `YYYY-MM-DD` or, for a birthday without a year, `--MM-DD`. */
  readonly on: string | null;
  readonly at: number;
}

/** The user's own answer to one of three questions. It enters no figure. */
export interface OwnAnswer {
  readonly key: string;
  readonly question: OwnQuestion;
  readonly text: string;
  readonly at: number;
}

/** What is expected between the two, and since when it is agreed. */
export interface AgreedWith {
  readonly theirs: InForce;
  readonly mine: InForce;
  /** Days on which something was agreed, oldest first; empty: all of it is only assumed. */
  readonly agreedOn: readonly string[];
}

/** All that is shown of one person. */
export interface PersonRecord {
  readonly asOf: number;
  readonly zone: string;
  readonly who: Who;
  readonly me: readonly Handle[];
  readonly names: Readonly<Record<Handle, string>>;
  /** What I owe to them (of me: to everybody). */
  readonly mine: Side;
  /** What they owe to me; `null` of me. */
  readonly theirs: Side | null;
  readonly beforeAfter: readonly BeforeAfter[];
  readonly agreement: AgreedWith;
  /** Newest first. */
  readonly notes: readonly Note[];
  readonly ownAnswers: readonly OwnAnswer[];
  /** Last seen doing anything where I can see it, epoch ms. */
  readonly lastSeenAt: number | null;
  /** How often this person was opened today, this time included. */
  readonly lookedToday: number;
  /** Figures about people are off: the installation is managed. */
  readonly isManaged: boolean;
  /** What figures start from is being summed up over the whole log, once: nothing is told of them until that is done (`summedUp`). */
  readonly areFiguresComing: boolean;
}

/** What the user says of a person. A text that is empty takes the answer back. */
export type PersonWord =
  | { readonly kind: 'note'; readonly about: NoteKind; readonly text: string; readonly on: string | null }
  | { readonly kind: 'own-answer'; readonly question: OwnQuestion; readonly text: string }
  | { readonly kind: 'group'; readonly group: string; readonly isIn: boolean }
  | { readonly kind: 'pinned'; readonly isPinned: boolean }
  | { readonly kind: 'silenced'; readonly isSilenced: boolean };
