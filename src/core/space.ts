import type { Member } from './facts.ts';
import type { Handle, SpaceId, Subject } from './handles.ts';

/** The folded facts of one space. Plain JSON. */
export interface Space {
  readonly space: SpaceId;
  readonly name: string;
  readonly url: string;
  readonly isClosed: boolean;
  readonly members: readonly Member[];
  readonly lists: readonly { readonly id: string; readonly name: string; readonly isArchived: boolean }[];
  /** Archivings and restorings of whole lists, by instant. */
  readonly listEvents: readonly {
    readonly list: string;
    readonly at: number;
    readonly isArchived: boolean;
    readonly key: string;
  }[];
  /** From here on the history is known without a gap; `null` when nothing was read. */
  readonly historyFrom: number | null;
  /** Ticks, archivings and moves to a done list, by instant: what a clean-up is seen from. */
  readonly finishes: readonly Finish[];
}

export interface Finish {
  readonly at: number;
  readonly by: Handle;
  readonly subject: Subject;
}
