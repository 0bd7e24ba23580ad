import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { LogError } from './log.ts';
import type { Migration } from './migrations.ts';
import type { LogDatabase, LogSchema, WriteTransaction } from './schema.ts';
import { asOpenTrouble } from './trouble.ts';

export interface DatabaseOptions {
  readonly name: string;
  readonly migrations: readonly Migration[];
  /** Folds everything anew after an older version was migrated, in the same transaction. */
  readonly refold: (transaction: WriteTransaction) => Promise<void>;
  /** How long an older copy of us may keep this one from opening, before that is called `blocked`. */
  readonly patienceMs: number;
}

type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

/** Without an `await` where there is nothing to wait for: an upgrade that runs idle is committed. */
async function migrate(
  database: IDBPDatabase,
  upgrade: Upgrade,
  from: number,
  { migrations, refold }: DatabaseOptions,
): Promise<void> {
  for (const migration of migrations.slice(from)) {
    const pending = migration(database, upgrade);
    if (pending) await pending;
  }
  if (from > 0) await refold(upgrade as unknown as WriteTransaction);
}

/**
 * Opens the database, migrated to the newest version. `ended` is called when the connection is gone:
 * `isOver` when a newer copy of us took over, not when the browser broke or cleared it.
 */
export async function openDatabase(options: DatabaseOptions, ended: (isOver: boolean) => void): Promise<LogDatabase> {
  const { name, migrations, patienceMs } = options;
  let mistake: unknown = null;
  let isGivenUp = false;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_, reject) => {
    // Also for an open that waits silently behind an earlier blocked one, which gets no `blocked` event.
    patience = setTimeout(() => {
      isGivenUp = true;
      reject(new LogError('blocked'));
    }, patienceMs);
  });
  try {
    const opening = openDB<LogSchema>(name, migrations.length, {
      upgrade(typed, from, _to, transaction) {
        clearTimeout(patience);
        const upgrade = transaction as unknown as Upgrade;
        upgrade.done.catch(() => undefined);
        migrate(typed as unknown as IDBPDatabase, upgrade, from, options).catch((error: unknown) => {
          mistake = error;
          upgrade.abort();
        });
      },
      blocking(_from, to, event) {
        (event.target as IDBDatabase).close();
        ended(to !== null);
      },
      terminated: () => ended(false),
    });
    opening.then((database) => isGivenUp && database.close()).catch(() => undefined);
    return await Promise.race([opening, blocked]);
  } catch (error) {
    throw asOpenTrouble(mistake ?? error);
  } finally {
    clearTimeout(patience);
  }
}
