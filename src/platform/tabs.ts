import type { Site } from '../core/handles.ts';
import { browser } from './browser.ts';
import { patternOf } from './origins.ts';

/** The tabs that show pages of a site; none where the browser does not say. */
export async function tabsOf(site: Site): Promise<readonly number[]> {
  const pattern = patternOf(site);
  if (pattern === null) return [];
  try {
    return (await browser.tabs.query({ url: pattern })).flatMap((tab) => tab.id ?? []);
  } catch {
    return [];
  }
}

export function onTabGone(gone: (tab: number) => void): void {
  browser.tabs.onRemoved.addListener(gone);
}

/** Opens a page of our own in a tab. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
