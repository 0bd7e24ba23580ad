import type { Look } from '../charts/ItemShape.tsx';
import type { SignName } from '../signs.ts';

/** The sign in the margin for each way in which an item stands. */
export const LOOK_SIGNS: Readonly<Record<Look, SignName>> = {
  open: 'open',
  kept: 'kept',
  told: 'moved',
  late: 'late',
  overdue: 'overdue',
  excused: 'excuse',
  unknown: 'unknown',
};
