import { plannedFacts } from '../../core/planned-facts.ts';
import type { CallFiles, FileTaken } from '../site.ts';
import { readCalendar } from './ics.ts';
import { takeReport } from './report.ts';

const NOTHING = { facts: [], kind: null, count: 0 } as const;

function takeCalendar(text: string, readAt: number, zone: string): FileTaken {
  const planned = readCalendar(text, readAt, zone);
  if (typeof planned === 'string') return { ...NOTHING, trouble: planned };
  if (planned.length === 0) return { ...NOTHING, trouble: 'foreign' };
  return { facts: plannedFacts(planned, 'file', readAt), trouble: null, kind: 'calendar', count: planned.length };
}

/** Attendance reports (CSV) and calendars (`.ics`). */
export const meetFiles: CallFiles = {
  site: 'meet',
  take(name, text, readAt, zone, on) {
    const isCalendar = /^\ufeff?BEGIN:VCALENDAR/iu.test(text.trimStart());
    return isCalendar ? takeCalendar(text, readAt, zone) : takeReport(name, text, readAt, zone, on);
  },
};
