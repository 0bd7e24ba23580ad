import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Call } from '../core/call.ts';
import type { Commitment } from '../core/commitment.ts';
import type { Fact, FactKind, NudgeWord } from '../core/facts.ts';
import type { Handle, SpaceId, Subject } from '../core/handles.ts';
import type { LaterFact } from '../core/log-file.ts';
import type { Reading } from '../core/reading.ts';
import type { Space } from '../core/space.ts';
import type { KeptWatch } from '../core/watch.ts';
import type { Arriving } from './arriving.ts';
import type { ForgottenMark } from './forgotten.ts';

/** The stores as the newest migration leaves them. All but facts, readings and watches can be rebuilt from the facts. */
export interface LogSchema extends DBSchema {
  facts: {
    key: string;
    value: Fact;
    indexes: {
      space: SpaceId;
      message: [FactKind, string];
      wordOnAsk: [FactKind, string];
      time: [number, string];
      ofNudge: [NudgeWord, string];
      written: [string, Handle, number];
    };
  };
  /** A record whose `openDueAt`, `openTalkAt` or `space` is null is not in that index. */
  commitments: {
    key: Subject;
    value: Commitment;
    indexes: {
      openDueAt: number;
      openTalkAt: number;
      space: SpaceId;
      handles: Handle;
      lastAt: number;
      owing: string;
    };
  };
  spaces: { key: SpaceId; value: Space };
  /** Facts that belong to no history: who the user is, and words about people and spaces. */
  asides: { key: string; value: Fact };
  readings: { key: string; value: Reading };
  calls: { key: Subject; value: Call; indexes: { lastAt: number } };
  /** Watches that go on, as each was last told, by session. */
  watches: { key: string; value: KeptWatch };
  /** Facts of kinds that only a newer version knows, as they were written. */
  later: { key: string; value: LaterFact };
  /** What an import brings, batch by batch, until all of it is kept at once. */
  arriving: { key: [string, number]; value: Arriving };
  /** What must not be learned anew. */
  forgotten: { key: string; value: ForgottenMark };
}

export const EVERY_STORE = [
  'facts',
  'commitments',
  'spaces',
  'asides',
  'readings',
  'calls',
  'watches',
  'later',
  'arriving',
  'forgotten',
] as const;
export type StoreName = (typeof EVERY_STORE)[number];
export type LogDatabase = IDBPDatabase<LogSchema>;
export type ReadTransaction = IDBPTransaction<LogSchema, StoreName[], 'readonly'>;
export type WriteTransaction = IDBPTransaction<LogSchema, StoreName[], 'readwrite'>;

/** Where the facts of a subject lie: every key begins with its subject and a bar. */
export function factsOf(subject: Subject): IDBKeyRange {
  return IDBKeyRange.bound(`${subject}|`, `${subject}|\uffff`);
}
