import type { Reading, Step } from '../../core/reading.ts';
import { asRecord, booleanAt, type Json, nameAt, recordsIn, stringAt } from '../json.ts';
import { meFact } from '../me-fact.ts';
import type { Taken } from '../site.ts';
import { aloneStep, askedStep, eventsStep, listStep, myListStep, projectStep } from './calls.ts';
import { aloneOf, alonePath, handleOf, idAt, isId, myTasksOf, ORIGIN, projectOf, taskAlone } from './ids.ts';
import { dataOf, errandsOf, seenIn } from './listing.ts';
import type { Head } from './space-fact.ts';
import { staffSteps } from './staff.ts';
import { gap, idsIn, MEMORY, type Memory, NOTHING, onward, type Stand } from './stand.ts';

const DAY_MS = 86_400_000;
/** A search that was not paid for is tried again after so long. */
const UNPAID_MS = 30 * DAY_MS;
const MOST_WORKSPACES = 10;

export function unknown(detail: string): Taken {
  return { ...NOTHING, gaps: [gap(null, 'unknown-shape', detail)] };
}

/** The project of a task that was opened by itself, or of what it belongs to; else the task is its own place. */
export function takeHome(step: Step, data: Json): Taken {
  for (let one: Json | null = data; one; one = asRecord(one['parent'])) {
    const [project] = recordsIn(one['projects']).flatMap((each) => stringAt(each, 'gid') ?? []);
    if (isId(project)) return { ...NOTHING, place: { kind: 'space', path: project } };
  }
  const task = step.about['task'];
  return isId(task) && stringAt(data, 'gid') === task
    ? { ...NOTHING, place: { kind: 'space', path: alonePath(task) } }
    : unknown('home');
}

/** Who is logged in. What was remembered for another account is forgotten. */
export function takeMe(step: Step, data: Json, readAt: number, last: Reading | null): Taken {
  const gid = stringAt(data, 'gid');
  const path = String(step.about['path']);
  if (!isId(gid)) return unknown('me');
  const handle = handleOf(gid);
  const known: Memory = last?.memory ?? {};
  const isSame = known.me === handle;
  const workspaces = recordsIn(data['workspaces']).flatMap((one) => stringAt(one, 'gid') ?? []);
  const forgotten = isSame ? {} : Object.fromEntries(MEMORY.map((key) => [key, '']));
  return {
    ...NOTHING,
    facts: [meFact(handle, readAt)],
    gaps: Array.isArray(data['workspaces']) ? [] : [gap(null, 'unknown-shape', 'workspaces')],
    me: handle,
    memory: { ...forgotten, me: handle },
    steps: [whereTo(path, isSame ? (known.kind ?? '') : '', workspaces.filter(isId).slice(0, MOST_WORKSPACES))],
  };
}

/** Whether a place is a project or my own list is known only once it was found to be one of them. */
function whereTo(path: string, kind: string, workspaces: readonly string[]): Step {
  const task = taskAlone(path);
  if (task !== null) return aloneStep(task);
  return kind === 'project' || workspaces.length === 0 ? projectStep(path) : myListStep(path, workspaces);
}

/** All of a list at first: what is open, and what was done within a year. Later what has changed since; my own list cannot be asked so. */
function listing(stand: Stand, of: string, isMine: boolean): Step {
  const { readAt, memory } = stand;
  const aYearAgo = new Date(readAt - 365 * DAY_MS).toISOString();
  const since = memory.since || null;
  const doneSince = isMine ? (since ?? aYearAgo) : aYearAgo;
  return listStep({ of, isMine, since: isMine ? null : since, doneSince, startedAt: readAt, page: 0 }, null);
}

/** What is known of a place from now on. */
function placed(kind: 'project' | 'my-list' | 'alone', space: string, workspace: string, head: Head): Memory {
  return { kind, space, workspace, head: JSON.stringify(head) };
}

/** Without its workspace nobody can tell who in it is gone or an agent. */
function workspaceGap(workspace: string): Taken['gaps'] {
  return workspace === '' ? [gap(null, 'unknown-shape', 'workspace')] : [];
}

/** The place is my own list in this workspace, or else in one of the rest, or else a project. */
export function takeMyList(step: Step, data: Json | null, stand: Stand): Taken {
  const path = String(step.about['path']);
  const workspace = String(step.about['workspace']);
  const rest = idsIn(String(step.about['rest']));
  const gid = stringAt(data, 'gid');
  if (gid !== path || !isId(gid))
    return { ...NOTHING, steps: [rest.length > 0 ? myListStep(path, rest) : projectStep(path)] };
  const staff = staffSteps(stand, workspace);
  const isPaid = stand.readAt - Number(stand.memory.unpaidAt || 0) >= UNPAID_MS;
  const head = { name: nameAt(data, 'name'), url: `${ORIGIN}/0/${gid}/list`, isClosed: false };
  const space = myTasksOf(gid);
  const news = {
    facts: [],
    memory: { ...staff.memory, ...placed('my-list', space, workspace, head) },
    steps: [...staff.steps, ...(isPaid ? [askedStep(workspace)] : []), listing(stand, gid, true)],
    isOver: false,
    isNaming: true,
  };
  return { ...onward({ ...stand, space }, news), space };
}

/** The place is a project that we may see. */
export function takeProject(step: Step, data: Json, stand: Stand): Taken {
  const gid = stringAt(data, 'gid');
  if (!isId(gid) || gid !== step.about['project'] || typeof data['name'] !== 'string') return unknown('project');
  const workspace = idAt(data, 'workspace') ?? '';
  const url = stringAt(data, 'permalink_url');
  const head = {
    name: nameAt(data, 'name'),
    url: url?.startsWith(`${ORIGIN}/`) ? url : `${ORIGIN}/0/${gid}/list`,
    isClosed: booleanAt(data, 'archived') === true,
  };
  const staff = staffSteps(stand, workspace);
  const space = projectOf(gid);
  const news = {
    facts: [],
    gaps: workspaceGap(workspace),
    memory: { ...staff.memory, ...placed('project', space, workspace, head) },
    steps: [...staff.steps, eventsStep(gid, stand.memory.sync ?? '', 0), listing(stand, gid, false)],
    isOver: false,
    isNaming: true,
  };
  return { ...onward({ ...stand, space }, news), space };
}

/** A task that is in no project: its own space. */
export function takeAlone(step: Step, data: Json, stand: Stand): Taken {
  const gid = String(step.about['task']);
  const space = aloneOf(gid);
  const here: Stand = { ...stand, space };
  const { tasks, facts, gaps } = seenIn([data], here);
  const [task] = tasks;
  if (!task || task.gid !== gid) return unknown('alone');
  const workspace = idAt(data, 'workspace') ?? '';
  const url = task.permalink ?? `${ORIGIN}/0/0/${gid}`;
  const head = { name: nameAt(data, 'name'), url, isClosed: false };
  const staff = staffSteps(stand, workspace);
  const memory: Memory = {
    ...staff.memory,
    ...placed('alone', space, workspace, head),
    since: new Date(0).toISOString(),
  };
  const news = {
    facts,
    gaps: [...gaps, ...workspaceGap(workspace)],
    memory,
    awaited: errandsOf(task, here),
    steps: staff.steps,
    isOver: true,
    isNaming: true,
  };
  return { ...onward({ ...here, workspace }, news), space };
}

/** What I have asked others to do, anywhere in the workspace. A refusal is remembered: it is not paid for. */
export function takeAsked(body: unknown, stand: Stand): Taken {
  const records = dataOf(body);
  if (!records) return { ...NOTHING, memory: { unpaidAt: String(stand.readAt) } };
  const { tasks, facts, gaps, memory } = seenIn(records, stand);
  const awaited = tasks.flatMap((task) => errandsOf(task, stand));
  return onward(stand, { facts, gaps, memory, awaited, isOver: false });
}
