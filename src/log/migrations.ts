import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * Takes the database from one version to the next. Stores are named by hand here, for the types know the newest shape only.
 * It may await requests of its own transaction and nothing else.
 */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

function beginning(database: IDBPDatabase): void {
  database.createObjectStore('facts', { keyPath: 'key' }).createIndex('space', 'space');
  const commitments = database.createObjectStore('commitments', { keyPath: 'subject' });
  commitments.createIndex('openDueAt', 'openDueAt');
  commitments.createIndex('space', 'space');
  database.createObjectStore('spaces', { keyPath: 'space' });
  database.createObjectStore('asides', { keyPath: 'key' });
  database.createObjectStore('readings', { keyPath: 'key' });
}

/** What the thread facts of a message and the user's words about asks are found by; only such facts are in these indexes. */
function asks(_database: IDBPDatabase, transaction: IDBPTransaction<unknown, string[], 'versionchange'>): void {
  transaction.objectStore('commitments').createIndex('openTalkAt', 'openTalkAt');
  transaction.objectStore('facts').createIndex('message', ['kind', 'comment']);
  transaction.objectStore('facts').createIndex('wordOnAsk', ['kind', 'ask']);
}

/** What blocks, when a day began for its owner, and who is away: kept from here on. */
function reasons(): void {}

/** Facts by when they happened; what is kept for a newer version, what arrives by an import, and what was forgotten. */
function own(database: IDBPDatabase, transaction: IDBPTransaction<unknown, string[], 'versionchange'>): void {
  transaction.objectStore('facts').createIndex('time', ['at', 'key']);
  database.createObjectStore('later', { keyPath: 'key' });
  database.createObjectStore('arriving', { keyPath: ['id', 'part'] });
  database.createObjectStore('forgotten', { keyPath: 'key' });
}

/** Calls, by when they were. */
function calls(database: IDBPDatabase): void {
  database.createObjectStore('calls', { keyPath: 'subject' }).createIndex('lastAt', 'lastAt');
  database.createObjectStore('watches', { keyPath: 'session' });
}

/** Whom a commitment is about, one entry a handle, and when something last happened on it. */
function people(_database: IDBPDatabase, transaction: IDBPTransaction<unknown, string[], 'versionchange'>): void {
  const commitments = transaction.objectStore('commitments');
  commitments.createIndex('handles', 'handles', { multiEntry: true });
  commitments.createIndex('lastAt', 'lastAt');
}

/** What the user says of nudges, by what was said and of which kind of nudge. */
function ofNudges(_database: IDBPDatabase, transaction: IDBPTransaction<unknown, string[], 'versionchange'>): void {
  transaction.objectStore('facts').createIndex('ofNudge', ['how', 'as']);
}

/** Who may owe anything of a commitment, one entry a handle, with the space where it lies. */
function owing(_database: IDBPDatabase, transaction: IDBPTransaction<unknown, string[], 'versionchange'>): void {
  transaction.objectStore('commitments').createIndex('owing', 'owing', { multiEntry: true });
}

/** Messages and other acts that a site has its own word for, by who did them and when. */
function written(_database: IDBPDatabase, transaction: IDBPTransaction<unknown, string[], 'versionchange'>): void {
  transaction.objectStore('facts').createIndex('written', ['what', 'by', 'at']);
}

/**
 * The version of the database is their number. Append only: what was published is never changed or taken out.
 * After those that have run everything is folded anew, so an empty one is enough where only folding has changed.
 */
export const MIGRATIONS: readonly Migration[] = [
  beginning,
  asks,
  reasons,
  own,
  calls,
  people,
  ofNudges,
  owing,
  written,
];
