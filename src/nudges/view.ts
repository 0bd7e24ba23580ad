import type { Commitment } from '../core/commitment.ts';
import type { WorkingTime } from '../core/expectations.ts';
import type { Handle, Subject } from '../core/handles.ts';
import type { Space } from '../core/space.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';

/** A commitment, what it means now, and the space it lives in, where that was read. */
export interface Item {
  readonly commitment: Commitment;
  readonly verdicts: readonly DeadlineVerdict[];
  readonly space: Space | null;
}

/** All that nudges are found in. */
export interface View {
  readonly now: number;
  readonly zone: string;
  /** My handles on all sites. */
  readonly me: readonly Handle[];
  readonly workingTime: WorkingTime;
  readonly items: readonly Item[];
  /** Subjects and people of whom the user wants to hear nothing. */
  readonly silenced: ReadonlySet<Subject | Handle>;
  /** Display names. */
  readonly names: Readonly<Record<Handle, string>>;
}
