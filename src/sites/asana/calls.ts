import type { Step } from '../../core/reading.ts';
import type { Awaited } from './queue.ts';

/** The most that a page may hold. */
export const PAGE = 100;
const API = '/api/1.0';

const TASK_FIELDS = [
  'name',
  'resource_subtype',
  'assignee.name',
  'assigned_by.name',
  'created_by.name',
  'completed',
  'completed_at',
  'created_at',
  'modified_at',
  'due_on',
  'due_at',
  'parent.name',
  'memberships.section.name',
  'num_subtasks',
  'is_rendered_as_separator',
  'permalink_url',
].join();

/** Of what is no record of its own each part is named: nothing says that it would come whole. */
const STORY_FIELDS = [
  'created_at',
  'created_by.name',
  'type',
  'resource_subtype',
  'source',
  'text',
  'html_text',
  'old_dates.due_on',
  'old_dates.due_at',
  'new_dates.due_on',
  'new_dates.due_at',
  'assignee.name',
  'new_approval_status',
  'likes.user.name',
  'reaction_summary.emoji_base',
  'reaction_summary.count',
  'reaction_summary.reacted',
  'dependency.name',
].join();

function from(offset: string | null): string {
  return offset === null ? '' : `&offset=${encodeURIComponent(offset)}`;
}

/** Where a task that was opened by itself lives. */
export function homeStep(task: string): Step {
  const fields = 'projects.name,parent.projects.name,parent.parent.projects.name';
  return { kind: 'home', path: `${API}/tasks/${task}?opt_fields=${fields}`, about: { task } };
}

export function meStep(path: string): Step {
  return { kind: 'me', path: `${API}/users/me?opt_fields=name,workspaces.name`, about: { path } };
}

/** Whether the place is my own list in one of these workspaces. */
export function myListStep(path: string, workspaces: readonly string[]): Step {
  const [workspace = '', ...rest] = workspaces;
  return {
    kind: 'my-list',
    path: `${API}/users/me/user_task_list?workspace=${workspace}&opt_fields=name`,
    about: { path, workspace, rest: rest.join(' ') },
  };
}

export function projectStep(project: string): Step {
  const fields = 'name,archived,completed,permalink_url,workspace.name';
  return { kind: 'project', path: `${API}/projects/${project}?opt_fields=${fields}`, about: { project } };
}

export function aloneStep(task: string): Step {
  return {
    kind: 'alone',
    path: `${API}/tasks/${task}?opt_fields=${TASK_FIELDS},workspace.name`,
    about: { task },
  };
}

export function eventsStep(project: string, sync: string, pages: number): Step {
  const token = sync === '' ? '' : `&sync=${encodeURIComponent(sync)}`;
  return {
    kind: 'events',
    path: `${API}/events?resource=${project}${token}&opt_fields=user,resource,type,action,parent,created_at`,
    about: { project, pages, isFirst: sync === '' ? 1 : 0 },
  };
}

export interface Listing {
  /** A project, or my own list. */
  readonly of: string;
  readonly isMine: boolean;
  /** Only what has changed since then, in ISO; `null`: all that is open, and what was done within a year. */
  readonly since: string | null;
  readonly doneSince: string;
  readonly startedAt: number;
  readonly page: number;
}

export function listStep(list: Listing, offset: string | null): Step {
  const which = list.isMine
    ? `user_task_lists/${list.of}/tasks?completed_since=${list.doneSince}`
    : list.since === null
      ? `projects/${list.of}/tasks?completed_since=${list.doneSince}`
      : `tasks?project=${list.of}&modified_since=${list.since}`;
  return {
    kind: 'list',
    path: `${API}/${which}&limit=${PAGE}&opt_fields=${TASK_FIELDS}${from(offset)}`,
    about: { ...list, isMine: list.isMine ? 1 : 0 },
  };
}

/** What I have asked others to do, anywhere in a workspace; only where it is paid for. */
export function askedStep(workspace: string): Step {
  const query = `assigned_by.any=me&assignee.not=me&completed=false&sort_by=modified_at&limit=${PAGE}`;
  return {
    kind: 'asked',
    path: `${API}/workspaces/${workspace}/tasks/search?${query}&opt_fields=${TASK_FIELDS}`,
    about: {},
  };
}

export function agentsStep(workspace: string): Step {
  return { kind: 'agents', path: `${API}/workspaces/${workspace}/agents?limit=${PAGE}&opt_fields=name`, about: {} };
}

export function membersStep(workspace: string, page: number, offset: string | null): Step {
  const query = `limit=${PAGE}&opt_fields=user.name,is_active`;
  return {
    kind: 'members',
    path: `${API}/workspaces/${workspace}/workspace_memberships?${query}${from(offset)}`,
    about: { workspace, page },
  };
}

export function storiesStep(one: Awaited, page: number, holder: string | null, offset: string | null): Step {
  return {
    kind: 'stories',
    path: `${API}/tasks/${one.gid}/stories?limit=${PAGE}&opt_fields=${STORY_FIELDS}${from(offset)}`,
    about: {
      task: one.gid,
      createdAt: one.createdAt,
      createdBy: one.createdBy,
      isApproval: one.isApproval ? 1 : 0,
      page,
      holder,
    },
  };
}

export function subtasksStep(task: string, offset: string | null): Step {
  return {
    kind: 'subtasks',
    path: `${API}/tasks/${task}/subtasks?limit=${PAGE}&opt_fields=${TASK_FIELDS}${from(offset)}`,
    about: { task },
  };
}

function taskStep(task: string): Step {
  return { kind: 'task', path: `${API}/tasks/${task}?opt_fields=${TASK_FIELDS}`, about: { task } };
}

const DAY_MS = 86_400_000;

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** When somebody was out of office in the year before, and will be in the two months to come. */
function awayStep(user: string, workspace: string, now: number): Step {
  const span = `start_date=${day(now - 365 * DAY_MS)}&end_date=${day(now + 60 * DAY_MS)}`;
  return {
    kind: 'away',
    path: `${API}/ooo_entries?user=${user}&workspace=${workspace}&${span}&opt_fields=start_date,end_date`,
    about: { user },
  };
}

export function reactionsStep(task: string, comment: string, at: number, emoji: string): Step {
  return {
    kind: 'reactions',
    path: `${API}/reactions?target=${comment}&emoji_base=${encodeURIComponent(emoji)}&limit=${PAGE}`,
    about: { task, comment, at },
  };
}

export function errandStep(one: Awaited, workspace: string, now: number): Step {
  switch (one.errand) {
    case 'stories':
      return storiesStep(one, 0, null, null);
    case 'subtasks':
      return subtasksStep(one.gid, null);
    case 'task':
      return taskStep(one.gid);
    case 'away':
      return awayStep(one.gid, workspace, now);
    default:
      return one.errand satisfies never;
  }
}
