import { unwrap } from 'idb';
import { type DatabaseOptions, openDatabase } from './database.ts';
import { LogError } from './log.ts';
import type { LogDatabase, ReadTransaction, StoreName, WriteTransaction } from './schema.ts';
import { asTrouble, isLost } from './trouble.ts';

type Work<Transaction, Result> = (transaction: Transaction) => Promise<Result>;

/**
 * How a transaction ended: null when it holds. Waits for its very end, for only there it tells the reason: the requests
 * that were cut off with it say no more than AbortError.
 */
function endOf(transaction: IDBTransaction): Promise<DOMException | null> {
  return new Promise((resolve) => {
    transaction.addEventListener('complete', () => resolve(null));
    transaction.addEventListener('abort', () => resolve(transaction.error ?? new DOMException('', 'AbortError')));
  });
}

/** Whether there was anything left to undo: false when the transaction had ended already. */
function abort(transaction: WriteTransaction): boolean {
  try {
    transaction.abort();
    return true;
  } catch {
    return false;
  }
}

/** All of the work or nothing of it: what throws, in the work or in the store, undoes the whole transaction. */
async function transact<Result>(
  database: LogDatabase,
  stores: StoreName[],
  work: Work<WriteTransaction, Result>,
): Promise<Result> {
  const transaction = database.transaction(stores, 'readwrite');
  transaction.done.catch(() => undefined);
  const end = endOf(unwrap(transaction));
  let result: Result;
  try {
    result = await work(transaction);
  } catch (error) {
    const isUndoneByUs = abort(transaction);
    const failure = await end;
    throw isUndoneByUs ? error : (failure ?? error);
  }
  const failure = await end;
  if (failure) throw failure;
  return result;
}

/** The one connection to the database: opened when needed, opened again when the browser broke it, closed for good once. */
export class Connection {
  #opened: Promise<LogDatabase> | null = null;
  #isClosed = false;

  constructor(private readonly options: DatabaseOptions) {}

  read<Result>(stores: StoreName[], work: Work<ReadTransaction, Result>): Promise<Result> {
    return this.#run((database) => {
      const transaction = database.transaction(stores, 'readonly');
      transaction.done.catch(() => undefined);
      return work(transaction);
    });
  }

  write<Result>(stores: StoreName[], work: Work<WriteTransaction, Result>): Promise<Result> {
    return this.#run((database) => transact(database, stores, work));
  }

  async open(): Promise<LogDatabase> {
    if (this.#isClosed) throw new LogError('closed');
    const opening = this.#opened ?? this.#openAnew();
    this.#opened = opening;
    try {
      return await opening;
    } catch (error) {
      if (this.#opened === opening) this.#opened = null;
      throw error;
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#drop();
  }

  #openAnew(): Promise<LogDatabase> {
    const opening = openDatabase(this.options, (isOver) => {
      if (this.#opened === opening) this.#opened = null;
      this.#isClosed ||= isOver;
    });
    return opening;
  }

  #drop(): void {
    this.#opened?.then((database) => database.close()).catch(() => undefined);
    this.#opened = null;
  }

  async #run<Result>(work: (database: LogDatabase) => Promise<Result>): Promise<Result> {
    const first = await this.open();
    try {
      return await work(first);
    } catch (error) {
      if (!isLost(error)) throw asTrouble(error);
    }
    this.#drop();
    const second = await this.open();
    try {
      return await work(second);
    } catch (error) {
      throw asTrouble(error);
    }
  }
}
