import type { Handle, SpaceId, Subject } from '../../core/handles.ts';
import { asRecord, type Json, stringAt } from '../json.ts';

export const ORIGIN = 'https://app.asana.com';

/** Every long-lived caller names itself so; calls that write, which we never make, are refused without it. */
export const HEADERS: Readonly<Record<string, string>> = { 'x-allow-asana-client': '1' };

const GID = /^\d{1,32}$/u;

/** Asana's ids are strings of digits. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && GID.test(value);
}

/** The id of what a field points to. */
export function idAt(record: Json | null, key: string): string | null {
  const id = stringAt(asRecord(record?.[key]), 'gid');
  return isId(id) ? id : null;
}

export function handleOf(user: string): Handle {
  return `asana:${user}`;
}

export function handleAt(record: Json | null, key: string): Handle | null {
  const id = idAt(record, key);
  return id === null ? null : handleOf(id);
}

export function projectOf(project: string): SpaceId {
  return `asana:project:${project}`;
}

/** Somebody's own list of tasks in one workspace. */
export function myTasksOf(list: string): SpaceId {
  return `asana:mytasks:${list}`;
}

/** A task that is in no project is a space of its own. */
export function aloneOf(task: string): SpaceId {
  return `asana:alone:${task}`;
}

export function taskOf(task: string): Subject {
  return `asana:task:${task}`;
}

/** The place of a task that is in no project; other places of kind `space` are a bare id. */
const ALONE = /^task-(\d{1,32})$/u;

export function alonePath(task: string): string {
  return `task-${task}`;
}

export function taskAlone(path: string): string | null {
  return ALONE.exec(path)?.[1] ?? null;
}

/** The address of a task, the site's own where it tells one. */
export function taskUrl(task: string, permalink: string | null): string {
  return permalink?.startsWith(`${ORIGIN}/`) ? permalink : `${ORIGIN}/0/0/${task}`;
}

/** The address of a comment, in the form of 2025 where the workspace is known from the task's address. */
export function commentUrl(task: string, permalink: string | null, story: string): string {
  const workspace = /^https:\/\/app\.asana\.com\/1\/(\d+)\//u.exec(permalink ?? '')?.[1];
  return workspace === undefined
    ? `${ORIGIN}/0/0/${task}/${story}`
    : `${ORIGIN}/1/${workspace}/task/${task}/comment/${story}`;
}
