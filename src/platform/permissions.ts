import type { Site } from '../core/handles.ts';
import { browser } from './browser.ts';
import { CALENDAR_ORIGIN, patternOf } from './origins.ts';
import { readSettings, writeSettings } from './settings.ts';

function originsOf(site: Site): { origins: string[] } {
  const pattern = patternOf(site);
  return { origins: pattern === null ? [] : [pattern] };
}

async function want(site: Site, isWanted: boolean): Promise<void> {
  const { wanted } = await readSettings();
  const others = wanted.filter((one) => one !== site);
  await writeSettings({ wanted: isWanted ? [...others, site] : others });
}

async function isGranted(site: Site): Promise<boolean> {
  try {
    return patternOf(site) !== null && (await browser.permissions.contains(originsOf(site)));
  } catch {
    return false;
  }
}

/** Whether the user turned the site on and the browser grants it. */
export async function isOn(site: Site): Promise<boolean> {
  const { wanted } = await readSettings();
  return wanted.includes(site) && (await isGranted(site));
}

/**
 * Turns a site on. For our own pages alone, within the press itself: the browser asks the user only then, and may close the popup
 * while it asks, so the wish is written down at the same time and holds as soon as it is granted.
 */
export async function requestSite(site: Site): Promise<boolean> {
  const asked = browser.permissions.request(originsOf(site));
  const written = want(site, true);
  const [isGiven] = await Promise.all([asked.catch(() => false), written.catch(console.error)]);
  if (!isGiven) await want(site, false);
  return isGiven;
}

/** Turns a site off, and gives its permission back where the browser lets us; with calls the calendar's, of no use but with them. */
export async function forgetSite(site: Site): Promise<void> {
  await want(site, false);
  if (site === 'meet') await forgetCalendar();
  // A build that has the origin from the start cannot give it back: then the wish alone decides.
  await browser.permissions.remove(originsOf(site)).catch(() => false);
}

/** Calls back when the browser granted or took back something, by whatever way. */
export function onPermissions(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}

const CALENDAR = { origins: [`${CALENDAR_ORIGIN}/*`] };

/** Whether the user lets starts of calls be read from their calendar's page, and the browser grants it. */
export async function isCalendarOn(): Promise<boolean> {
  const { calendar } = await readSettings();
  return calendar && (await browser.permissions.contains(CALENDAR).catch(() => false));
}

/** For our own pages alone, within the press itself; see `requestSite`. */
export async function requestCalendar(): Promise<void> {
  const asked = browser.permissions.request(CALENDAR).catch(() => false);
  const [isGiven] = await Promise.all([asked, writeSettings({ calendar: true }).catch(console.error)]);
  if (!isGiven) await writeSettings({ calendar: false });
}

export async function forgetCalendar(): Promise<void> {
  await writeSettings({ calendar: false });
  await browser.permissions.remove(CALENDAR).catch(() => false);
}
