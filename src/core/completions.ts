import type { ListRef } from './facts.ts';
import type { Handle } from './handles.ts';
import type { Rules } from './rules.ts';
import type { Change, Timeline } from './timeline.ts';

/** One stretch of being done: ticked, or on a list that means done. */
export interface Completion {
  /** The change that began it; `null` when it stood so at the start. */
  readonly change: Change | null;
  readonly at: number | null;
  readonly by: Handle | null;
  readonly notBefore: number | null;
  /** When it was reopened. */
  readonly reopenedAt: number | null;
}

interface Being {
  readonly isTicked: boolean;
  readonly list: ListRef | null;
  readonly isOnDoneList: boolean;
}

/** What a list means, in force at an instant. */
type Meaning = Pick<Rules, 'meaning'>;

function lying(being: Being, list: ListRef | null, at: number, rules: Meaning): Being {
  return { ...being, list, isOnDoneList: list !== null && rules.meaning(list, at) === 'done' };
}

function after(being: Being, change: Change, rules: Meaning): Being {
  if (change.kind === 'ticked') return { ...being, isTicked: change.isTicked };
  if (change.kind === 'list') return lying(being, change.to, change.at, rules);
  return change.kind === 'meanings' ? lying(being, being.list, change.at, rules) : being;
}

/** All stretches of being done, by the change that began each. */
export function completionsOf(timeline: Timeline, rules: Meaning): ReadonlyMap<Change | null, Completion> {
  const { start, changes } = timeline;
  const bare: Being = { isTicked: start.isTicked, list: null, isOnDoneList: false };
  let being = lying(bare, start.list, start.at, rules);
  const all: Completion[] = [];
  const isDone = (one: Being): boolean => one.isTicked || one.isOnDoneList;
  if (isDone(being)) {
    const at = start.kind === 'birth' ? start.at : start.tickedAt;
    all.push({ change: null, at, by: null, notBefore: null, reopenedAt: null });
  }
  for (const change of changes) {
    const next = after(being, change, rules);
    if (!isDone(being) && isDone(next)) {
      all.push({ change, at: change.at, by: change.by, notBefore: change.notBefore, reopenedAt: null });
    } else if (isDone(being) && !isDone(next)) {
      const last = all.pop();
      if (last) all.push({ ...last, reopenedAt: change.at });
    }
    being = next;
  }
  return new Map(all.map((one) => [one.change, one]));
}
