import { browser } from './browser.ts';
import { writeSettings } from './settings.ts';

const ASKED = { permissions: ['notifications' as const] };
const ID = 'worth-doing';

/** Whether the browser lets us show notifications. */
export async function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(ASKED).catch(() => false);
}

/**
 * Has one notification shown a day, at a wall-clock `HH:MM`. For our own pages alone, within the press itself: the browser asks the user
 * only then. Resolves to whether it granted that.
 */
export async function requestNotification(time: string): Promise<boolean> {
  const isGiven = await browser.permissions.request(ASKED).catch(() => false);
  await writeSettings({ notifyAt: isGiven ? time : null });
  return isGiven;
}

/** No more notifications; gives the permission back where the browser lets us. */
export async function forgetNotification(): Promise<void> {
  await writeSettings({ notifyAt: null });
  await browser.permissions.remove(ASKED).catch(() => false);
}

/** Shows one, in place of an earlier one that still stands. Without the permission nothing is shown. */
export async function notify(title: string, message: string): Promise<void> {
  if (!(await mayNotify())) return;
  const iconUrl = browser.runtime.getURL('icons/128.png');
  await browser.notifications.create(ID, { type: 'basic', iconUrl, title, message });
}

let isHeard = false;

/** Calls back when it is pressed. To be called at the start, and when a permission was granted: before that there is nothing to hear. */
export function onNotification(pressed: () => void): void {
  if (isHeard || !browser.notifications) return;
  isHeard = true;
  browser.notifications.onClicked.addListener((id) => {
    if (id !== ID) return;
    void browser.notifications.clear(ID);
    pressed();
  });
}
