import { browser } from './browser.ts';

/** The petrol ink of the notebook. */
const INK = '#1b5955';

/** The number on the button in the toolbar, none for 0, and its title, which says it in words. */
export async function showBadge(count: number, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: count > 0 ? String(count) : '' }),
    browser.action.setBadgeBackgroundColor({ color: INK }),
    browser.action.setTitle({ title }),
  ]);
}
