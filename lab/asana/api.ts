import { type Answer, type Ask, json } from '../answer.ts';
import { refused } from './errors.ts';
import { withFields } from './fields.ts';
import { storiesOf } from './find.ts';
import {
  absenceJson,
  agentJson,
  eventJson,
  membershipJson,
  projectJson,
  storyJson,
  taskJson,
  userJson,
} from './shapes.ts';
import type { Task, User, Workspace } from './workspace.ts';

/** What the API answers from. */
export interface Hold {
  readonly workspace: Workspace;
  readonly me: User;
  /** Tokens of events hold for one age. */
  readonly age: number;
}

const MOST = 100;

/** One call below `/api/1.0`. */
export function answerApi(hold: Hold, { url }: Ask): Answer {
  const { workspace, me } = hold;
  const query = url.searchParams;
  const [, , , resource = '', id = '', nested = '', more = ''] = url.pathname.split('/');
  const one = (value: object | null): Answer =>
    value ? json({ data: withFields(value, query.get('opt_fields')) }) : refused(404);
  const list = (values: readonly object[]): Answer => paged(values, url);
  const task = workspace.tasks.find(({ gid }) => gid === id) ?? null;
  const project = workspace.projects.find(({ gid }) => gid === id) ?? null;
  switch (`${resource}/${nested}${more === '' ? '' : `/${more}`}`) {
    case 'users/':
      return id === 'me' ? one(userJson(me, workspace)) : refused(404);
    case 'users/user_task_list':
      if (query.get('workspace') !== workspace.gid) return refused(404);
      return one({ gid: me.list, resource_type: 'user_task_list', name: `My tasks in ${workspace.name}` });
    case 'user_task_lists/tasks':
      return id === me.list
        ? list(since(mine(workspace, me), query).map((each) => taskJson(each, workspace)))
        : refused(403);
    case 'projects/':
      return one(project && projectJson(project, workspace));
    case 'projects/tasks':
      return project
        ? list(since(inside(workspace, id), query).map((each) => taskJson(each, workspace)))
        : refused(404);
    case 'tasks/':
      if (id === '') return list(changed(workspace, query).map((each) => taskJson(each, workspace)));
      return one(task && taskJson(task, workspace));
    case 'tasks/stories':
      return task ? list(storiesOf(workspace, id).map((each) => storyJson(each, workspace, me))) : refused(404);
    case 'tasks/subtasks': {
      const own = workspace.tasks.filter(({ parent }) => parent === id);
      return task ? list(own.map((each) => taskJson(each, workspace))) : refused(404);
    }
    case 'events/':
      return events(hold, query);
    case 'ooo_entries/':
      return list(workspace.absences.filter(({ user }) => user === query.get('user')).map(absenceJson));
    case 'reactions/': {
      const story = workspace.stories.find(({ gid }) => gid === query.get('target'));
      const given = story?.reactions.filter(({ emoji }) => emoji === query.get('emoji_base')) ?? [];
      return list(given.map(({ user, emoji }) => ({ gid: `${story?.gid}1`, emoji, user: { gid: user } })));
    }
    case 'workspaces/agents':
      return id === workspace.gid
        ? list(workspace.users.filter(({ isAgent }) => isAgent).map(agentJson))
        : refused(404);
    case 'workspaces/workspace_memberships':
      return id === workspace.gid ? list(workspace.users.map((each) => membershipJson(each, workspace))) : refused(404);
    case 'workspaces/tasks/search': {
      if (!workspace.isPaid) return refused(402);
      const asked = workspace.tasks.filter((each) => each.assigned_by === me.gid && each.assignee !== me.gid);
      return list(asked.filter(({ completed }) => !completed).map((each) => taskJson(each, workspace)));
    }
    default:
      return refused(404);
  }
}

function mine({ tasks }: Workspace, { gid }: User): readonly Task[] {
  return tasks.filter(({ assignee }) => assignee === gid);
}

function inside({ tasks }: Workspace, project: string): readonly Task[] {
  return tasks.filter(({ memberships }) => memberships.some((one) => one.project === project));
}

/** What is open, and what was done since. */
function since(tasks: readonly Task[], query: URLSearchParams): readonly Task[] {
  const from = query.get('completed_since');
  if (from === null) return tasks;
  return tasks.filter(({ completed_at }) => completed_at === null || (from !== 'now' && completed_at >= from));
}

function changed(workspace: Workspace, query: URLSearchParams): readonly Task[] {
  const from = query.get('modified_since') ?? '';
  return inside(workspace, query.get('project') ?? '').filter(({ modified_at }) => modified_at >= from);
}

/** Pages by an opaque token, a hundred at most. */
function paged(all: readonly object[], { searchParams: query, pathname }: URL): Answer {
  const limit = Number(query.get('limit') ?? MOST);
  const token = query.get('offset');
  const from = token === null ? 0 : Number(/^eyJ(\d+)$/.exec(token)?.[1] ?? Number.NaN);
  if (!(limit >= 1 && limit <= MOST) || Number.isNaN(from)) return refused(400);
  const until = from + limit;
  const offset = `eyJ${until}`;
  const path = `${pathname}?limit=${limit}&offset=${offset}`;
  const next_page = until < all.length ? { offset, path, uri: `https://app.asana.com${path}` } : null;
  return json({ data: withFields(all.slice(from, until), query.get('opt_fields')), next_page });
}

function events({ workspace, age }: Hold, query: URLSearchParams): Answer {
  const all = workspace.happenings;
  const resource = query.get('resource') ?? '';
  const [, of, since] = /^(\d+):(\d+)$/.exec(query.get('sync') ?? '') ?? [];
  if (since === undefined || Number(of) !== age) return refused(412, { sync: `${age}:${all.length}` });
  const from = Number(since);
  const until = Math.min(all.length, from + MOST);
  const own = all.slice(from, until).filter(({ projects }) => projects.includes(resource));
  const data = withFields(own.map(eventJson), query.get('opt_fields'));
  return json({ data, sync: `${age}:${until}`, has_more: until < all.length });
}
