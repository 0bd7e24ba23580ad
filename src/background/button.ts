import { backAt } from '../core/leave.ts';
import type { Nudge } from '../core/nudge.ts';
import { quietFrom, quietUntil } from '../core/quiet.ts';
import type { Settings } from '../platform/settings.ts';
import { ownTerms, type Standpoint } from './judging.ts';
import type { Look } from './look.ts';

/** What is left of the day's budget after so many that are done today. */
export function budgetLeft(stand: Standpoint, done: number): number {
  return Math.max(0, ownTerms(stand).nudgesADay - done);
}

/** The number on the button: what is worth doing now, within the day's budget; none in quiet times, in a call, and on the user's own leave. */
export function countOn({ stand, inCallUntil }: Look, found: readonly Nudge[], done: number): number {
  const { quiet } = ownTerms(stand);
  if (quietUntil(quiet, stand.now, stand.zone) !== null) return 0;
  if (inCallUntil !== null) return 0;
  if (backAt(null, null, stand.now, stand.expectations) !== null) return 0;
  return Math.min(found.length, budgetLeft(stand, done));
}

/** Instants at which the number changes though nothing happens: quiet begins or ends, a pause or a call is over. */
export function buttonTurns({ stand, inCallUntil }: Look, { pause }: Pick<Settings, 'pause'>): readonly number[] {
  const { quiet } = ownTerms(stand);
  const until = quietUntil(quiet, stand.now, stand.zone);
  const turn = until ?? quietFrom(quiet, stand.now, stand.zone);
  return [turn, pause?.until ?? null, inCallUntil].filter((at) => at !== null);
}
