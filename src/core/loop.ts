import type { Due } from './due.ts';
import type { Handle, SpaceId, Subject } from './handles.ts';
import type { Direction } from './standing-owed.ts';

/** Something that is open between two people: one owes it, the other waits for it. */
export interface Loop {
  readonly kind: 'commitment' | 'ask';
  /** The key of the term or the ask, for the user's word about it. */
  readonly key: string;
  readonly direction: Direction;
  /** The other side, whoever owes; `null`: owed to a shared space where nobody else is known. */
  readonly person: Handle | null;
  readonly subject: Subject;
  readonly space: SpaceId | null;
  /** The title of the item. */
  readonly name: string;
  /** Of an ask, where it was kept. */
  readonly quote: string | null;
  /** The page of the item or of the message. */
  readonly url: string;
  /** Of a commitment. */
  readonly due: Due | null;
  /** When it lapses, grace included, or when the answer time is over. */
  readonly until: number;
  readonly isPast: boolean;
  /** When it was promised or asked. */
  readonly sinceAt: number;
  /** Owed together with others. */
  readonly isShared: boolean;
  /** The first date that was promised, where it has walked since. */
  readonly firstDue: Due | null;
}
