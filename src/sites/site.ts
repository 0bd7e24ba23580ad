import type { Fact } from '../core/facts.ts';
import type { Handle, Site, SpaceId, Subject } from '../core/handles.ts';
import type { Planned } from '../core/planned.ts';
import type { Gap, Place, Reading, Step } from '../core/reading.ts';
import type { Looked } from '../core/watch.ts';

export interface Taken {
  readonly facts: readonly Fact[];
  readonly gaps: readonly Gap[];
  /** Further steps, to be done after those already waiting. */
  readonly steps: readonly Step[];
  /** Merged into the reading's memory. */
  readonly memory: Readonly<Record<string, string>>;
  /** Who the session belongs to, where this body tells. */
  readonly me: Handle | null;
  /** Which space the place turned out to be, where this body tells. */
  readonly space: SpaceId | null;
  /** Where the reading goes on instead: the space of an item that was opened alone. */
  readonly place: Place | null;
}

/**
 * What a refused call means, by status and body; also asked of a page (`<…`) that came with a good status where JSON was due.
 * `again`: worth another try later. `told`: the body itself says something, and is taken like any other.
 */
export type Refusal = 'logged-out' | 'no-access' | 'slow-down' | 'again' | 'refused' | 'told';

/** A site reader: pure, and never throws on JSON that it does not know. */
export interface SiteReader {
  readonly site: Site;
  /** `https://trello.com` */
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly pace: {
    readonly gapMs: number;
    readonly callsAReading: number;
    /** After a rest so many calls may come sooner than a gap after another, and this far apart; in the long run none is more. */
    readonly sooner?: { readonly calls: number; readonly gapMs: number };
  };
  /** What to get for a reading of a place now; `last` is null at the first visit. */
  steps(place: Place, last: Reading | null): readonly Step[];
  /**
   * Facts, gaps and further steps from one body (parsed JSON). `last` is the reading as it was kept after the step before;
   * `zone` the user's, in which days that are spoken of are understood (UTC where nobody tells).
   */
  take(step: Step, body: unknown, readAt: number, last: Reading | null, zone?: string): Taken;
  /** What a whole file that the user has saved tells, of whomever it speaks; `null`: the file is none of this site's. */
  takeFile(body: unknown, readAt: number, zone?: string): Taken | null;
  refusal(status: number, body: string): Refusal;
}

/**
 * Where marks hang: a subject and the element of the page to append our own element to. `null`: its place is there but not yet
 * drawn whole; what may be said of it can be asked for ahead, so that its mark comes with it.
 */
export interface Anchor {
  readonly subject: Subject;
  readonly host: Element | null;
  /** The mark stands beside what is there, in one line: where the site gives each row one height. Else it has a line of its own. */
  readonly isBeside?: boolean;
  /** The page itself shows that its date has passed: all that may be said where nothing else can be read. */
  readonly isShownPast?: boolean;
}

/** What the page's root element matches while the page is light, or dark; while it matches neither, marks are as the system has it. */
export interface Schemes {
  readonly light: string;
  readonly dark: string;
}

/** What of a page is watched. */
export interface Watched {
  /** The elements whose subtrees are watched. */
  readonly roots: readonly Element[];
  /** Whether that is all there is to watch at this address; else more is expected to come. */
  readonly isAll: boolean;
}

/** What is read from the page itself. */
export interface SitePage {
  readonly site: Site;
  where(url: URL): Place | null;
  /** Who is logged in, from what the page shows. */
  me(document: Document): Handle | null;
  /** Whether somebody is logged in, known or not: to others nothing is said. */
  isLoggedIn(document: Document): boolean;
  /** Elements that stand for subjects, within a root. */
  anchors(root: ParentNode): Iterable<Anchor>;
  observed(document: Document): Watched;
  /** Which generation of selectors matches the page: the year in which its site began to look so; `null`: none does. */
  generation?(document: Document): string | null;
  readonly schemes: Schemes;
}

/** Where in a visit to a site of calls a page is. `unknown`: nothing is certain; `elsewhere`: no page of a call. */
export type Phase = 'home' | 'green-room' | 'waiting' | 'in-call' | 'ended' | 'unknown' | 'elsewhere';

/**
 * What is read of calls from the page itself, for no JSON tells it. Pure: it looks at the document it is given, never presses
 * anything, and reads no label in any language, no caption, no chat.
 */
export interface CallPage {
  readonly site: Site;
  readonly origin: string;
  phase(url: URL, document: Document): Phase;
  /** The code of the room at an address. */
  room(url: URL): string | null;
  look(document: Document, at: number): Looked;
  /** The elements in which a change may be one of who is there; the whole page where they are not certain. */
  watched(document: Document): readonly Element[];
  /** What the page shows of the user's calendar; `zone` is theirs. */
  planned(url: URL, document: Document, zone: string): readonly Planned[];
  /** Where the site has room for an extension's own mark. */
  slot(document: Document): Element | null;
}

/** Why a file was not taken. Each has its sentence, `file_<trouble>`. */
export type FileTrouble = 'foreign' | 'broken' | 'no-day' | 'too-large';

export interface FileTaken {
  readonly facts: readonly Fact[];
  readonly trouble: FileTrouble | null;
  readonly kind: 'report' | 'calendar' | null;
  /** How many people, or how many calls, it tells of. */
  readonly count: number;
}

/** A file that the user hands over: all of it is taken, or nothing. */
export interface CallFiles {
  readonly site: Site;
  /** `on`: the day (`YYYY-MM-DD`) that the user says it is of, for files that tell none. */
  take(name: string, text: string, readAt: number, zone: string, on: string | null): FileTaken;
}
