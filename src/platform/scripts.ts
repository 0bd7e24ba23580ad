import type { Site } from '../core/handles.ts';
import { browser } from './browser.ts';
import { patternOf } from './origins.ts';

async function isRegistered(site: Site): Promise<boolean> {
  return (await browser.scripting.getRegisteredContentScripts({ ids: [site] })).length > 0;
}

let last: Promise<void> = Promise.resolve();

async function arrange(site: Site, path: string, isOn: boolean): Promise<void> {
  const pattern = patternOf(site);
  if (await isRegistered(site)) await browser.scripting.unregisterContentScripts({ ids: [site] });
  if (!isOn || pattern === null) return;
  const script = {
    id: site,
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
  const done = last.then(() => arrange(site, path, isOn));
  last = done.catch(() => undefined);
  return done;
}
