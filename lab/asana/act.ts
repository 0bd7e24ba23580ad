import type { Deed } from './deed.ts';
import { commentBy, projectBy, sectionBy, taskBy, userBy } from './find.ts';
import { penFor } from './pen.ts';
import { type Dates, nextId, type Task, type Workspace } from './workspace.ts';

function datesOf({ due_on, due_at }: Pick<Task, 'due_on' | 'due_at'>): Dates {
  return { start_on: null, due_on, due_at };
}

/** A time has its day too, where Asana's clock stands: UTC here. */
function setDue(task: Task, to: Extract<Deed, { do: 'due' }>['to']): void {
  task.due_at = to && 'at' in to ? to.at : null;
  task.due_on = to === null ? null : 'on' in to ? to.on : to.at.slice(0, 10);
}

function setDone(task: Task, isDone: boolean, date: string, by: string | null): void {
  task.completed = isDone;
  task.completed_at = isDone ? date : null;
  task.completed_by = isDone ? by : null;
}

/** Does it: changes the workspace as Asana would, with the stories and events that Asana would write. Answers the task. */
export function act(workspace: Workspace, deed: Deed): Task {
  if (deed.do === 'create') return create(workspace, deed);
  const task = taskBy(workspace, deed.task);
  const { by, date, tell, touch, link, words } = penFor(workspace, deed, task);
  switch (deed.do) {
    case 'assign': {
      const before = task.assignee;
      const next = deed.who === null ? null : userBy(workspace, deed.who).gid;
      task.assignee = next;
      task.assigned_by = next === null ? null : by;
      if (next !== null) tell('assigned', `assigned to ${link(next)}`, { assignee: next });
      else if (before !== null) tell('unassigned', `unassigned from ${link(before)}`, { assignee: before });
      break;
    }
    case 'due': {
      const old_dates = datesOf(task);
      setDue(task, deed.to);
      const said = deed.to === null ? 'removed the due date' : `changed the due date to ${task.due_on ?? ''}`;
      tell('due_date_changed', said, { old_dates, new_dates: datesOf(task) });
      break;
    }
    case 'day-begins':
      tell('due_today', `have a task due ${task.due_on ?? ''}`);
      return task;
    case 'complete':
      setDone(task, true, date, by);
      tell('marked_complete', 'completed this task');
      break;
    case 'reopen':
      setDone(task, false, date, by);
      tell('marked_incomplete', 'marked incomplete');
      break;
    case 'decide':
      setDone(task, true, date, by);
      task.approval_status = deed.status;
      tell('approval_status_changed', `said ${deed.status}`, { new_approval_status: deed.status });
      break;
    case 'rename':
      task.name = deed.name;
      tell('name_changed', 'changed the name');
      break;
    case 'move': {
      const project = projectBy(workspace, deed.project);
      const section = sectionBy(project, deed.section).gid;
      const membership = task.memberships.find((one) => one.project === project.gid);
      if (membership) membership.section = section;
      else task.memberships.push({ project: project.gid, section });
      tell(membership ? 'section_changed' : 'added_to_project', `moved this task to ${deed.section}`);
      break;
    }
    case 'take-out': {
      const { gid } = projectBy(workspace, deed.project);
      touch('removed', { gid, resource_type: 'project' });
      task.memberships.splice(
        task.memberships.findIndex((one) => one.project === gid),
        1,
      );
      break;
    }
    case 'wait-for':
    case 'wait-no-more': {
      const dependency = taskBy(workspace, deed.on).gid;
      const isOpen = deed.do === 'wait-for';
      tell(isOpen ? 'dependency_added' : 'dependency_marked_complete', 'dependency', { dependency });
      break;
    }
    case 'comment':
      tell('comment_added', words(deed.text));
      break;
    case 'edit-comment': {
      const comment = commentBy(workspace, task, deed.comment);
      comment.html_text = words(deed.text);
      comment.is_edited = true;
      break;
    }
    case 'delete-comment':
      workspace.stories.splice(workspace.stories.indexOf(commentBy(workspace, task, deed.comment)), 1);
      break;
    case 'like':
      if (by !== null) commentBy(workspace, task, deed.comment).likes.push(by);
      break;
    case 'react':
      if (by !== null) commentBy(workspace, task, deed.comment).reactions.push({ emoji: deed.emoji, user: by });
      break;
    case 'delete':
      touch('deleted', null);
      workspace.tasks.splice(workspace.tasks.indexOf(task), 1);
      return task;
    default:
      deed satisfies never;
  }
  touch('changed', null);
  return task;
}

function create(workspace: Workspace, deed: Extract<Deed, { do: 'create' }>): Task {
  const date = new Date(deed.at).toISOString();
  const by = deed.by === null ? null : userBy(workspace, deed.by).gid;
  const subtype = deed.subtype ?? 'default_task';
  const task: Task = {
    gid: nextId(workspace),
    name: deed.task,
    resource_subtype: subtype,
    created_at: date,
    created_by: by,
    modified_at: date,
    assignee: null,
    assigned_by: null,
    completed: false,
    completed_at: null,
    completed_by: null,
    due_on: null,
    due_at: null,
    approval_status: subtype === 'approval' ? 'pending' : null,
    parent: deed.parent === undefined ? null : taskBy(workspace, deed.parent).gid,
    memberships: (deed.in ?? []).map(([name, section]) => {
      const project = projectBy(workspace, name);
      return { project: project.gid, section: sectionBy(project, section).gid };
    }),
    is_rendered_as_separator: deed.isSeparator === true,
  };
  workspace.tasks.push(task);
  penFor(workspace, deed, task).touch('added', null);
  return task;
}
