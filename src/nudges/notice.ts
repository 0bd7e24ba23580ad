import { inForce } from '../core/in-force.ts';
import { dayOf } from '../core/lapse.ts';
import { hoursOf } from '../core/within.ts';
import type { Looked } from './rule.ts';

/** How many working hours before a date of mine the others on it may expect to hear that it slips: the longest that is agreed; 0: nothing is. */
export function agreedNotice({ commitment, space, view, isMe }: Looked): number {
  const { expectations, now, zone } = view;
  if (!expectations?.said.some(({ terms, state }) => terms.notice && state.kind === 'agreed')) return 0;
  const others = (space?.members ?? []).filter(({ handle, isActive }) => isActive && !isMe(handle));
  const of = (to: (typeof others)[number]['handle'] | null): number => {
    const terms = inForce(expectations, { handle: null, space: commitment.space, on: dayOf(now, zone), to });
    return terms.agreed.has('notice') ? hoursOf(terms.notice) : 0;
  };
  return Math.max(of(null), ...others.map(({ handle }) => of(handle)));
}
