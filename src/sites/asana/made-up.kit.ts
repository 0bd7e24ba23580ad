import type { Place, Reading } from '../../core/reading.ts';
import { type Answering, type Heard, unread, type Visit, visitWith } from '../visit.kit.ts';
import { asana } from './read.ts';

/** A made-up workspace, for tests: people, one project, its tasks and their stories. */
export const ME = '1200000000000001';
export const IDA = '1200000000000002';
export const OLE = '1200000000000003';
export const WORKSPACE = '1100000000000001';
export const PROJECT = '1400000000000001';
export const MY_LIST = '1450000000000001';
export const NOW = Temporal.Instant.from('2026-03-31T12:00:00Z').epochMilliseconds;

type Json = Readonly<Record<string, unknown>>;

const NAMES: Readonly<Record<string, string>> = { [ME]: 'Mia Berg', [IDA]: 'Ida Holm', [OLE]: 'Ole Lund' };

export function user(gid: string): Json {
  return { gid, name: NAMES[gid] ?? 'Somebody' };
}

export function taskGid(count: number): string {
  return `13${String(count).padStart(14, '0')}`;
}

export function task(count: number, over: Json = {}): Json {
  return {
    gid: taskGid(count),
    name: `Task ${count}`,
    resource_subtype: 'default_task',
    created_at: '2026-03-02T09:00:00.000Z',
    modified_at: '2026-03-10T10:00:00.000Z',
    created_by: user(ME),
    assignee: user(IDA),
    completed: false,
    completed_at: null,
    due_on: '2026-03-10',
    due_at: null,
    parent: null,
    memberships: [],
    num_subtasks: 0,
    is_rendered_as_separator: false,
    permalink_url: `https://app.asana.com/1/${WORKSPACE}/project/${PROJECT}/task/${taskGid(count)}`,
    ...over,
  };
}

let told = 0;

export function story(subtype: string, at: string, by: string | null, over: Json = {}): Json {
  told++;
  return {
    gid: `15${String(told).padStart(14, '0')}`,
    created_at: `${at}:00.000Z`,
    created_by: by === null ? null : user(by),
    type: subtype === 'comment_added' ? 'comment' : 'system',
    resource_subtype: subtype,
    text: 'In some language',
    html_text: '<body></body>',
    source: 'web',
    ...over,
  };
}

export function mention(gid: string): string {
  const name = NAMES[gid] ?? 'Somebody';
  return `<a href="https://app.asana.com/0/profile/99${gid.slice(-4)}" data-asana-gid="${gid}" data-asana-accessible="true" data-asana-type="user" data-asana-dynamic="true">@${name}</a>`;
}

export function refused(status: number, more: Json = {}): Heard {
  return { status, body: JSON.stringify({ errors: [{ message: 'No.', help: 'Read the docs.' }], ...more }) };
}

/** What the site holds, and what it answers. */
export class MadeUpSite implements Answering {
  me = ME;
  tasks: Json[] = [];
  stories = new Map<string, Json[]>();
  events: Json[] | null = null;
  absences: Json[] = [];
  /** Answers that come instead, by a part of the path. */
  readonly instead = new Map<string, Heard>();
  readonly asked: string[] = [];
  pageOf = 100;

  answer(path: string): Heard {
    this.asked.push(path);
    for (const [part, heard] of this.instead) if (path.includes(part)) return heard;
    const url = new URL(path, 'https://app.asana.com');
    const at = url.pathname.replace('/api/1.0', '');
    if (at === '/users/me') return this.#one({ ...user(this.me), workspaces: [{ gid: WORKSPACE, name: 'Works' }] });
    if (at === '/users/me/user_task_list') return this.#one({ gid: MY_LIST, name: 'My tasks' });
    if (at === `/projects/${PROJECT}`)
      return this.#one({ gid: PROJECT, name: 'Harbour fair', archived: false, workspace: { gid: WORKSPACE } });
    if (at === '/events') return this.#news(url);
    if (at === `/projects/${PROJECT}/tasks` || at === '/tasks') {
      const since = url.searchParams.get('modified_since') ?? '';
      const changed = this.tasks.filter((one) => String(one['modified_at']) >= since && one['parent'] === null);
      return this.#page(url, changed);
    }
    if (at === `/user_task_lists/${MY_LIST}/tasks`)
      return this.#page(
        url,
        this.tasks.filter((one) => (one['assignee'] as Json)['gid'] === this.me),
      );
    const [, , gid = '', nested] = at.split('/');
    if (at.startsWith('/tasks/')) {
      const one = this.tasks.find((each) => each['gid'] === gid);
      if (!one) return refused(404);
      if (nested === 'stories') return this.#page(url, this.stories.get(gid) ?? []);
      if (nested === 'subtasks')
        return this.#page(
          url,
          this.tasks.filter((each) => (each['parent'] as Json | null)?.['gid'] === gid),
        );
      return this.#one(one);
    }
    if (at === '/ooo_entries') return this.#page(url, url.searchParams.get('user') === IDA ? this.absences : []);
    if (at.endsWith('/agents') || at.endsWith('/workspace_memberships') || at === '/reactions')
      return this.#page(url, []);
    return refused(402);
  }

  #one(data: Json): Heard {
    return { status: 200, body: JSON.stringify({ data }) };
  }

  #page(url: URL, all: readonly Json[]): Heard {
    const from = Number(url.searchParams.get('offset') ?? 0);
    const until = from + this.pageOf;
    const next_page = until < all.length ? { offset: String(until) } : null;
    return { status: 200, body: JSON.stringify({ data: all.slice(from, until), next_page }) };
  }

  #news(url: URL): Heard {
    if (!url.searchParams.has('sync') || this.events === null) return refused(412, { sync: 'token' });
    return { status: 200, body: JSON.stringify({ data: this.events, sync: 'token', has_more: false }) };
  }
}

/** One visit of a place, call by call, as a background makes it. */
export function visit(site: Answering, last: Reading | null = null, place?: Place, at = NOW): Visit {
  return visitWith(asana, site, last ?? unread(place ?? { kind: 'space', path: PROJECT }), at);
}
