import type { AskVerdict } from './ask-verdict.ts';
import type { Commitment } from './commitment.ts';
import type { WorkingTime } from './expectations.ts';
import type { Handle, SpaceId } from './handles.ts';
import type { People } from './people.ts';
import type { Space } from './space.ts';
import type { DeadlineVerdict } from './verdict.ts';

/** A commitment with its verdicts and its space. */
export interface JudgedItem {
  readonly commitment: Commitment;
  readonly verdicts: readonly DeadlineVerdict[];
  readonly asks: readonly AskVerdict[];
  readonly space: Space | null;
}

/** From where people are looked at: now, and who is who. */
export interface Outlook {
  readonly now: number;
  readonly zone: string;
  readonly me: readonly Handle[];
  readonly people: People;
  /** Who is in each space, as persons; a space that is not here has nobody known in it. */
  readonly members: ReadonlyMap<SpaceId, ReadonlySet<Handle>>;
  readonly timeOf: (who: Handle, space: SpaceId | null) => WorkingTime;
}

/** Whether all of these people are known in a space. */
export function areIn({ members }: Outlook, space: SpaceId | null, persons: Iterable<Handle>): boolean {
  const inside = space === null ? undefined : members.get(space);
  return inside !== undefined && [...persons].every((person) => inside.has(person));
}

/** The title of an item. */
export function nameOf({ commitment }: JudgedItem): string {
  return commitment.states.at(-1)?.name.trim() || '…';
}
