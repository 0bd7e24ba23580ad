/** A call that a calendar has, as a page or a file shows it. */
export interface Planned {
  /** The calendar's own id of this one occurrence; `null`: it tells none. */
  readonly event: string | null;
  /** The code of its room; `null`: it tells none. */
  readonly room: string | null;
  /** Epoch ms. */
  readonly startAt: number;
  readonly endAt: number | null;
  readonly title: string | null;
}
