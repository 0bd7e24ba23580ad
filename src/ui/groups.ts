import type { Nudge, NudgeKind } from '../core/nudge.ts';

export type GroupName = 'mine' | 'theirs' | 'between' | 'good' | 'nobody' | 'unread';

export interface Group {
  readonly name: GroupName;
  readonly nudges: readonly Nudge[];
}

const ORDER: readonly GroupName[] = ['mine', 'theirs', 'between', 'good', 'nobody', 'unread'];

/** `null`: mine or theirs, as the nudge says itself. */
const GROUP_OF: Readonly<Record<NudgeKind, GroupName | null>> = {
  reply: 'mine',
  'tell-them': 'mine',
  renegotiate: 'mine',
  'due-soon': 'mine',
  'came-due': 'theirs',
  'ask-kindly': 'theirs',
  'keep-promise': null,
  'give-it-an-owner': 'nobody',
  'agree-on-expectations': 'mine',
  'review-the-agreement': 'mine',
  'make-it-good': 'mine',
  'before-the-call': 'mine',
  'write-it-down': 'mine',
  'cannot-read': 'unread',
  'check-in': 'between',
  'all-work': 'between',
  'talk-about-it': 'between',
  'say-thanks': 'good',
  'ask-for-feedback': 'mine',
  'weekly-review': 'mine',
};

function groupOf({ kind, isMine }: Nudge): GroupName {
  return GROUP_OF[kind] ?? (isMine ? 'mine' : 'theirs');
}

/** The nudges as they are shown: mine first, then theirs, the most pressing of each group on top, within the budget. */
export function grouped(nudges: readonly Nudge[], budget: number): readonly Group[] {
  const sorted = [...nudges].sort((a, b) => ORDER.indexOf(groupOf(a)) - ORDER.indexOf(groupOf(b)) || a.rank - b.rank);
  const shown = sorted.slice(0, budget);
  return ORDER.map((name) => ({
    name,
    nudges: shown.filter((nudge) => groupOf(nudge) === name),
  })).filter((group) => group.nudges.length > 0);
}

/** The nudges of all groups in the order in which the eye meets them. */
export function inOrder(groups: readonly Group[]): readonly Nudge[] {
  return groups.flatMap((group) => group.nudges);
}
