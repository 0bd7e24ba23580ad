import type { Habit, Nudge, NudgeKind } from '../core/nudge.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import type { Said } from './said.ts';
import type { Item, View } from './view.ts';

/** An item with all that a rule asks of it. */
export interface Looked extends Item {
  readonly view: View;
  readonly said: Said;
  readonly name: string;
  readonly url: string;
  /** The terms of which something may be said: not excused, settled, stale or dropped. Asks that the user closed are left out too. */
  readonly terms: readonly DeadlineVerdict[];
  /** Who I am on this site; nobody when nobody is logged in there. */
  readonly isMe: (handle: string | null) => boolean;
}

/** A nudge, and what decides its place. */
export interface Found {
  readonly nudge: Nudge;
  /** When it is or was due. */
  readonly dueAt: number;
  /** Since when there is something to do about it: what was dealt with before was another matter. */
  readonly sinceAt: number;
}

/** One kind of nudge that looks at everything at once: at what is between me and a person. */
export interface ViewRule extends Omit<Rule, 'find'> {
  /** Of what was found only the first that is still wanted is shown. */
  readonly isOneAtATime: boolean;
  findAmong(view: View): readonly Found[];
}

/** One kind of nudge: finds at most one for each term, ask or suggestion of an item. Where a nudge says otherwise than its rule, the nudge is right. */
export interface Rule {
  readonly kind: NudgeKind;
  readonly habit: Habit;
  readonly rank: number;
  readonly isMine: boolean;
  /** It looks also at what has ended in the last weeks. */
  readonly looksBack?: boolean;
  find(looked: Looked): readonly Found[];
}
