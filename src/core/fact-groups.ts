import type { FactKind } from './facts.ts';

/** What facts are sorted by when one looks for them. */
export const FACT_GROUPS = ['dates', 'owners', 'done', 'lists', 'talk', 'calls', 'seen', 'people', 'said'] as const;
export type FactGroup = (typeof FACT_GROUPS)[number];

const GROUP_OF: Readonly<Record<Exclude<FactKind, `said-${string}`>, FactGroup>> = {
  created: 'lists',
  'due-changed': 'dates',
  'day-began': 'dates',
  'owner-joined': 'owners',
  'owner-left': 'owners',
  done: 'done',
  reopened: 'done',
  'list-moved': 'lists',
  archived: 'lists',
  restored: 'lists',
  deleted: 'lists',
  'moved-out': 'lists',
  'moved-in': 'lists',
  'list-archived': 'lists',
  'list-restored': 'lists',
  blocked: 'lists',
  unblocked: 'lists',
  acted: 'talk',
  asked: 'talk',
  withdrew: 'talk',
  reacted: 'talk',
  unsaid: 'talk',
  promised: 'talk',
  seen: 'seen',
  'space-seen': 'seen',
  'history-read': 'seen',
  me: 'people',
  away: 'people',
  'call-watched': 'calls',
  'call-attended': 'calls',
  'call-doubled': 'calls',
  'call-report': 'calls',
  'call-reported': 'calls',
  'call-scheduled': 'dates',
};

function isWord(kind: FactKind): kind is Extract<FactKind, `said-${string}`> {
  return kind.startsWith('said-');
}

export function groupOf(kind: FactKind): FactGroup {
  return isWord(kind) ? 'said' : GROUP_OF[kind];
}
