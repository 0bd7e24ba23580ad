import { browser } from './browser.ts';

/** Whether the extension that a content script belongs to is still the one that runs: an update or a reload leaves scripts behind. */
export function isExtensionThere(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}
