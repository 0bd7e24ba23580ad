import type { Expectations } from './expectations.ts';
import type { Handle, SpaceId } from './handles.ts';
import { inForce } from './in-force.ts';
import { dayOf } from './lapse.ts';
import { startOfNextWorking } from './working-time.ts';

/**
 * When somebody who is on leave at an instant, by their own calendar, works next; `null`: they are not. Leave is an absence that was
 * agreed, assumed, or said on a site; a weekend or a holiday alone is none. `null` for whom: the user.
 */
export function backAt(who: Handle | null, space: SpaceId | null, now: number, all: Expectations): number | null {
  const { absences, workingTime } = inForce(all, { handle: who, space, on: dayOf(now, all.widest.zone) });
  const today = dayOf(now, workingTime.zone);
  const isSaid = absences.some(({ fromOn, toOn }) => fromOn <= today && today <= toOn);
  const { personOf } = all.people;
  const persons = new Set((who === null ? all.me : [who]).map(personOf));
  const isRead = [...all.away].some(([one, days]) => persons.has(personOf(one)) && days.includes(today));
  return isSaid || isRead ? startOfNextWorking(now, workingTime) : null;
}
