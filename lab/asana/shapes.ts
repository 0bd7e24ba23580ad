import { userBy } from './find.ts';
import type { Absence, Happening, Project, Story, Task, User, Workspace } from './workspace.ts';

/** Records as the API gives them, with all the fields that may be asked for. */

interface Compact {
  readonly gid: string;
  readonly name: string;
  readonly resource_type: string;
}

function person(gid: string | null, workspace: Workspace): Compact | null {
  return gid === null ? null : { gid, name: userBy(workspace, gid).name, resource_type: 'user' };
}

export function userJson({ gid, name }: User, workspace: Workspace): object {
  const workspaces = [{ gid: workspace.gid, name: workspace.name, resource_type: 'workspace' }];
  return { gid, name, resource_type: 'user', workspaces };
}

export function agentJson({ gid, name }: User): object {
  return { gid, name, resource_type: 'agent' };
}

export function membershipJson(user: User, workspace: Workspace): object {
  return {
    gid: `${user.gid}9`,
    resource_type: 'workspace_membership',
    user: person(user.gid, workspace),
    is_active: user.isActive,
  };
}

export function absenceJson({ gid, user, start_date, end_date }: Absence): object {
  return { gid, resource_type: 'ooo_entry', start_date, end_date, user: { gid: user } };
}

export function projectJson({ gid, name, archived }: Project, workspace: Workspace): object {
  return {
    gid,
    name,
    archived,
    completed: false,
    resource_type: 'project',
    permalink_url: `https://app.asana.com/1/${workspace.gid}/project/${gid}`,
    workspace: { gid: workspace.gid, name: workspace.name },
  };
}

export function pathOf({ gid, memberships }: Task, workspace: Workspace): string {
  const project = memberships[0]?.project;
  return `/1/${workspace.gid}/${project === undefined ? '' : `project/${project}/`}task/${gid}`;
}

export function taskJson(task: Task, workspace: Workspace): object {
  const projects = task.memberships.map(({ project }) => workspace.projects.find(({ gid }) => gid === project));
  const parent = workspace.tasks.find(({ gid }) => gid === task.parent);
  return {
    ...task,
    resource_type: 'task',
    created_by: person(task.created_by, workspace),
    assignee: person(task.assignee, workspace),
    assigned_by: person(task.assigned_by, workspace),
    completed_by: person(task.completed_by, workspace),
    parent: parent ? taskJson(parent, workspace) : null,
    projects: projects.flatMap((project) => (project ? [{ gid: project.gid, name: project.name }] : [])),
    memberships: task.memberships.map(({ section }, index) => ({
      project: { gid: projects[index]?.gid, name: projects[index]?.name },
      section: projects[index]?.sections.find(({ gid }) => gid === section) ?? null,
    })),
    num_subtasks: workspace.tasks.filter((one) => one.parent === task.gid).length,
    permalink_url: `https://app.asana.com${pathOf(task, workspace)}`,
    workspace: { gid: workspace.gid, name: workspace.name },
  };
}

export function storyJson(story: Story, workspace: Workspace, me: User): object {
  const { task: _task, reactions, ...own } = story;
  const counts = new Map<string, number>();
  for (const { emoji } of reactions) counts.set(emoji, (counts.get(emoji) ?? 0) + 1);
  return {
    ...own,
    resource_type: 'story',
    type: story.resource_subtype === 'comment_added' ? 'comment' : 'system',
    text: story.html_text.replace(/<[^>]*>/g, ''),
    created_by: person(story.created_by, workspace),
    ...(story.assignee === undefined ? {} : { assignee: person(story.assignee, workspace) }),
    ...(story.dependency === undefined ? {} : { dependency: { gid: story.dependency, resource_type: 'task' } }),
    likes: story.likes.map((user, index) => ({ gid: `${story.gid}${index}`, user: person(user, workspace) })),
    num_likes: story.likes.length,
    liked: story.likes.includes(me.gid),
    reaction_summary: [...counts].map(([emoji_base, count]) => {
      const reacted = reactions.some(({ emoji, user }) => emoji === emoji_base && user === me.gid);
      return { emoji_base, variant: emoji_base, count, reacted };
    }),
  };
}

export function eventJson({ resource, action, user, parent, created_at }: Happening): object {
  return {
    resource,
    type: resource.resource_type,
    action,
    user: user === null ? null : { gid: user },
    parent,
    created_at,
  };
}
