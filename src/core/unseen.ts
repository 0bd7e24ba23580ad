import type { HistoryState } from './commitment.ts';
import { sameDue } from './due.ts';
import { type Handle, sameHandles } from './handles.ts';
import type { Change, ChangeBody, Start } from './timeline.ts';

/** What the state shows and the history does not tell: it changed at a time that nobody knows. */
export function unseen(from: number, state: HistoryState, body: ChangeBody, at = state.at): Change {
  return { ...body, at: Math.max(from, at), by: null, isAutomated: false, keys: [state.key], notBefore: from };
}

/** Adds what today's state shows and the acts do not tell. */
export function reconcile(changes: Change[], start: Start, owners: ReadonlySet<Handle>, state: HistoryState): void {
  const lastDue = changes.filter((change) => change.kind === 'due').at(-1);
  const due = lastDue?.kind === 'due' ? lastDue.to : start.due;
  const lastTick = changes.filter((change) => change.kind === 'ticked').at(-1);
  const isTicked = lastTick?.kind === 'ticked' ? lastTick.isTicked : start.isTicked;
  const isLater = (change: Change | undefined): boolean => !change || change.at <= state.at;
  if (!sameDue(due, state.due) && isLater(lastDue))
    changes.push(unseen(lastDue?.at ?? start.at, state, { kind: 'due', to: state.due }));
  if (state.isDone !== null && isTicked !== state.isDone && isLater(lastTick)) {
    const since = lastTick?.at ?? start.at;
    const tick: ChangeBody = { kind: 'ticked', isTicked: state.isDone };
    const isTimed = state.isDone && state.doneAt !== null && state.doneAt >= since;
    changes.push(
      isTimed ? { ...unseen(since, state, tick, state.doneAt ?? since), notBefore: null } : unseen(since, state, tick),
    );
  }
  const lastOwners = changes.filter((change) => change.kind === 'owners').at(-1);
  if (!sameHandles(owners, new Set(state.owners)) && isLater(lastOwners)) {
    const joined = state.owners.some((owner) => !owners.has(owner));
    // Whoever left without a trace owed nothing any more from their last known act on; whoever joined so, only from what was seen.
    changes.push(
      unseen(
        lastOwners?.at ?? start.at,
        state,
        { kind: 'owners', to: state.owners },
        joined ? state.at : (lastOwners?.at ?? start.at),
      ),
    );
  }
}
