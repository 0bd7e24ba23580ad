import type { Place, Reading, Step } from '../../core/reading.ts';
import { asRecord, booleanAt, type Json, nameAt, recordsIn, stringAt } from '../json.ts';
import { meFact } from '../me-fact.ts';
import type { Refusal, SiteReader, Taken } from '../site.ts';
import { awayIn } from './absence.ts';
import {
  agentsStep,
  aloneStep,
  askedStep,
  eventsStep,
  homeStep,
  listStep,
  membersStep,
  meStep,
  myListStep,
  projectStep,
} from './calls.ts';
import { takeReactions, takeStories, takeTask } from './errands.ts';
import { takeEvents } from './events.ts';
import { takeFile } from './file.ts';
import { aloneOf, alonePath, HEADERS, handleOf, idAt, isId, myTasksOf, ORIGIN, projectOf, taskAlone } from './ids.ts';
import { dataOf, errandsOf, offsetOf, seenIn, takeList, takeSubtasks } from './listing.ts';
import { meet } from './people.ts';
import { gap, idsIn, MEMORY, type Memory, NOTHING, onward, type Stand, standOf } from './stand.ts';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** A search that was not paid for is tried again after so long. */
const UNPAID_MS = 30 * DAY_MS;
const MOST_MEMBER_PAGES = 5;
const MOST_WORKSPACES = 10;

function steps(place: Place, _last: Reading | null): readonly Step[] {
  if (place.kind === 'item') return isId(place.path) ? [homeStep(place.path)] : [];
  return isId(place.path) || taskAlone(place.path) !== null ? [meStep(place.path)] : [];
}

function unknown(detail: string): Taken {
  return { ...NOTHING, gaps: [gap(null, 'unknown-shape', detail)] };
}

function noAccess(detail: string): Taken {
  return { ...NOTHING, gaps: [gap(null, 'no-access', detail)] };
}

function isRefusal(body: Json): boolean {
  return Array.isArray(body['errors']);
}

/** The project of a task that was opened by itself, or of what it belongs to; else the task is its own place. */
function takeHome(step: Step, data: Json): Taken {
  for (let one: Json | null = data; one; one = asRecord(one['parent'])) {
    const [project] = recordsIn(one['projects']).flatMap((each) => stringAt(each, 'gid') ?? []);
    if (isId(project)) return { ...NOTHING, place: { kind: 'space', path: project } };
  }
  const task = step.about['task'];
  return isId(task) && stringAt(data, 'gid') === task
    ? { ...NOTHING, place: { kind: 'space', path: alonePath(task) } }
    : unknown('home');
}

/** What was remembered for another account is forgotten. */
function takeMe(step: Step, data: Json, readAt: number, last: Reading | null): Taken {
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
    me: handle,
    memory: { ...forgotten, me: handle },
    steps: [whereTo(path, isSame ? (known.kind ?? '') : '', workspaces.filter(isId).slice(0, MOST_WORKSPACES))],
  };
}

function whereTo(path: string, kind: string, workspaces: readonly string[]): Step {
  const task = taskAlone(path);
  if (task !== null) return aloneStep(task);
  return kind === 'project' || workspaces.length === 0 ? projectStep(path) : myListStep(path, workspaces);
}

interface More {
  readonly steps: readonly Step[];
  readonly memory: Memory;
}

/** Who is an agent and who is gone, once a week. */
function staffSteps(stand: Stand, workspace: string): More {
  if (workspace === '' || stand.readAt - Number(stand.memory.staffAt || 0) < WEEK_MS) return { steps: [], memory: {} };
  return {
    steps: [agentsStep(workspace), membersStep(workspace, 0, null)],
    memory: { staffAt: String(stand.readAt) },
  };
}

function listing(stand: Stand, of: string, isMine: boolean): Step {
  const { readAt, memory } = stand;
  const aYearAgo = new Date(readAt - 365 * DAY_MS).toISOString();
  const since = memory.since || null;
  const doneSince = isMine ? (since ?? aYearAgo) : aYearAgo;
  return listStep({ of, isMine, since: isMine ? null : since, doneSince, startedAt: readAt, page: 0 }, null);
}

function takeMyList(step: Step, data: Json | null, stand: Stand): Taken {
  const path = String(step.about['path']);
  const workspace = String(step.about['workspace']);
  const rest = idsIn(String(step.about['rest']));
  const gid = stringAt(data, 'gid');
  if (gid !== path || !isId(gid))
    return { ...NOTHING, steps: [rest.length > 0 ? myListStep(path, rest) : projectStep(path)] };
  const staff = staffSteps(stand, workspace);
  const isPaid = stand.readAt - Number(stand.memory.unpaidAt || 0) >= UNPAID_MS;
  const head = { name: nameAt(data, 'name'), url: `${ORIGIN}/0/${gid}/list`, isClosed: false };
  return {
    ...NOTHING,
    space: myTasksOf(gid),
    memory: { ...staff.memory, kind: 'my-list', space: myTasksOf(gid), workspace, head: JSON.stringify(head) },
    steps: [...staff.steps, ...(isPaid ? [askedStep(workspace)] : []), listing(stand, gid, true)],
  };
}

function takeProject(step: Step, data: Json, stand: Stand): Taken {
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
  return {
    ...NOTHING,
    space: projectOf(gid),
    memory: { ...staff.memory, kind: 'project', space: projectOf(gid), workspace, head: JSON.stringify(head) },
    steps: [...staff.steps, eventsStep(gid, stand.memory.sync ?? '', 0), listing(stand, gid, false)],
  };
}

function takeAlone(step: Step, data: Json, stand: Stand): Taken {
  const gid = String(step.about['task']);
  const space = aloneOf(gid);
  const here: Stand = { ...stand, space };
  const { tasks, facts, gaps } = seenIn([data], here);
  const [task] = tasks;
  if (!task || task.gid !== gid) return unknown('alone');
  const workspace = idAt(data, 'workspace') ?? '';
  const url = task.permalink ?? `${ORIGIN}/0/0/${gid}`;
  const head = JSON.stringify({ name: nameAt(data, 'name'), url, isClosed: false });
  const staff = staffSteps(stand, workspace);
  const memory: Memory = { ...staff.memory, kind: 'alone', space, workspace, head, since: new Date(0).toISOString() };
  const news = { facts, gaps, memory, awaited: errandsOf(task, here), steps: staff.steps, isOver: true };
  return { ...onward({ ...here, workspace }, news), space };
}

function takeAsked(body: unknown, stand: Stand): Taken {
  const records = dataOf(body);
  if (!records) return { ...NOTHING, memory: { unpaidAt: String(stand.readAt) } };
  const { tasks, facts, gaps, memory } = seenIn(records, stand);
  const awaited = tasks.flatMap((task) => errandsOf(task, stand));
  return onward(stand, { facts, gaps, memory, awaited, isOver: false });
}

function takeAgents(body: unknown, stand: Stand): Taken {
  for (const agent of dataOf(body) ?? [])
    meet(stand.people, stringAt(agent, 'gid'), { name: nameAt(agent, 'name'), standing: 'agent' });
  return onward(stand, { facts: [], isOver: false });
}

/** Of a workspace only those are remembered who were met, or are gone. */
function takeMembers(step: Step, body: unknown, stand: Stand): Taken {
  for (const one of dataOf(body) ?? []) {
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
  return onward(stand, { facts: [], steps: next, isOver: false });
}

function takeAway(step: Step, body: unknown, stand: Stand): Taken {
  const user = String(step.about['user']);
  const facts = (dataOf(body) ?? []).flatMap((entry) => awayIn(entry, isId(user) ? user : null, stand.readAt));
  return onward(stand, { facts, isOver: true });
}

function take(step: Step, body: unknown, readAt: number, last: Reading | null, zone = 'UTC'): Taken {
  const stand = standOf(last, readAt, zone);
  const record = asRecord(body) ?? {};
  const data = asRecord(record['data']);
  switch (step.kind) {
    case 'my-list':
      return takeMyList(step, data, stand);
    case 'events':
      return takeEvents(step, record, stand);
    case 'list':
      return takeList(step, body, stand);
    case 'asked':
      return takeAsked(body, stand);
    case 'agents':
      return takeAgents(body, stand);
    case 'members':
      return takeMembers(step, body, stand);
    case 'stories':
      return takeStories(step, record, stand);
    case 'subtasks':
      return takeSubtasks(step, body, stand);
    case 'task':
      return takeTask(step, record, stand);
    case 'away':
      return takeAway(step, body, stand);
    case 'reactions':
      return takeReactions(step, body, stand);
    default:
      break;
  }
  if (isRefusal(record)) return noAccess(step.kind);
  if (!data) return unknown(step.kind);
  switch (step.kind) {
    case 'home':
      return takeHome(step, data);
    case 'me':
      return takeMe(step, data, readAt, last);
    case 'project':
      return takeProject(step, data, stand);
    case 'alone':
      return takeAlone(step, data, stand);
    default:
      return unknown(step.kind);
  }
}

/** With these the body itself says something: what is not paid for, what is gone, the next token for events. */
const TOLD: ReadonlySet<number> = new Set([402, 403, 404, 412]);

/** A page where JSON was due asks somebody to log in. */
function refusal(status: number, body: string): Refusal {
  const isPage = /^\s*</u.test(body);
  if (status === 401 || (isPage && status < 300)) return 'logged-out';
  if (status === 429) return 'slow-down';
  if (status >= 500 || status === 408) return 'again';
  if (TOLD.has(status) && /^\s*\{\s*"(?:errors|sync)"/u.test(body)) return 'told';
  return status === 403 || status === 404 ? 'no-access' : 'refused';
}

export const asana: SiteReader = {
  site: 'asana',
  origin: ORIGIN,
  headers: HEADERS,
  // With the six calls that a page may make: thirty a minute, one at a time.
  pace: { gapMs: 2500, callsAReading: 60 },
  steps,
  take,
  takeFile,
  refusal,
};
