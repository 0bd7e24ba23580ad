import { bareUnit, inAscii, LOCALES } from './report-words.ts';

/** A time as a report writes it: of a day, or an instant. */
export type Told =
  | { readonly kind: 'clock'; readonly on: string | null; readonly time: Temporal.PlainTime }
  | { readonly kind: 'instant'; readonly at: number };

/** How each language writes the two halves of a day. */
function halvesOf(): ReadonlyMap<string, 'am' | 'pm'> {
  const halves = new Map<string, 'am' | 'pm'>();
  const at = (hour: number): Date => new Date(Date.UTC(2026, 0, 1, hour));
  for (const locale of LOCALES) {
    const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', hour12: true, timeZone: 'UTC' });
    for (const hour of [9, 11, 13, 15, 21]) {
      const period = format.formatToParts(at(hour)).find(({ type }) => type === 'dayPeriod')?.value;
      if (period) halves.set(bareUnit(period), hour < 12 ? 'am' : 'pm');
    }
  }
  // Browsers write these two in Latin letters now; reports of before do not.
  halves.set('오전', 'am').set('오후', 'pm').set('am', 'am').set('pm', 'pm');
  return halves;
}

let known: ReadonlyMap<string, 'am' | 'pm'> | null = null;

function halfOf(words: string): 'am' | 'pm' | null | 'foreign' {
  const plain = bareUnit(words);
  if (plain === '') return null;
  known ??= halvesOf();
  return known.get(plain) ?? 'foreign';
}

function dayOf(year: string, month: string, day: string): string | null {
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return null;
  }
}

/** A day, in the forms that can be read in one way only. */
export function dayIn(words: string): string | null {
  const plain = inAscii(words);
  const iso = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u.exec(plain);
  if (iso) return dayOf(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const dotted = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/u.exec(plain);
  return dotted ? dayOf(dotted[3] ?? '', dotted[2] ?? '', dotted[1] ?? '') : null;
}

function clockIn(words: string): Temporal.PlainTime | null {
  const match =
    /^(?<before>[^\d]*?)(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2}))?(?<after>[^\d]*)$/u.exec(words);
  if (!match?.groups) return null;
  const { before = '', hour = '', minute = '', second = '0', after = '' } = match.groups;
  const half = halfOf(before.trim() || after.trim());
  if (half === 'foreign' || (before.trim() !== '' && after.trim() !== '')) return null;
  const given = Number(hour);
  if (given > 23 || (half === 'pm' && given === 0)) return null;
  const hours = half === null || given > 12 ? given : (given % 12) + (half === 'pm' ? 12 : 0);
  try {
    return Temporal.PlainTime.from(
      { hour: hours, minute: Number(minute), second: Number(second) },
      { overflow: 'reject' },
    );
  } catch {
    return null;
  }
}

/** A time in a cell: `10:00 AM`, `18:02`, `9:00:12`, `上午10:00`, `2026-05-25 11:01:14`, `2026-06-10T09:00:00Z`. */
export function timeIn(cell: string): Told | null {
  const words = inAscii(cell);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/u.test(words)) {
    const at = Date.parse(words);
    return Number.isNaN(at) ? null : { kind: 'instant', at };
  }
  const [, date, rest] = /^(\d{4}-\d{2}-\d{2})[T ,]+(.+)$/u.exec(words) ?? [];
  const time = clockIn(rest ?? words);
  if (!time) return null;
  const on = date === undefined ? null : dayIn(date);
  return date !== undefined && on === null ? null : { kind: 'clock', on, time };
}
