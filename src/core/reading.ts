import type { Handle, SpaceId } from './handles.ts';

/** Why something could not be read. Each has its sentence, `gap_<reason>`. */
export type GapReason =
  | 'logged-out'
  | 'no-access'
  | 'slow-down'
  | 'refused'
  | 'not-a-board'
  | 'unknown-shape'
  | 'history-not-finished'
  | 'permission-gone'
  | 'disk-full';

/** Something that could not be read, and why. `detail` names it for the maker (an id, a type), never a person. */
export interface Gap {
  readonly space: SpaceId | null;
  readonly reason: GapReason;
  readonly detail: string;
}

/** One GET of a reading, kept until it is taken. `path` is relative to the site's origin. */
export interface Step {
  readonly kind: string;
  readonly path: string;
  /** What `take` needs to know besides the body. JSON only. */
  readonly about: Readonly<Record<string, string | number | null>>;
}

/** Where the user is on a site. */
export interface Place {
  readonly kind: 'space' | 'item';
  /** The address part by which the site knows it: a board's or a card's short link. */
  readonly path: string;
}

/**
 * What is remembered of the readings of one place: what is done, what is still to do. Plain JSON, kept by the log,
 * so that a reading goes on where it stopped when the background dies.
 */
export interface Reading {
  /** `trello/space/bOarD123`: site, kind and path of the place. */
  readonly key: string;
  readonly place: Place;
  /** Known once the first body was taken. */
  readonly space: SpaceId | null;
  /** As of when it was last read whole: when that reading began, epoch ms. */
  readonly readAt: number | null;
  /** Steps still to be done, first first. */
  readonly waiting: readonly Step[];
  /** Calls made in the visit that is going on. */
  readonly calls: number;
  /** Not before this instant: back-off after a refusal. */
  readonly notBefore: number;
  readonly gaps: readonly Gap[];
  /** The reader's own memory: cursors, hashes. */
  readonly memory: Readonly<Record<string, string>>;
  /** When the reading that is going on began: what it read is as old as that. */
  readonly startedAt?: number;
  /** When a page of the place was last open. */
  readonly seenAt?: number;
  /** Whose session it is read with, where a body told. */
  readonly me?: Handle;
  /** Only the page's own session reads it: the background's is nobody's, or somebody else's. */
  readonly isThroughPage?: boolean;
  /** How many commitments the log held of its space when the last whole reading ended. */
  readonly commitments?: number;
  /** Since when each gap is there, by its reason and detail. */
  readonly gapsSince?: Readonly<Record<string, number>>;
}
