import type { Handle, Site, Subject } from '../core/handles.ts';
import type { MarkWord, SpokenMark, Voice } from '../core/mark.ts';
import type { CoverageLine, Now, SiteState } from '../core/now.ts';
import type { Nudge, NudgeAnswer } from '../core/nudge.ts';
import type { Place } from '../core/reading.ts';

export type { CoverageLine, Now, SiteState };

/** What a page reports of itself: where it is and who is logged in there. */
export interface Here {
  readonly site: Site;
  readonly place: Place | null;
  readonly me: Handle | null;
}

export type MarkMode = 'quiet' | 'dense' | 'off';

export interface Marks {
  /** Spoken already: a page is not held up by calendars and languages. */
  readonly marks: readonly SpokenMark[];
  readonly voice: Voice;
  readonly mode: MarkMode;
  readonly asOf: number;
  readonly zone: string;
}

/**
 * Messages from pages of sites (content scripts) to the background. A content script is trusted with nothing but these.
 * Errors cross as values.
 */
export interface FromSitePage {
  /** The page is here now: may start a reading. Resolves to whether the site is on. */
  here(here: Here): boolean;
  /** What may be said about these subjects. */
  marks(subjects: readonly Subject[]): Marks;
  /** What the user says at the mark of a subject or message. Resolves to whether it was written down. */
  say(subject: Subject, word: MarkWord): boolean;
}

/** Messages from our own pages to the background. */
export interface FromOwnPage {
  now(): Now;
  answer(nudge: Nudge, answer: NudgeAnswer): Now;
  /** Takes back the last answer to a nudge, by the key of the nudge. */
  undo(nudge: string): Now;
  /** The permission was granted or taken back by the page (only a page may ask); register or unregister. */
  siteChanged(site: Site): Now;
  readAgain(): Now;
  addSample(): Now;
  removeSample(): Now;
}

/** Messages from the background to pages of sites. */
export interface ToSitePage {
  /** One same-origin GET with the page's own session, for when the background's call is refused. */
  get(path: string, headers: Readonly<Record<string, string>>): { readonly status: number; readonly body: string };
  /** Something about subjects may have changed: ask for marks again. */
  changed(): void;
}
