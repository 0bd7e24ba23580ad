/** The instants at which a day of the user's begins and ends, both included; `null` for no day. */
export function spanOf(on: string, zone: string): { readonly from: number; readonly to: number } | null {
  try {
    const day = Temporal.PlainDate.from(on);
    const from = day.toZonedDateTime(zone).epochMilliseconds;
    return { from, to: day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - 1 };
  } catch {
    return null;
  }
}
