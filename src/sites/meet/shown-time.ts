import { digitOf } from './head-count.ts';

/** The first time of day in some words, as hours of a twelve-hour clock and minutes, in the digits of whatever script. */
function firstClock(words: string): readonly [hour: number, minute: number | null] | null {
  const plain = words.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)));
  const [, hour, minute] = /(\d{1,2})(?:\s*[:.h時时시]\s*(\d{2}))?/u.exec(plain) ?? [];
  if (hour === undefined) return null;
  return [Number(hour) % 12, minute === undefined ? null : Number(minute)];
}

/**
 * Whether words that show a time begin with this instant's own time of day. The id of an occurrence keeps the start that it first
 * had; one that was moved shows another.
 */
export function showsTime(words: string, at: number, zone: string): boolean {
  const shown = firstClock(words);
  if (!shown) return false;
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return shown[0] === hour % 12 && (shown[1] ?? 0) === minute;
}
