import type { Fact } from '../core/facts.ts';
import type { Handle, Site, SpaceId, Subject } from '../core/handles.ts';
import type { Gap, Place, Reading, Step } from '../core/reading.ts';

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

/** What a refused call means, by status and body. `again`: worth another try later. */
export type Refusal = 'logged-out' | 'no-access' | 'slow-down' | 'again' | 'refused';

/** A site reader: pure, and never throws on JSON that it does not know. */
export interface SiteReader {
  readonly site: Site;
  /** `https://trello.com` */
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly pace: { readonly gapMs: number; readonly callsAReading: number };
  /** What to get for a reading of a place now; `last` is null at the first visit. */
  steps(place: Place, last: Reading | null): readonly Step[];
  /** Facts, gaps and further steps from one body (parsed JSON). `last` is the reading as it was kept after the step before. */
  take(step: Step, body: unknown, readAt: number, last: Reading | null): Taken;
  /** What a whole file that the user has saved tells; `null`: the file is none of this site's. */
  takeFile(body: unknown, readAt: number): Taken | null;
  refusal(status: number, body: string): Refusal;
}

/** Where marks hang: a subject and the element of the page to append our own element to. */
export interface Anchor {
  readonly subject: Subject;
  readonly host: Element;
}

/** What is read from the page itself. */
export interface SitePage {
  readonly site: Site;
  where(url: URL): Place | null;
  /** Who is logged in, from what the page shows. */
  me(document: Document): Handle | null;
  /** Elements that stand for subjects, within a root. */
  anchors(root: ParentNode): Iterable<Anchor>;
  /** The element whose subtree is observed; `null` while the page has none. */
  observed(document: Document): Element | null;
  /** How the page is coloured, where its root element tells. */
  scheme(document: Document): 'light' | 'dark' | null;
}
