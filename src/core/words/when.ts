import type { Language, Times } from './languages/language.ts';
import { fold } from './normal.ts';
import { matcher } from './phrases.ts';

/** A day in the writer's calendar, an instant, or `null`: a time is meant that stands on no calendar. */
export type DueInWords = { readonly on: string } | { readonly at: number } | null;

/** Where and when something is written. */
export interface Moment {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly zone: string;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
}
type Found =
  | { readonly kind: 'day'; readonly on: (today: Temporal.PlainDate) => Temporal.PlainDate | null }
  | { readonly kind: 'clock'; readonly clock: Clock }
  | { readonly kind: 'after'; readonly minutes: number }
  | { readonly kind: 'some' };
interface Reader {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray) => Found | null;
}

const ordinal = '(?:st|nd|rd|th|e|er|eme|ste|de|[.ºª])?';
const oneOf = (words: readonly string[]): string =>
  words.map((word) => fold(word).replace(/[+*[\]{}\\.]/g, '\\$&')).join('|');
const some = (): Found => ({ kind: 'some' });
const days = (count: number): Found => ({ kind: 'day', on: (today) => today.add({ days: count }) });

/** The next day of that name, today's own name a week ahead; `isNext` never in this week. */
function weekday(index: number, isNext: boolean): Found {
  return {
    kind: 'day',
    on: (today) => {
      const ahead = (index + 1 - today.dayOfWeek + 7) % 7 || 7;
      return today.add({ days: isNext && ahead + today.dayOfWeek <= 7 ? ahead + 7 : ahead });
    },
  };
}

/** Friday of this or a later week; on a weekend this week is the coming one. */
function friday(weeks: number): Found {
  return {
    kind: 'day',
    on: (today) =>
      today.add({
        days:
          (today.dayOfWeek > 5 ? 12 : 5) -
          today.dayOfWeek +
          (today.dayOfWeek > 5 ? weeks - 1 : weeks) * 7 +
          (today.dayOfWeek > 5 && weeks === 0 ? 7 : 0),
      }),
  };
}

function dayOfMonth(day: number): Found | null {
  if (day < 1 || day > 31) return null;
  return {
    kind: 'day',
    on: (today) => {
      for (let ahead = 0; ahead < 3; ahead++) {
        const month = today.with({ day: 1 }).add({ months: ahead });
        if (day > month.daysInMonth) continue;
        const date = month.with({ day });
        if (Temporal.PlainDate.compare(date, today) >= 0) return date;
      }
      return null;
    },
  };
}

function monthDay(month: number, day: number): Found | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return {
    kind: 'day',
    on: (today) => {
      for (const year of [today.year, today.year + 1]) {
        const first = Temporal.PlainDate.from({ year, month, day: 1 });
        if (day > first.daysInMonth) continue;
        const date = first.with({ day });
        if (Temporal.PlainDate.compare(date, today) >= 0) return date;
      }
      return null;
    },
  };
}

function clock(hour: number, minute: number, half: string | undefined): Found | null {
  if (hour > 24 || minute > 59) return null;
  const isAfternoon = half?.startsWith('p') || (half === undefined && hour >= 1 && hour <= 7);
  return {
    kind: 'clock',
    clock: {
      hour: (isAfternoon && hour < 12 ? hour + 12 : half?.startsWith('a') && hour === 12 ? 0 : hour) % 24,
      minute,
    },
  };
}

function numberOf(word: string, numbers: readonly string[]): number {
  const written = Number(word);
  if (Number.isFinite(written)) return written;
  return numbers.findIndex((names) => fold(names).split('|').includes(word)) + 1;
}

function spaced(times: Times): readonly Reader[] {
  const numbers = `\\d{1,3}|${oneOf(times.numbers)}`;
  const units: readonly (readonly [readonly string[], number])[] = [
    [times.minutes, 1],
    [times.hours, 60],
    [times.days, 1440],
    [times.weeks, 10080],
  ];
  const months = times.months.map((names) => fold(names).split('|'));
  const monthOf = (word: string): number => months.findIndex((names) => names.includes(word)) + 1;
  const anyMonth = months.flat().join('|');
  const oclock = oneOf(times.oclock);
  const at = oneOf(times.at);
  const next = oneOf(times.next);
  const readers: Reader[] = units.map(([unit, minutes]) => ({
    pattern: new RegExp(
      ` (?:${oneOf(times.within)}) (?:about |ca |circa |etwa )?(${numbers}) (?:${unit.map(fold).join('|')})(?= )`,
      'u',
    ),
    read: (match) => {
      const count = numberOf(match[1] as string, times.numbers) * minutes;
      return minutes >= 1440 ? days(count / 1440) : { kind: 'after', minutes: count };
    },
  }));
  for (const [index, names] of times.weekdays.entries()) {
    const any = fold(names);
    readers.push({
      pattern: new RegExp(` (?:(${next}) )?(?:${any})s?(?: (${next}))?(?= )`, 'u'),
      read: (match) => weekday(index, (match[1] ?? match[2]) !== undefined),
    });
  }
  readers.push(
    {
      pattern: new RegExp(` (\\d{1,2})${ordinal} (?:of |de |di )?(${anyMonth})(?= )`, 'u'),
      read: (match) => monthDay(monthOf(match[2] as string), Number(match[1])),
    },
    {
      pattern: new RegExp(` (${anyMonth}) (?:the )?(\\d{1,2})${ordinal}(?= )`, 'u'),
      read: (match) => monthDay(monthOf(match[1] as string), Number(match[2])),
    },
    { pattern: / (\d{4})-(\d{2})-(\d{2})(?= )/u, read: (match) => monthDay(Number(match[2]), Number(match[3])) },
    {
      pattern: new RegExp(` (?:${oneOf(times.dayOf)}) (\\d{1,2})[./](\\d{1,2})(?= )`, 'u'),
      read: (match) => (times.dayOf.includes('on the') ? some() : monthDay(Number(match[2]), Number(match[1]))),
    },
    {
      pattern: new RegExp(
        ` (?:${oneOf(times.dayOf)}) (\\d{1,2})${times.dayOf.includes('on the') ? '(?:st|nd|rd|th)' : ordinal}(?= (?!(?:${oclock}|${anyMonth}|%) ))`,
        'u',
      ),
      read: (match) => dayOfMonth(Number(match[1])),
    },
    {
      pattern: new RegExp(
        ` (?:${at}) (\\d{1,2})(?:[:.h](\\d{2}))? ?(a\\.?m|p\\.?m)?(?: (?:${oclock}))?(?= )(?! (?:of |de |di )?(?:${anyMonth}) )`,
        'u',
      ),
      read: (match) => clock(Number(match[1]), Number(match[2] ?? 0), match[3]),
    },
    {
      pattern: / (\d{1,2})(?:[:.](\d{2}))? ?(a\.?m|p\.?m)(?= )/u,
      read: (match) => clock(Number(match[1]), Number(match[2] ?? 0), match[3]),
    },
    {
      pattern: new RegExp(` (\\d{1,2})(?:[:h](\\d{2})|h| (?:${oclock}))(?= )`, 'u'),
      read: (match) => clock(Number(match[1]), Number(match[2] ?? 0), undefined),
    },
    {
      pattern: new RegExp(
        ` (?:${at}) (${oneOf(times.numbers)})(?: (?:${oclock}))?(?= (?:[.,!;:)]|$|sharp|today|tonight))`,
        'u',
      ),
      read: (match) => clock(numberOf(match[1] as string, times.numbers), 0, undefined),
    },
  );
  return readers;
}

function unspaced(times: Times): readonly Reader[] {
  const readers: Reader[] = [
    { pattern: /(\d{1,3})分(?:後|以内)/u, read: (match) => ({ kind: 'after', minutes: Number(match[1]) }) },
    { pattern: /(\d{1,2})時間(?:後|以内)/u, read: (match) => ({ kind: 'after', minutes: Number(match[1]) * 60 }) },
    { pattern: /(\d{1,2})日(?:後|以内)/u, read: (match) => days(Number(match[1])) },
    { pattern: /(\d{1,2})週間(?:後|以内)/u, read: (match) => days(Number(match[1]) * 7) },
    { pattern: /(\d{1,2})月(\d{1,2})日/u, read: (match) => monthDay(Number(match[1]), Number(match[2])) },
    { pattern: /(?<!月)(?<!\d)(\d{1,2})日(?!間|後|以内|分)/u, read: (match) => dayOfMonth(Number(match[1])) },
    {
      pattern: /(午後|午前)?(\d{1,2})時(?!間)(?:(\d{1,2})分|半)?/u,
      read: (match) =>
        clock(
          Number(match[2]),
          match[0].endsWith('半') ? 30 : Number(match[3] ?? 0),
          match[1] === '午後' ? 'p' : match[1] === '午前' ? 'a' : undefined,
        ),
    },
  ];
  for (const [index, name] of times.weekdays.entries())
    readers.push({
      pattern: new RegExp(`(来週の?)?${name}`, 'u'),
      read: (match) => weekday(index, match[1] !== undefined),
    });
  return readers;
}

function readersOf(language: Language): readonly Reader[] {
  const { times } = language;
  const isSpaced = !language.isUnspaced;
  const of = (list: readonly string[], read: () => Found): Reader => ({ pattern: matcher(list, isSpaced), read });
  return [
    of(times.afterTomorrow, () => days(2)),
    ...(isSpaced ? spaced(times) : unspaced(times)),
    of(times.today, () => days(0)),
    of(times.tomorrow, () => days(1)),
    of(times.thisWeek, () => friday(0)),
    of(times.nextWeek, () => friday(1)),
    of(times.noon, () => ({ kind: 'clock', clock: { hour: 12, minute: 0 } })),
    of(times.some, some),
  ];
}

const readers = new Map<string, readonly Reader[]>();

/** The first time that a sentence, given as tokens, speaks of; `undefined` where it speaks of none. */
export function when(
  tokens: string,
  languages: readonly Language[],
  moment: Moment,
): { readonly due: DueInWords } | undefined {
  const hits: { readonly from: number; readonly to: number; readonly found: Found }[] = [];
  for (const language of languages) {
    let list = readers.get(language.code);
    if (!list) {
      list = readersOf(language);
      readers.set(language.code, list);
    }
    for (const reader of list) {
      const match = tokens.match(reader.pattern);
      const found = match && reader.read(match);
      if (found) hits.push({ from: match.index ?? 0, to: (match.index ?? 0) + match[0].length, found });
    }
  }
  if (hits.length === 0) return undefined;
  hits.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: typeof hits = [];
  for (const hit of hits) if (hit.from >= (kept.at(-1)?.to ?? -1)) kept.push(hit);
  const now = Temporal.Instant.fromEpochMilliseconds(moment.at).toZonedDateTimeISO(moment.zone);
  const today = now.toPlainDate();
  const after = kept.find((hit) => hit.found.kind === 'after')?.found;
  if (after?.kind === 'after') return { due: { at: moment.at + after.minutes * 60_000 } };
  const day = kept.find((hit) => hit.found.kind === 'day')?.found;
  const time = kept.find((hit) => hit.found.kind === 'clock')?.found;
  const date = day?.kind === 'day' ? day.on(today) : null;
  if (time?.kind === 'clock') {
    const on = (date ?? today).toZonedDateTime({
      timeZone: moment.zone,
      plainTime: Temporal.PlainTime.from(time.clock),
    });
    if (date || on.epochMilliseconds > moment.at) return { due: { at: on.epochMilliseconds } };
    return { due: { at: on.add({ days: 1 }).epochMilliseconds } };
  }
  return { due: date ? { on: date.toString() } : null };
}
