import { meansDone } from './done-lists.ts';
import type { Handle } from './handles.ts';
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
  isTicked: boolean;
  isOnDoneList: boolean;
}

function after(being: Being, change: Change): Being {
  if (change.kind === 'ticked') return { ...being, isTicked: change.isTicked };
  if (change.kind === 'list') return { ...being, isOnDoneList: meansDone(change.to.name) };
  return being;
}

/** All stretches of being done, by the change that began each. */
export function completionsOf(timeline: Timeline): ReadonlyMap<Change | null, Completion> {
  const { start, changes } = timeline;
  let being: Being = { isTicked: start.isTicked, isOnDoneList: start.list !== null && meansDone(start.list.name) };
  const all: Completion[] = [];
  const isDone = (one: Being): boolean => one.isTicked || one.isOnDoneList;
  if (isDone(being)) {
    const at = start.kind === 'birth' ? start.at : start.tickedAt;
    all.push({ change: null, at, by: null, notBefore: null, reopenedAt: null });
  }
  for (const change of changes) {
    const next = after(being, change);
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
