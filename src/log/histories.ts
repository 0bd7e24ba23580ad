import { unwrap } from 'idb';
import { isCall } from '../core/call.ts';
import type { Fact } from '../core/facts.ts';
import { foldCommitment, foldSpace, withFinishes } from '../core/fold.ts';
import { foldCall } from '../core/fold-call.ts';
import type { SpaceId, Subject } from '../core/handles.ts';
import type { Finish } from '../core/space.ts';
import { roleOf } from './role.ts';
import type { StoreName, WriteTransaction } from './schema.ts';

/** The store without promises: thousands of requests are much cheaper so, and one that fails undoes its transaction. */
export function bare(transaction: WriteTransaction, store: StoreName): IDBObjectStore {
  return unwrap(transaction.objectStore(store));
}

/** Writes the history of a commitment or call from all facts of its subject, or takes it away when none is left. */
export function writeHistory(transaction: WriteTransaction, subject: Subject, facts: readonly Fact[]): void {
  const own = facts.filter((fact) => roleOf(fact) === 'commitment');
  const ofCall = isCall(subject);
  const store = bare(transaction, ofCall ? 'calls' : 'commitments');
  if (own.length > 0) store.put(ofCall ? foldCall(subject, own) : foldCommitment(subject, own));
  else store.delete(subject);
}

/** Writes what is known of a space. It has a record as soon as it was seen or something in it was finished. */
export function writeSpace(
  transaction: WriteTransaction,
  space: SpaceId,
  facts: readonly Fact[],
  finishes: readonly Finish[],
): void {
  const own = facts.filter((fact) => roleOf(fact) === 'space');
  const store = bare(transaction, 'spaces');
  if (own.length + finishes.length > 0) store.put(withFinishes(foldSpace(space, own), finishes));
  else store.delete(space);
}

export function writeAsides(transaction: WriteTransaction, facts: readonly Fact[]): void {
  const store = bare(transaction, 'asides');
  for (const fact of facts) if (roleOf(fact) === 'aside') store.put(fact);
}
