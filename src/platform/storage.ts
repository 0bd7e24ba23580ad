import type { Room } from '../core/room.ts';

export async function storageRoom(): Promise<Room> {
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

/** Asks the browser not to clear our storage by itself. Only a page may ask. */
export async function askToPersist(): Promise<Room> {
  await navigator.storage.persist().catch(() => false);
  return storageRoom();
}
