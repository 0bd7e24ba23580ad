/** When the user wants the weekly review: a weekday, 1 is Monday, and a wall-clock `HH:MM`. */
export interface ReviewTime {
  readonly day: number;
  readonly time: string;
}

/** The week of an instant by its Monday, `YYYY-MM-DD`, and when its review is wanted. */
export interface ReviewWeek {
  readonly week: string;
  readonly at: number;
}

/** The review of the week that holds an instant; `weeks` later, where given. */
export function reviewWeek(now: number, zone: string, { day, time }: ReviewTime, weeks = 0): ReviewWeek {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 }).add({ weeks });
  const at = monday
    .add({ days: day - 1 })
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
  return { week: monday.toString(), at: at.epochMilliseconds };
}

/** When a review is wanted next. */
export function nextReviewAt(now: number, zone: string, time: ReviewTime): number {
  const { at } = reviewWeek(now, zone, time);
  return at > now ? at : reviewWeek(now, zone, time, 1).at;
}
