function onDay(day: Temporal.PlainDate, time: string, zone: string): number {
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}

function around(now: number, times: readonly string[], zone: string): readonly number[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const days = [today.subtract({ days: 1 }), today, today.add({ days: 1 })];
  return days.flatMap((day) => times.map((time) => onDay(day, time, zone))).sort((a, b) => a - b);
}

/** The number on the button, and since when it stands there (epoch ms). */
export interface ShownCount {
  readonly count: number;
  readonly at: number;
}

/**
 * What the number on the button is now. With set times (wall-clock `HH:MM`) it grows at these alone, and goes down at once: nobody is
 * called back to what is dealt with already.
 */
export function countToShow(
  last: ShownCount | null,
  count: number,
  times: readonly string[],
  now: number,
  zone: string,
): ShownCount {
  const passed = around(now, times, zone).findLast((at) => at <= now);
  const isTime = last === null || last.at > now || times.length === 0 || (passed !== undefined && passed > last.at);
  if (isTime) return { count, at: now };
  return count < last.count ? { count, at: last.at } : last;
}

/** When one of these times was last, within two days; `null`: there are none. */
export function lastSetTime(times: readonly string[], now: number, zone: string): number | null {
  return around(now, times, zone).findLast((at) => at <= now) ?? null;
}

/** When the number may next change; `null`: at any time. */
export function nextSetTime(times: readonly string[], now: number, zone: string): number | null {
  return around(now, times, zone).find((at) => at > now) ?? null;
}
