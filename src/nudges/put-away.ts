import type { Commitment } from '../core/commitment.ts';
import type { Space } from '../core/space.ts';

/** Whether an item, or the list that it lies on, is put away, or has left the space. */
export function isPutAway({ states, events }: Commitment, space: Space | null): boolean {
  const state = states.at(-1);
  const last = events.at(-1)?.kind;
  if (!state || state.isArchived || last === 'deleted' || last === 'moved-out') return true;
  return space?.lists.some(({ id, isArchived }) => isArchived && id === state.list?.id) ?? false;
}
