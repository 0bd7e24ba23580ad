import type { Due } from './due.ts';
import type { InForce } from './in-force.ts';
import { addWorkingHours } from './working-time.ts';

/** The last zone of the world in which a day ends. */
const LAST_ZONE = 'Etc/GMT+12';

const dayEnds = new Map<string, number>();

/** When a calendar day ends in a zone. */
export function endOfDay(on: string, zone: string): number {
  const key = `${on} ${zone}`;
  let end = dayEnds.get(key);
  if (end === undefined) {
    end = Temporal.PlainDate.from(on).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
    if (dayEnds.size > 5000) dayEnds.clear();
    dayEnds.set(key, end);
  }
  return end;
}

/** The calendar day of an instant in a zone. */
export function dayOf(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

const daysOfInstants = new Map<string, string>();

function cachedDayOf(at: number, zone: string): string {
  const key = `${at} ${zone}`;
  let day = daysOfInstants.get(key);
  if (day === undefined) {
    day = dayOf(at, zone);
    if (daysOfInstants.size > 5000) daysOfInstants.clear();
    daysOfInstants.set(key, day);
  }
  return day;
}

/**
 * When a due time has passed, without grace. A day lapses when it has ended for its owner: in their zone where it is known,
 * else in the user's or at UTC-12, whichever is later. A due time that only stands for its day ends with it in the user's zone.
 */
export function lapseOf(due: Due, terms: Pick<InForce, 'dueTimes' | 'isZoneKnown' | 'zone'>, userZone: string): number {
  switch (due.kind) {
    case 'time':
      return due.isExact || terms.dueTimes === 'exact' ? due.at : endOfDay(cachedDayOf(due.at, userZone), userZone);
    case 'day':
      return terms.isZoneKnown
        ? endOfDay(due.on, terms.zone)
        : Math.max(endOfDay(due.on, userZone), endOfDay(due.on, LAST_ZONE));
    default:
      return due satisfies never;
  }
}

/** From here on it has lapsed: the lapse plus grace in the owner's working time. */
export function lapsedOf(lapseAt: number, terms: Pick<InForce, 'graceHours' | 'workingTime'>): number {
  return addWorkingHours(lapseAt, terms.graceHours, terms.workingTime);
}
