import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Commitment } from '../core/commitment.ts';
import type { Fact, FactKind } from '../core/facts.ts';
import type { SpaceId, Subject } from '../core/handles.ts';
import type { Reading } from '../core/reading.ts';
import type { Space } from '../core/space.ts';

/** The stores as the newest migration leaves them. All but facts and readings can be rebuilt from the facts. */
export interface LogSchema extends DBSchema {
  facts: {
    key: string;
    value: Fact;
    indexes: { space: SpaceId; message: [FactKind, string]; wordOnAsk: [FactKind, string] };
  };
  /** A record whose `openDueAt`, `openTalkAt` or `space` is null is not in that index. */
  commitments: { key: Subject; value: Commitment; indexes: { openDueAt: number; openTalkAt: number; space: SpaceId } };
  spaces: { key: SpaceId; value: Space };
  /** Facts that belong to no history: who the user is, and words about people and spaces. */
  asides: { key: string; value: Fact };
  readings: { key: string; value: Reading };
}

export type StoreName = 'facts' | 'commitments' | 'spaces' | 'asides' | 'readings';
export type LogDatabase = IDBPDatabase<LogSchema>;
export type ReadTransaction = IDBPTransaction<LogSchema, StoreName[], 'readonly'>;
export type WriteTransaction = IDBPTransaction<LogSchema, StoreName[], 'readwrite'>;

/** Where the facts of a subject lie: every key begins with its subject and a bar. */
export function factsOf(subject: Subject): IDBKeyRange {
  return IDBKeyRange.bound(`${subject}|`, `${subject}|\uffff`);
}
