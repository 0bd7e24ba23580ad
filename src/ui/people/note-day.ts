/** A noted day, `YYYY-MM-DD` or without its year `--MM-DD`, as the language writes day and month. */
export function noteDay(on: string, locale: string): string {
  const day = on.startsWith('--') ? `2024${on.slice(1)}` : on;
  try {
    return Temporal.PlainDate.from(day).toLocaleString(locale, { day: 'numeric', month: 'long' });
  } catch {
    return on;
  }
}
