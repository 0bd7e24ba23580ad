import type { Commitment } from './commitment.ts';
import type { Reason } from './facts.ts';
import type { Handle, Subject } from './handles.ts';
import type { Rules } from './rules.ts';
import type { Term } from './term.ts';

/** Whether it waited for other items at an instant. */
function isBlocked({ events }: Commitment, at: number): boolean {
  const waitsFor = new Set<Subject>();
  for (const event of events) {
    if (event.at > at) break;
    if (event.kind === 'blocked') waitsFor.add(event.on);
    else if (event.kind === 'unblocked' && event.on === null) waitsFor.clear();
    else if (event.kind === 'unblocked' && event.on !== null) waitsFor.delete(event.on);
  }
  return waitsFor.size > 0;
}

/** What the facts themselves excuse when it lapsed: everybody who answers was away, or it could not go on. */
export function circumstance(
  commitment: Commitment,
  term: Term,
  owners: readonly Handle[],
  rules: Rules,
): Reason | null {
  if (rules.areAway(owners, term.due, term.lapseAt)) return 'away';
  return isBlocked(commitment, term.lapseAt) ? 'blocked' : null;
}
