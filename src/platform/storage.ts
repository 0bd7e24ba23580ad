/** How much of the browser's storage is used, in bytes; `null` where it does not say. */
export interface StorageRoom {
  readonly used: number | null;
  readonly of: number | null;
  /** Whether the browser has promised not to clear it by itself. */
  readonly isPersistent: boolean;
}

/** From here on little room is left. */
const NEARLY_FULL = 0.8;

export async function storageRoom(): Promise<StorageRoom> {
  try {
    const [{ usage, quota }, isPersistent] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    return { used: usage ?? null, of: quota ?? null, isPersistent };
  } catch {
    return { used: null, of: null, isPersistent: false };
  }
}

export function isNearlyFull({ used, of }: Pick<StorageRoom, 'used' | 'of'>): boolean {
  return used !== null && of !== null && of > 0 && used / of >= NEARLY_FULL;
}

/** Asks the browser not to clear our storage by itself. Only a page may ask. */
export async function askToPersist(): Promise<StorageRoom> {
  await navigator.storage.persist().catch(() => false);
  return storageRoom();
}
