import { meansDone } from './done-lists.ts';
import type { ListMeaning } from './expectations.ts';
import type { ListRef } from './facts.ts';
import type { Rules } from './rules.ts';
import type { Change, Timeline } from './timeline.ts';

/** What a list means: as was said of it, else by its name as it stood then. */
export function meaningOf(list: ListRef, said: Readonly<Record<string, ListMeaning>>): ListMeaning {
  const own = Object.hasOwn(said, list.id) ? said[list.id] : undefined;
  return own ?? (meansDone(list.name) ? 'done' : 'open');
}

/** The same history, with the instants at which lists came to mean something else: whatever lies on one is done, or put away, from then on. */
export function withMeanings(timeline: Timeline, rules: Rules, now: number): Timeline {
  const turns = rules.listTurns.filter((at) => at > timeline.start.at && at <= now);
  if (turns.length === 0) return timeline;
  const turn = (at: number): Change => {
    return { kind: 'meanings', at, by: null, isAutomated: false, keys: [], notBefore: null };
  };
  return { ...timeline, changes: [...turns.map(turn), ...timeline.changes].sort((a, b) => a.at - b.at) };
}
