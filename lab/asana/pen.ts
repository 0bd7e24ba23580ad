import type { Deed } from './deed.ts';
import { userBy } from './find.ts';
import { type Happening, nextId, type Story, type Task, type Workspace } from './workspace.ts';

/** Writes what one deed leaves behind. */
export interface Pen {
  /** The gid of whoever does it. */
  readonly by: string | null;
  readonly date: string;
  tell(subtype: string, said: string, more?: Partial<Story>): Story;
  touch(action: Happening['action'], parent: Happening['parent']): void;
  /** A person as a sentence of the site links to them. */
  link(gid: string): string;
  /** The rich text of a comment; `@username` becomes a mention. */
  words(text: string): string;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;');
}

/** The projects that a task shows in, by itself or through what it is part of. */
function projectsOf(workspace: Workspace, task: Task): readonly string[] {
  const parent = workspace.tasks.find(({ gid }) => gid === task.parent);
  return [...task.memberships.map(({ project }) => project), ...(parent ? projectsOf(workspace, parent) : [])];
}

export function penFor(workspace: Workspace, deed: Deed, task: Task): Pen {
  const date = new Date(deed.at).toISOString();
  const by = deed.by === null ? null : userBy(workspace, deed.by).gid;
  const link = (gid: string): string => {
    const { profile, name } = userBy(workspace, gid);
    return `<a href="https://app.asana.com/0/profile/${profile}">${escaped(name)}</a>`;
  };
  return {
    by,
    date,
    link,
    tell(subtype, said, more = {}) {
      const actor = by === null ? 'Asana' : `<b>${link(by)}</b>`;
      const story: Story = {
        gid: nextId(workspace),
        task: task.gid,
        created_at: date,
        created_by: by,
        resource_subtype: subtype,
        source: deed.source ?? 'web',
        html_text: subtype === 'comment_added' ? said : `${actor} ${said}`,
        is_edited: false,
        likes: [],
        reactions: [],
        ...more,
      };
      workspace.stories.push(story);
      return story;
    },
    touch(action, parent) {
      if (task.modified_at < date) task.modified_at = date;
      const resource = { gid: task.gid, resource_type: 'task' as const };
      const projects = projectsOf(workspace, task);
      workspace.happenings.push({ resource, action, user: by, parent, created_at: date, projects });
    },
    words(text) {
      const mentioned = escaped(text).replace(/@(\w+)/g, (whole, username: string) => {
        const user = workspace.users.find((one) => one.username === username);
        if (!user) return whole;
        const kind = 'data-asana-accessible="true" data-asana-type="user" data-asana-dynamic="true"';
        return `<a href="https://app.asana.com/0/profile/${user.profile}" data-asana-gid="${user.gid}" ${kind}>@${escaped(user.name)}</a>`;
      });
      return `<body>${mentioned.replace(/\n/g, '<br>')}</body>`;
    },
  };
}
