import type { Place } from '../../core/reading.ts';
import { isId, ORIGIN } from './ids.ts';

/** Today's addresses begin with the workspace, the older ones with 0. Both stay open. */
const PROJECT = /^\/1\/\d+\/project\/(\d+)(?:\/|$)/u;
const OLD_LIST = /^\/0\/(\d+)(?:\/|$)/u;
const TASK = /^\/[01]\/(?:.*\/)?(?:task|item)\/(\d+)(?:\/|$)/u;
const OLD_FOUND = /^\/0\/(?:inbox|search)\/\d+\/(\d+)(?:\/|$)/u;
const OLD_TASK = /^\/0\/\d+\/(\d+)(?:\/|$)/u;

/** The task that is open at an address. */
export function taskAt({ pathname, searchParams }: URL): string | null {
  const path =
    TASK.exec(pathname)?.[1] ??
    OLD_FOUND.exec(pathname)?.[1] ??
    OLD_TASK.exec(pathname)?.[1] ??
    searchParams.get('child');
  return isId(path) ? path : null;
}

/** The project or the list of somebody's own tasks that an address shows. An address of a task without a project has a 0 there. */
function listAt({ pathname }: URL): string | null {
  const list = PROJECT.exec(pathname)?.[1] ?? OLD_LIST.exec(pathname)?.[1];
  return isId(list) && list !== '0' ? list : null;
}

/** The list where one is shown, for it holds the task that is open over it; else that task. */
export function where(url: URL): Place | null {
  if (url.origin !== ORIGIN) return null;
  const list = listAt(url);
  if (list !== null) return { kind: 'space', path: list };
  const task = /^\/[01]\//u.test(url.pathname) ? taskAt(url) : null;
  return task === null ? null : { kind: 'item', path: task };
}
