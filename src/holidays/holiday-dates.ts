import type { HolidaysTypes } from 'date-holidays';

/** A public holiday as one calendar day, `YYYY-MM-DD`, with the name that it has in the language asked for. */
export interface PublicHoliday {
  readonly on: string;
  readonly name: string;
}

const WRITTEN = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?: -(\d{2})(\d{2}))?$/;
/** Longer than this is no holiday but a mistake of the table. */
const MOST_DAYS = 15;

/**
 * The days on which nobody works: those that the holiday covers from ten to two, so that one which begins at the sunset
 * before, as a Muslim or Jewish one does, is the day itself, and half a day off is none.
 */
export function daysOf({ date, start, end, name }: Pick<HolidaysTypes.Holiday, 'date' | 'start' | 'end' | 'name'>) {
  const [, day, time, hours = '0', minutes = '0'] = WRITTEN.exec(date) ?? [];
  if (day === undefined || time === undefined) return [];
  const before = { hours: Number(hours), minutes: Number(minutes) };
  const begins = Temporal.PlainDateTime.from(`${day}T${time}`).subtract(before);
  const ends = begins.add({ milliseconds: end.getTime() - start.getTime() });
  const days: PublicHoliday[] = [];
  for (let on = begins.toPlainDate(); days.length < MOST_DAYS; on = on.add({ days: 1 })) {
    if (Temporal.PlainDateTime.compare(on.toPlainDateTime('14:00'), ends) > 0) break;
    if (Temporal.PlainDateTime.compare(on.toPlainDateTime('10:00'), begins) >= 0)
      days.push({ on: on.toString(), name });
  }
  return days;
}
