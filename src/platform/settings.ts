import type { Terms } from '../core/expectations.ts';
import type { Site } from '../core/handles.ts';
import { browser } from './browser.ts';
import type { MarkMode } from './messages.ts';
import { checkSettings, DEFAULTS } from './settings-check.ts';

export interface Settings {
  readonly marks: MarkMode;
  readonly dueTimes: Terms['dueTimes'];
  /** How often spaces seen lately are read again while no page of them is open. */
  readonly readEveryHours: number;
  /** Whether a quote of an ask may be kept beside it. */
  readonly quotes: boolean;
  /** How many nudges are shown before one asks for more. */
  readonly budget: number;
  /** Sites that the user turned on; each is on only while the browser grants it too. */
  readonly wanted: readonly Site[];
}

const KEY = 'settings';

/** The settings as they stand; what is not set, not readable or not known is as it comes. */
export async function readSettings(): Promise<Settings> {
  try {
    return checkSettings((await browser.storage.local.get(KEY))[KEY]);
  } catch (error) {
    console.error(error);
    return DEFAULTS;
  }
}

export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readSettings()), ...change } });
}

/** Calls back whenever a setting was changed, by whatever page. */
export function onSettings(changed: (settings: Settings) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) changed(checkSettings(change.newValue));
  });
}
