import type { Nudge, NudgeKind } from '../core/nudge.ts';

export type GroupName = 'mine' | 'theirs' | 'nobody';

export interface Group {
  readonly name: GroupName;
  readonly nudges: readonly Nudge[];
}

/** How many nudges are shown before one asks for more. */
export const BUDGET = 5;

const ORDER: readonly GroupName[] = ['mine', 'theirs', 'nobody'];

const GROUP_OF: Readonly<Record<NudgeKind, GroupName>> = {
  'tell-them': 'mine',
  renegotiate: 'mine',
  'due-soon': 'mine',
  'came-due': 'theirs',
  'give-it-an-owner': 'nobody',
};

/** The nudges as they are shown: mine first, the most pressing of each group on top, within the budget unless all are wanted. */
export function grouped(nudges: readonly Nudge[], isAll: boolean): readonly Group[] {
  const sorted = [...nudges].sort(
    (a, b) => ORDER.indexOf(GROUP_OF[a.kind]) - ORDER.indexOf(GROUP_OF[b.kind]) || a.rank - b.rank,
  );
  const shown = isAll ? sorted : sorted.slice(0, BUDGET);
  return ORDER.map((name) => ({
    name,
    nudges: shown.filter((nudge) => GROUP_OF[nudge.kind] === name),
  })).filter((group) => group.nudges.length > 0);
}

/** The nudges of all groups in the order in which the eye meets them. */
export function inOrder(groups: readonly Group[]): readonly Nudge[] {
  return groups.flatMap((group) => group.nudges);
}
