import { browser } from './browser.ts';

/** Calls back once after every installation, update and start of the browser. */
export function onStart(started: (isFirst: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => started(reason === 'install'));
  browser.runtime.onStartup.addListener(() => started(false));
}
