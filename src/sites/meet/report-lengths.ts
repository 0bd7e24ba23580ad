import { bareUnit, inAscii, LOCALES } from './report-words.ts';

type Unit = 'hour' | 'minute' | 'second';

/** Short forms that no browser writes but reports do. */
const MORE: Readonly<Record<string, Unit>> = {
  h: 'hour',
  hr: 'hour',
  hrs: 'hour',
  m: 'minute',
  min: 'minute',
  mins: 'minute',
  s: 'second',
  sec: 'second',
  secs: 'second',
};

const IN_MINUTES: Readonly<Record<Unit, number>> = { hour: 60, minute: 1, second: 1 / 60 };

/** The words for units in every language that Meet is offered in, as the browser itself writes them. */
function unitWords(): ReadonlyMap<string, Unit> {
  const words = new Map<string, Unit>();
  for (const locale of LOCALES) {
    for (const unit of ['hour', 'minute', 'second'] as const) {
      for (const unitDisplay of ['narrow', 'short', 'long'] as const) {
        const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay });
        for (const count of [1, 2, 5, 0.5]) {
          for (const { type, value } of format.formatToParts(count)) {
            if (type === 'unit' && !words.has(bareUnit(value))) words.set(bareUnit(value), unit);
          }
        }
      }
    }
  }
  for (const [word, unit] of Object.entries(MORE)) words.set(word, unit);
  return words;
}

let known: ReadonlyMap<string, Unit> | null = null;

/** Minutes in a cell: `1 hr 2 min`, `58 min`, `42m`, `210`, `1:00:00`, `32:14`. */
export function minutesIn(cell: string): number | null {
  const words = inAscii(cell);
  const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})$/u.exec(words);
  if (clock) return Number(clock[1] ?? 0) * 60 + Number(clock[2]) + Number(clock[3]) / 60;
  if (/^\d{1,4}$/u.test(words)) return Number(words);
  const parts = [...words.matchAll(/(\d{1,4})\s*([^\d\s,]+)[\s,]*/gu)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== words) return null;
  known ??= unitWords();
  let minutes = 0;
  for (const [, count = '', word = ''] of parts) {
    const unit = known.get(bareUnit(word));
    if (!unit) return null;
    minutes += Number(count) * IN_MINUTES[unit];
  }
  return minutes;
}
