import type { WorkingTime } from './expectations.ts';
import { dayOf, endOfDay } from './lapse.ts';
import { startOfNextWorking } from './working-time.ts';

/** Until when a nudge may be put off: one of these mornings, each the beginning of the user's working hours on that day. */
export interface Snooze {
  readonly kind: 'tomorrow' | 'morning' | 'next-week';
  readonly at: number;
}

/** The beginning of work after the end of a day; not finite where nobody works. */
function morningAfter(on: string, time: WorkingTime): number {
  return startOfNextWorking(endOfDay(on, time.zone), time);
}

/**
 * Instants to snooze until, earliest first, each once: the next working morning, the one two working days later, and the first of
 * next week. Weekends, holidays and the user's own days off are none.
 */
export function snoozeChoices(now: number, time: WorkingTime): readonly Snooze[] {
  const today = Temporal.PlainDate.from(dayOf(now, time.zone));
  const next = morningAfter(today.toString(), time);
  const isTomorrow = Number.isFinite(next) && dayOf(next, time.zone) === today.add({ days: 1 }).toString();
  let later = next;
  for (let days = 0; days < 2 && Number.isFinite(later); days++) later = morningAfter(dayOf(later, time.zone), time);
  const sunday = today.add({ days: 7 - today.dayOfWeek });
  const found: readonly Snooze[] = [
    ...(isTomorrow ? [{ kind: 'tomorrow', at: next } as const] : []),
    { kind: 'next-week', at: morningAfter(sunday.toString(), time) },
    { kind: 'morning', at: next },
    { kind: 'morning', at: later },
  ];
  const each = new Map<number, Snooze>();
  for (const one of found) if (Number.isFinite(one.at) && !each.has(one.at)) each.set(one.at, one);
  return [...each.values()].sort((a, b) => a.at - b.at);
}
