import type { Site } from '../core/handles.ts';
import { browser } from './browser.ts';
import { CALENDAR_ORIGIN, patternOf } from './origins.ts';

async function isRegistered(id: string): Promise<boolean> {
  return (await browser.scripting.getRegisteredContentScripts({ ids: [id] })).length > 0;
}

let last: Promise<void> = Promise.resolve();

async function arrange(id: string, pattern: string | null, path: string, isOn: boolean): Promise<void> {
  if (await isRegistered(id)) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (!isOn || pattern === null) return;
  const script = {
    id,
    matches: [pattern],
    js: [path],
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  await browser.scripting.registerContentScripts([script]);
}

/**
 * Has the content script of a site run in its pages, from the next page on, or no more. `path` is where the script lies in the
 * extension. It is registered anew each time: an update may have given the file another name. One after the other, for the browser
 * refuses a second script of the same id.
 */
export function runInPages(site: Site, path: string, isOn: boolean): Promise<void> {
  return run(site, patternOf(site), path, isOn);
}

/** The same, in the user's calendar. */
export function runInCalendar(path: string, isOn: boolean): Promise<void> {
  return run('calendar', `${CALENDAR_ORIGIN}/*`, path, isOn);
}

function run(id: string, pattern: string | null, path: string, isOn: boolean): Promise<void> {
  const done = last.then(() => arrange(id, pattern, path, isOn));
  last = done.catch(() => undefined);
  return done;
}
