import { lastSetTime } from './set-times.ts';

/** Woken later than this after the time that was set, nobody is told any more that day. */
const LATE_MS = 3_600_000;

/**
 * Whether the user is to be told now, once at the time that they set (wall-clock `HH:MM`). `lastAt`: when it was last decided, in epoch ms;
 * `null`: not since it was set, and a time that had passed by then is none.
 */
export function isTimeToTell(lastAt: number | null, time: string, now: number, zone: string): boolean {
  const passed = lastSetTime([time], now, zone);
  if (lastAt === null || passed === null || lastAt > now) return false;
  return passed > lastAt && now - passed <= LATE_MS;
}
