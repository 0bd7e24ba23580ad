/** How much of the browser's storage is used, in bytes; `null` where it does not say. */
export interface Room {
  readonly used: number | null;
  readonly of: number | null;
  /** Whether the browser has promised not to clear it by itself. */
  readonly isPersistent: boolean;
}

/** From here on it is said that there is little room left: long before it is full. */
const NEARLY_FULL = 0.8;

export function isNearlyFull({ used, of }: Pick<Room, 'used' | 'of'>): boolean {
  return used !== null && of !== null && of > 0 && used / of >= NEARLY_FULL;
}
