import type { Site } from '../core/handles.ts';
import type { Speech } from '../core/speak.ts';
import type { Log } from '../log/log.ts';
import type { Settings } from '../platform/settings.ts';
import type { SiteReader } from '../sites/site.ts';
import type { Kept } from './all-partner-rates.ts';
import type { Standpoint } from './judging.ts';
import type { Clock } from './pace.ts';
import type { ReadingsParts } from './readings.ts';

/** All that the background is given of the browser. */
export interface BackgroundParts extends Pick<ReadingsParts, 'fetch' | 'isOn' | 'throughPage'> {
  readonly readers: Readonly<Partial<Record<Site, SiteReader>>>;
  /** All that can be turned on: what readers read, and sites of calls. */
  readonly sites: readonly Site[];
  readonly openLog: () => Promise<Log>;
  readonly clock: Clock;
  zone(): string;
  settings(): Promise<Settings>;
  /** Whether starts of calls may be read from the user's calendar. */
  isCalendarOn(): Promise<boolean>;
  /** How sentences are spoken in the language of the browser; whose names they take is added. */
  speech(now: number, zone: string): Speech;
  /** Asks to be woken then, and no more at what was asked for before. */
  wakeAt(at: number): void;
  showCount(count: number, from: Standpoint): Promise<void>;
  /** Tells the open pages of a site that what may be said has changed. */
  tellPages(site: Site): Promise<void>;
  /** Tells our own pages that the log is another now. */
  tellOwnPages(): void;
  /** What is remembered beside the log. */
  readonly kept: Kept;
  /** Whether an administrator installed us. */
  isManaged(): Promise<boolean>;
  /** The structure of an open page of a site, without its words; `null` where none is open. */
  outline(site: Site): Promise<string | null>;
  /** Has the content script of a site run, or no more. */
  runInPages(site: Site, isOn: boolean): Promise<void>;
}
