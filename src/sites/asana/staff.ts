import type { Step } from '../../core/reading.ts';
import { asRecord, booleanAt, nameAt, stringAt } from '../json.ts';
import type { Taken } from '../site.ts';
import { awayIn } from './absence.ts';
import { agentsStep, membersStep } from './calls.ts';
import { isId } from './ids.ts';
import { dataOf, offsetOf } from './listing.ts';
import { meet } from './people.ts';
import { keptQueue, queueIn } from './queue.ts';
import { gap, type Memory, onward, type Stand } from './stand.ts';

const WEEK_MS = 7 * 86_400_000;
const MOST_MEMBER_PAGES = 5;

/** Steps to be done besides, and what is remembered of having asked for them. */
interface More {
  readonly steps: readonly Step[];
  readonly memory: Memory;
}

/** Who is an agent and who is gone in a workspace, once a week. */
export function staffSteps(stand: Stand, workspace: string): More {
  if (workspace === '' || stand.readAt - Number(stand.memory.staffAt || 0) < WEEK_MS) return { steps: [], memory: {} };
  return {
    steps: [agentsStep(workspace), membersStep(workspace, 0, null)],
    memory: { staffAt: String(stand.readAt) },
  };
}

/** What agents do is automation's, and they owe nothing. Workspaces without any refuse: then there are none. */
export function takeAgents(body: unknown, stand: Stand): Taken {
  for (const agent of dataOf(body) ?? [])
    meet(stand.people, stringAt(agent, 'gid'), { name: nameAt(agent, 'name'), standing: 'agent' });
  return onward(stand, { facts: [], isOver: false });
}

/** Who is gone. Of a workspace only those are remembered who were met, or are gone. */
export function takeMembers(step: Step, body: unknown, stand: Stand): Taken {
  const records = dataOf(body) ?? [];
  // Some members are not told of; of those who are, each has a word on whether the account is active.
  const isUnclear =
    records.length > 0 && records.every((one) => booleanAt(one, 'is_active') === null || !asRecord(one['user']));
  for (const one of records) {
    const user = asRecord(one['user']);
    const gid = stringAt(user, 'gid');
    const isGone = one['is_active'] === false;
    const known = stand.people.get(gid ?? '');
    if (known?.standing === 'agent' || (!known && !isGone)) continue;
    meet(stand.people, gid, { name: nameAt(user, 'name'), standing: isGone ? 'gone' : 'active' });
  }
  const page = Number(step.about['page']) + 1;
  const offset = offsetOf(body);
  const more = offset !== null && page < MOST_MEMBER_PAGES;
  const next = more ? [membersStep(String(step.about['workspace']), page, offset)] : [];
  const gaps = isUnclear ? [gap(stand, 'unknown-shape', 'members')] : [];
  return onward(stand, { facts: [], gaps, steps: next, isOver: false });
}

/** When somebody is out of office. Where that is not ours to know, or not paid for, nobody else of the workspace is asked about. */
export function takeAway(step: Step, body: unknown, stand: Stand): Taken {
  const records = dataOf(body);
  if (!records) {
    const others = queueIn(stand.memory.queue).filter(({ errand }) => errand !== 'away');
    return onward(stand, { facts: [], memory: { queue: keptQueue(others) }, isOver: true });
  }
  const user = step.about['user'];
  const facts = records.flatMap((entry) => awayIn(entry, isId(user) ? user : null, stand.readAt));
  return onward(stand, { facts, isOver: true });
}
