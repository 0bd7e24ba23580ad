import type { Fact } from '../../core/facts.ts';
import type { Gap, Step } from '../../core/reading.ts';
import { asRecord, type Json, recordsIn, stringAt } from '../json.ts';
import type { Taken } from '../site.ts';
import { type Listing, listStep, PAGE, subtasksStep } from './calls.ts';
import { handleOf, taskOf } from './ids.ts';
import { meetAll } from './people.ts';
import { type Awaited, queueIn } from './queue.ts';
import { datedIn, gap, idsIn, type Memory, onward, type Stand } from './stand.ts';
import { isWhole, type Task, taskIn } from './tasks.ts';
import { watchedIn } from './watched.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const WEEK_MS = 7 * 24 * HOUR_MS;
/** Clocks may differ by so much. */
const SLACK_MS = 5 * MINUTE_MS;
const MOST_PAGES = 200;
/** How many of the latest tasks are remembered with their instant, so that they are not read twice. */
const MOST_RECENT = 100;
const MOST_LOOKED_AT = 20;
const MOST_AWAY = 40;
const MOST_STRAYS = 30;

/** `data` of an answer. */
export function dataOf(body: unknown): readonly Json[] | null {
  const data = asRecord(body)?.['data'];
  return Array.isArray(data) ? recordsIn(data) : null;
}

export function offsetOf(body: unknown): string | null {
  return stringAt(asRecord(asRecord(body)?.['next_page']), 'offset');
}

function rankOf(task: Task, stand: Stand): number {
  if (stand.me === null) return 1;
  return task.assignee === stand.me ? 3 : task.people.includes(stand.me) ? 2 : 1;
}

/** What of a task is to be read besides its state. */
export function errandsOf(task: Task, stand: Stand): Awaited[] {
  if (task.owesNothing) return [];
  const one: Awaited = {
    errand: 'stories',
    gid: task.gid,
    rank: rankOf(task, stand),
    modifiedAt: task.modifiedAt,
    createdAt: task.createdAt,
    createdBy: task.createdBy?.slice('asana:'.length) ?? null,
    isApproval: task.isApproval,
  };
  return task.hasSubtasks ? [one, { ...one, errand: 'subtasks' }] : [one];
}

export interface Seen {
  readonly tasks: readonly Task[];
  readonly facts: readonly Fact[];
  readonly gaps: readonly Gap[];
  readonly memory: Memory;
}

/** Those whose stories are not yet read as they are now; `since` is when everything was. */
function freshIn(
  tasks: readonly Task[],
  since: string | undefined,
  known: ReadonlyMap<string, number>,
): readonly Task[] {
  const at = Date.parse(since ?? '');
  return tasks.filter((task) => !(task.modifiedAt <= at) && known.get(task.gid) !== task.modifiedAt);
}

/** Tasks as they stand; those that had gone out of sight are back. */
export function seenIn(records: readonly Json[], stand: Stand): Seen {
  const gone = new Set(idsIn(stand.memory.gone));
  const back: Fact[] = [];
  const tasks = records.flatMap((record) => {
    meetAll(stand.people, record);
    const task = isWhole(record) ? taskIn(record, stand.space, stand.readAt) : null;
    if (task && gone.delete(task.gid)) back.push(sightFact(task.gid, 'moved-in', stand));
    return task ?? [];
  });
  const broken = records.length - tasks.length;
  return {
    tasks,
    facts: [...tasks.map((task) => task.fact), ...back],
    gaps: broken > 0 ? [gap(stand, 'unknown-shape', `${broken} tasks`)] : [],
    memory: back.length > 0 ? { gone: [...gone].join(' ') } : {},
  };
}

/** A task went out of our sight, or came back into it. */
export function sightFact(task: string, kind: 'moved-out' | 'moved-in', { space, readAt }: Stand): Fact {
  const subject = taskOf(task);
  const line = { subject, space, at: readAt, by: null, isAutomated: false, readAt, source: 'state' as const };
  return { ...line, key: `${subject}|${kind}|${readAt}`, kind };
}

function newest(dated: readonly (readonly [string, number])[]): readonly (readonly [string, number])[] {
  return [...new Map(dated)].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, MOST_RECENT);
}

function listingIn(about: Step['about']): Listing {
  return {
    of: String(about['of']),
    isMine: about['isMine'] === 1,
    since: typeof about['since'] === 'string' ? about['since'] : null,
    doneSince: String(about['doneSince']),
    startedAt: Number(about['startedAt']),
    page: Number(about['page']),
  };
}

/** One page of the tasks of a project, or of mine. */
export function takeList(step: Step, body: unknown, stand: Stand): Taken {
  const list = listingIn(step.about);
  const records = dataOf(body);
  if (!records) {
    const reason = Array.isArray(asRecord(body)?.['errors']) ? 'no-access' : 'unknown-shape';
    return onward(stand, { facts: [], gaps: [gap(stand, reason, 'list')], isOver: true });
  }
  const { tasks, facts, gaps, memory } = seenIn(records, stand);
  const known = new Map(datedIn(stand.memory.recent));
  const fresh = freshIn(tasks, stand.memory.since, known);
  const awaited = fresh.flatMap((task) => errandsOf(task, stand));
  const parents = new Set([
    ...idsIn(stand.memory.parents),
    ...tasks.flatMap((one) => (one.hasSubtasks ? one.gid : [])),
  ]);
  const recent = newest([...known, ...tasks.map((task) => [task.gid, task.modifiedAt] as const)]);
  const before = list.page === 0 ? [] : idsIn(stand.memory.listed);
  const listed = [...before, ...tasks.map(({ gid }) => gid)];
  const told: Memory = {
    ...memory,
    parents: [...parents].join(' '),
    recent: JSON.stringify(recent),
    listed: listed.join(' '),
  };
  const offset = offsetOf(body);
  if (offset !== null && list.page + 1 < MOST_PAGES)
    return onward(stand, {
      facts,
      gaps,
      memory: told,
      awaited,
      steps: [listStep({ ...list, page: list.page + 1 }, offset)],
      isOver: false,
      isNaming: list.page === 0,
    });
  // A full page without a word of the next one: whether there is one is not known.
  const isCut = offset !== null || (records.length >= PAGE && !Object.hasOwn(asRecord(body) ?? {}, 'next_page'));
  const cut = isCut ? [gap(stand, 'unknown-shape', 'tasks do not page')] : [];
  return listedAll(list, stand, { facts, gaps: [...gaps, ...cut], awaited, memory: told }, recent);
}

/** All of the list is through: what else there is to look after joins the queue, and the first errand begins. */
function listedAll(
  list: Listing,
  stand: Stand,
  told: { facts: readonly Fact[]; gaps: readonly Gap[]; awaited: readonly Awaited[]; memory: Memory },
  recent: readonly (readonly [string, number])[],
): Taken {
  const { readAt, memory, people } = stand;
  const latest = recent[0]?.[1] ?? list.startedAt;
  const since = Math.min(list.startedAt - SLACK_MS, latest);
  const isQueued = new Set([...queueIn(memory.queue), ...told.awaited].map((one) => one.gid));
  const plain = { modifiedAt: 0, createdAt: null, createdBy: null, isApproval: false };
  const touched = idsIn(memory.touched)
    .filter((gid) => !isQueued.has(gid) && !recent.some(([one]) => one === gid))
    .map((gid): Awaited => ({ ...plain, errand: 'task', gid, rank: 2 }));
  const listed = new Set(idsIn(told.memory.listed));
  // What was on my list and is no more may be somebody else's now; it is looked after until it is done.
  const lost = list.isMine ? idsIn(memory.open).filter((gid) => !listed.has(gid)) : [];
  const strays = [...new Set([...idsIn(memory.strays), ...lost])].filter((gid) => !listed.has(gid));
  const astray = strays.slice(-MOST_STRAYS).map((gid): Awaited => ({ ...plain, errand: 'task', gid, rank: 2 }));
  const isLookDue = readAt - Number(memory.lookedAt || 0) >= HOUR_MS;
  const asked = isLookDue ? [...new Set(watchedIn(memory.asks).map(({ task }) => task))].slice(0, MOST_LOOKED_AT) : [];
  const again = asked
    .filter((gid) => !isQueued.has(gid))
    .map((gid): Awaited => ({ ...plain, errand: 'stories', gid, rank: 1 }));
  const isAwayDue = readAt - Number(memory.awayAt || 0) >= WEEK_MS && stand.workspace !== '';
  const away = isAwayDue
    ? [...people].flatMap(([gid, { standing }]): Awaited[] =>
        standing === 'active' ? [{ ...plain, errand: 'away', gid, rank: stand.me === handleOf(gid) ? 0 : -1 }] : [],
      )
    : [];
  return onward(stand, {
    ...told,
    awaited: [...told.awaited, ...touched, ...astray, ...again, ...away.slice(0, MOST_AWAY)],
    memory: {
      ...told.memory,
      since: new Date(since).toISOString(),
      before: memory.since ?? '',
      touched: '',
      listed: '',
      strays: strays.join(' '),
      ...(list.isMine ? { open: [...listed].join(' ') } : {}),
      ...(isLookDue ? { lookedAt: String(readAt) } : {}),
      ...(isAwayDue ? { awayAt: String(readAt) } : {}),
    },
    isOver: true,
    isNaming: true,
  });
}

/** The tasks below one task: like a list, and of those that did not change since the last time only their state. */
export function takeSubtasks(step: Step, body: unknown, stand: Stand): Taken {
  const task = String(step.about['task']);
  const records = dataOf(body);
  if (!records) return onward(stand, { facts: [], isOver: true });
  const { tasks, facts, gaps, memory } = seenIn(records, stand);
  const known = new Map(datedIn(stand.memory.recent));
  const parents = new Set([
    ...idsIn(stand.memory.parents),
    ...tasks.flatMap((one) => (one.hasSubtasks ? one.gid : [])),
  ]);
  const offset = offsetOf(body);
  return onward(stand, {
    facts,
    gaps,
    awaited: freshIn(tasks, stand.memory.before, known).flatMap((one) => errandsOf(one, stand)),
    memory: { ...memory, parents: [...parents].join(' ') },
    steps: offset === null ? [] : [subtasksStep(task, offset)],
    isOver: offset === null,
  });
}
