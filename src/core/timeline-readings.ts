import type { Commitment } from './commitment.ts';
import { sameDue } from './due.ts';
import { sameHandles } from './handles.ts';
import { type Change, type ChangeBody, isKind, otherChange, type Start, sorted, type Timeline } from './timeline.ts';
import { unseen } from './unseen.ts';

/** History of a checklist item, whose date and owner leave none: what its readings prove, and its ticks. */
export function timelineOfReadings(commitment: Commitment): Timeline | null {
  const [first, ...later] = commitment.states;
  if (!first) return null;
  const ticks = commitment.events.filter(isKind('done', 'reopened'));
  const earlier = ticks.filter((tick) => tick.at <= first.readAt);
  const lastEarlier = earlier.at(-1);
  const isTicked = first.isDone ?? lastEarlier?.kind === 'done';
  const start: Start = {
    at: first.readAt,
    kind: 'reading',
    by: null,
    isAutomated: false,
    due: first.due,
    owners: first.owners,
    isTicked,
    tickedAt: isTicked && lastEarlier?.kind === 'done' ? lastEarlier.at : null,
    list: null,
    isArchived: first.isArchived,
    keys: [first.key],
  };
  const changes: Change[] = ticks.filter((tick) => tick.at > first.readAt).flatMap((tick) => otherChange(tick) ?? []);
  let previous = first;
  for (const state of later) {
    const readAt = Math.max(state.readAt, previous.readAt);
    const seen = (body: ChangeBody): Change => ({
      ...unseen(previous.readAt, state, body, readAt),
      notBefore: previous.readAt,
    });
    if (!sameDue(previous.due, state.due)) changes.push(seen({ kind: 'due', to: state.due }));
    if (!sameHandles(new Set(previous.owners), new Set(state.owners)))
      changes.push(seen({ kind: 'owners', to: state.owners }));
    if (previous.isArchived !== state.isArchived)
      changes.push(seen({ kind: 'archived', isArchived: state.isArchived }));
    const isTold = ticks.some((tick) => tick.at > previous.readAt && tick.at <= readAt);
    if (state.isDone !== null && previous.isDone !== state.isDone && !isTold)
      changes.push(seen({ kind: 'ticked', isTicked: state.isDone }));
    previous = { ...state, readAt };
  }
  return { start, changes: sorted(changes) };
}
