import ICAL from 'ical.js';
import { isRoom } from '../../core/call.ts';
import type { Planned } from '../../core/planned.ts';
import type { FileTrouble } from '../site.ts';

const DAY_MS = 86_400_000;
const LARGEST = 10_000_000;
/** Occurrences of one series that are looked at, and how far back and ahead of today they are taken. */
const MOST_STEPS = 5000;
const BACK_MS = 60 * DAY_MS;
const AHEAD_MS = 120 * DAY_MS;
const MOST = 2000;

const ROOM = /meet\.google\.com\/([a-z]{3}-[a-z]{4}-[a-z]{3})(?![a-z-])/u;

function roomOf(event: ICAL.Event): string | null {
  const component = event.component;
  const words = ['x-google-conference', 'location', 'description', 'url']
    .map((name) => String(component.getFirstPropertyValue(name) ?? ''))
    .join('\n');
  const room = ROOM.exec(words)?.[1];
  return isRoom(room) ? room : null;
}

/** A time without a zone is the user's own; a day is no time. */
function instantOf(time: ICAL.Time, zone: string): number | null {
  if (time.isDate) return null;
  if (time.zone !== ICAL.Timezone.localTimezone) return time.toUnixTime() * 1000;
  const { year, month, day, hour, minute, second } = time;
  return Temporal.PlainDateTime.from({ year, month, day, hour, minute, second }).toZonedDateTime(zone)
    .epochMilliseconds;
}

function stamp(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/gu, '');
}

function plannedOf(
  event: ICAL.Event,
  start: ICAL.Time,
  end: ICAL.Time,
  recurrence: ICAL.Time | null,
  zone: string,
): Planned | null {
  const startAt = instantOf(start, zone);
  const id = event.uid
    .replace(/@google\.com$/u, '')
    .replace(/[^\w-]/gu, '_')
    .slice(0, 200);
  if (startAt === null || id === '' || event.component.getFirstPropertyValue('status') === 'CANCELLED') return null;
  const first = recurrence === null ? startAt : (instantOf(recurrence, zone) ?? startAt);
  const title = event.summary?.replace(/\s+/gu, ' ').trim().slice(0, 200) || null;
  return { event: `${id}_${stamp(first)}`, room: roomOf(event), startAt, endAt: instantOf(end, zone), title };
}

function* occurrences(event: ICAL.Event, now: number, zone: string): Iterable<Planned> {
  if (!event.isRecurring()) {
    const one = plannedOf(event, event.startDate, event.endDate, null, zone);
    if (one) yield one;
    return;
  }
  const series = event.iterator();
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = series.next();
    if (!next) return;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    const one = plannedOf(item, startDate, endDate, next, zone);
    if (!one) continue;
    if (one.startAt > now + AHEAD_MS) return;
    if (one.startAt >= now - BACK_MS) yield one;
  }
}

/** The calls in a calendar file: what of it has a room of Meet, a start and an end. */
export function readCalendar(text: string, now: number, zone: string): readonly Planned[] | FileTrouble {
  if (text.length > LARGEST) return 'too-large';
  if (!/^\ufeff?BEGIN:VCALENDAR/iu.test(text.trimStart())) return 'foreign';
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const zoneOf of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zoneOf);
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const series = new Map(events.filter((event) => !event.isRecurrenceException()).map((event) => [event.uid, event]));
    const found: Planned[] = [];
    for (const event of events) {
      if (!event.isRecurrenceException()) continue;
      const of = series.get(event.uid);
      if (of) of.relateException(event);
      else series.set(`${event.uid} ${event.recurrenceId}`, event);
    }
    for (const event of series.values()) {
      for (const one of occurrences(event, now, zone)) if (one.room !== null && found.length < MOST) found.push(one);
    }
    return found;
  } catch {
    return 'broken';
  }
}
