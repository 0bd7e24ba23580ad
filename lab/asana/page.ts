import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Answer, type Ask, json } from '../answer.ts';
import { labScript } from '../script.ts';
import type { Face, PageView, StoryView, TaskView } from './client/view.ts';
import { storiesOf } from './find.ts';
import { type Session, sessionCookies } from './session.ts';
import { pathOf } from './shapes.ts';
import type { Story, Task, Workspace } from './workspace.ts';

export const FACE: Face = { markup: '2026', language: 'en', theme: 'light' };

/** What the page is drawn from. */
export interface Shown {
  readonly workspace: Workspace;
  readonly session: Session | null;
  /** Whether the session that came with the request is the one that stands. */
  readonly isMine: boolean;
  readonly face: Face;
  readonly at: number;
}

/** The page, its scripts and style, and what its script loads; `null` for an address that it has not. */
export function answerPage(shown: Shown, { url }: Ask): Answer | null {
  const path = url.pathname;
  if (path === '/lab/asana/client/asana.css') {
    const body = readFileSync(new URL('client/asana.css', import.meta.url), 'utf8');
    return { status: 200, body, headers: { 'content-type': 'text/css; charset=utf-8' } };
  }
  if (path.startsWith('/lab/') && path.endsWith('.ts')) {
    const body = labScript(path.slice('/lab/'.length));
    return body === null ? null : { status: 200, body, headers: { 'content-type': 'text/javascript; charset=utf-8' } };
  }
  if (path === '/lab/view') return json(shown.isMine ? viewOf(shown, url.searchParams.get('path') ?? '/') : null);
  return /^\/(?:$|[01]\/|-\/login)/.test(path) ? shell(shown) : null;
}

function shell({ session, face }: Shown): Answer {
  const nonce = randomBytes(16).toString('base64');
  const body = `<!doctype html>
<html lang="${face.language}"><head><meta charset="utf-8"><title>Asana</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/lab/asana/client/asana.css"></head>
<body><script type="module" nonce="${nonce}" src="/lab/asana/client/start.ts"></script></body></html>`;
  const policy = `script-src 'nonce-${nonce}' 'strict-dynamic'; connect-src 'self' https: wss:; object-src 'none'; base-uri 'self'`;
  return {
    status: 200,
    body,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    cookies: sessionCookies(session),
  };
}

function viewOf({ workspace, session, face, at }: Shown, path: string): PageView | null {
  if (!session) return null;
  const { me } = session;
  const key = /^\/1\/\d+\/project\/(\d+)/.exec(path)?.[1] ?? /^\/0\/([1-9]\d*)/.exec(path)?.[1];
  const project = workspace.projects.find(({ gid }) => gid === key);
  const open = /\/(?:task|item)\/(\d+)/.exec(path)?.[1] ?? /^\/0\/\d+\/(\d+)/.exec(path)?.[1];
  const task = workspace.tasks.find(({ gid }) => gid === open);
  const view = (each: Task, section: string | null): TaskView => taskView(each, section, workspace, at);
  const tasks = workspace.tasks.flatMap((each) => {
    if (key === me.list) return each.assignee === me.gid ? [view(each, '0')] : [];
    const membership = each.memberships.find((one) => one.project === key);
    return membership ? [view(each, membership.section)] : [];
  });
  const mine = {
    gid: me.list,
    name: 'My tasks',
    kind: 'my-tasks',
    sections: [{ gid: '0', name: 'Recently assigned' }],
    tasks,
  } as const;
  const inside = project && {
    gid: project.gid,
    name: project.name,
    kind: 'project' as const,
    sections: project.sections,
    tasks,
  };
  return {
    workspace: workspace.gid,
    me: me.name,
    list: key === me.list ? mine : (inside ?? null),
    places: [
      { name: 'My tasks', path: `/1/${workspace.gid}/project/${me.list}/list` },
      ...workspace.projects.map(({ gid, name }) => ({ name, path: `/1/${workspace.gid}/project/${gid}/list` })),
    ],
    task: task
      ? { ...view(task, null), stories: storiesOf(workspace, task.gid).map((story) => storyView(story, workspace)) }
      : null,
    inbox: workspace.tasks.slice(0, 8).map((each) => {
      return { name: each.name, path: `/1/${workspace.gid}/inbox/1/item/${each.gid}/story/1` };
    }),
    face,
  };
}

function taskView(task: Task, section: string | null, workspace: Workspace, at: number): TaskView {
  const due = task.due_at ?? task.due_on;
  const isPast = due !== null && !task.completed && due.slice(0, 10) < new Date(at).toISOString().slice(0, 10);
  return {
    gid: task.gid,
    name: task.name,
    path: pathOf(task, workspace),
    section,
    assignee: workspace.users.find(({ gid }) => gid === task.assignee)?.name ?? null,
    due,
    isPast,
    isDone: task.completed,
    isSeparator: task.is_rendered_as_separator,
  };
}

function storyView(story: Story, workspace: Workspace): StoryView {
  const by = workspace.users.find(({ gid }) => gid === story.created_by);
  return {
    gid: story.gid,
    by: by?.name ?? 'Asana',
    profile: by?.profile ?? '0',
    date: story.created_at,
    html: story.html_text,
    isComment: story.resource_subtype === 'comment_added',
    isEdited: story.is_edited,
    likes: story.likes.length,
  };
}
