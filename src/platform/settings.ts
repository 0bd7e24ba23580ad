import type { Tone } from '../core/agreement/tone.ts';
import type { Terms } from '../core/expectations.ts';
import type { Site, SpaceId } from '../core/handles.ts';
import type { NudgeKind } from '../core/nudge.ts';
import type { ReviewTime } from '../core/review-time.ts';
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
  /** Whether starts of calls may be read from the calendar's own page; on only while the browser grants it too. */
  readonly calendar: boolean;
  /** Sites that the user turned on; each is on only while the browser grants it too. */
  readonly wanted: readonly Site[];
  /** Spaces that are not read; what was kept of them is forgotten as soon as they are here. */
  readonly leftOut: readonly SpaceId[];
  /** Facts older than so many months go by themselves, each day; agreements stay. */
  readonly keepMonths: number;
  /** While it lasts nothing is read, marked or counted; `until` is an instant, `null`: until the user ends it. */
  readonly pause: { readonly until: number | null } | null;
  /** What those are called that are left out, by id: of them nothing else is kept that could say it. */
  readonly outNames: Readonly<Record<string, string>>;
  /** Wall-clock `HH:MM` at which alone the number on the button grows; none: whenever something happens. */
  readonly setTimes: readonly string[];
  /** When the weekly review is a nudge; `null`: only when the user opens it. */
  readonly reviewTime: ReviewTime | null;
  /** How the user writes to people. */
  readonly tone: Tone;
  /** Wall-clock `HH:MM` at which one notification a day says how much there is to do; `null`: none. */
  readonly notifyAt: string | null;
  /** Words of the user's own for notes, by the name of the note. */
  readonly notes: Readonly<Record<string, string>>;
  /** Kinds of nudges that are turned off. */
  readonly off: readonly NudgeKind[];
  /** Kinds that stay on though they were called not so: so often, when the user said that they stay. */
  readonly staysOn: Readonly<Partial<Record<NudgeKind, number>>>;
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
