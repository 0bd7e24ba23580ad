/**
 * When something is due: a calendar day without an hour, or an instant (epoch ms). `isExact`: somebody chose the hour, where the
 * site also knows days without one; else a setting says whether the hour counts.
 */
export type Due =
  | { readonly kind: 'day'; readonly on: string }
  | { readonly kind: 'time'; readonly at: number; readonly isExact?: true };

/** The due time as it is printed and as keys are made of it: `2021-01-15` or `2021-01-15T17:00:00.000Z`. */
export function dueText(due: Due): string {
  switch (due.kind) {
    case 'day':
      return due.on;
    case 'time':
      return new Date(due.at).toISOString();
    default:
      return due satisfies never;
  }
}

export function sameDue(a: Due | null, b: Due | null): boolean {
  if (!a || !b) return a === b;
  return dueText(a) === dueText(b);
}
