import type { Handle, Subject } from '../core/handles.ts';
import type { MarkWord, SpokenMark, SpokenStory, Voice } from '../core/mark.ts';
import type { Place } from '../core/reading.ts';
import type { Anchor, SitePage } from '../sites/site.ts';
import type { Life } from './lifetime.ts';
import { PageMarks } from './marks.ts';
import { observe } from './observe.ts';
import { inSlices } from './slices.ts';

/** What comes by and by is asked about together; what comes after a rest is asked about at once. */
const ASK_AFTER_MS = 250;
const ASK_AGAIN_MS = 5 * 60_000;
const MOST_AT_ONCE = 400;

/** What the page asks of the background. */
export interface Ask {
  /** Resolves to whether the site is on. */
  here(place: Place | null, me: Handle | null): Promise<boolean>;
  /** `past`: those of them that the page itself shows as past their date. */
  marks(
    subjects: readonly Subject[],
    past: readonly Subject[],
  ): Promise<{ readonly marks: readonly SpokenMark[]; readonly voice: Voice }>;
  /** The story behind a mark; `null` where there is none by now. */
  story(subject: Subject): Promise<SpokenStory | null>;
  /** What the user says at the mark of a subject or message. Resolves to whether it was written down. */
  say(subject: Subject, word: MarkWord): Promise<boolean>;
}

export interface Visit {
  /** Something about subjects may have changed. */
  changed(): void;
}

/** One life in a page: says where the user is, finds what stands for subjects, and draws what may be said of them. */
export function visit(document: Document, site: SitePage, ask: Ask, life: Life): Visit {
  const { signal } = life;
  const marks = new PageMarks(document, site.schemes, { say, story }, signal);
  const waiting = new Set<Subject>();
  const shownPast = new Set<Subject>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAskPlanned = false;
  let saidPlace: string | null = null;
  /** Since when what is drawn may be old; 0: since it was drawn. */
  let askedAt = 0;
  let restedAt = 0;

  const isSeen = (): boolean => document.visibilityState === 'visible';

  async function askNow(): Promise<void> {
    isAskPlanned = false;
    if (signal.aborted) return;
    restedAt = performance.now() + ASK_AFTER_MS;
    const subjects = [...waiting].slice(0, MOST_AT_ONCE);
    for (const subject of subjects) waiting.delete(subject);
    // Somebody who is not logged in looks at a public board: nothing there is theirs.
    if (subjects.length === 0 || !life.check() || !site.isLoggedIn(document)) return;
    try {
      const told = await ask.marks(
        subjects,
        subjects.filter((subject) => shownPast.has(subject)),
      );
      if (!signal.aborted) marks.tell(subjects, told.marks, told.voice);
    } catch {
      // Nobody answered: the extension is gone, or the site was turned off. Who asks where we are learns which.
      await sayHere();
    }
    if (waiting.size > 0) plan();
  }
  function plan(): void {
    if (isAskPlanned || signal.aborted) return;
    isAskPlanned = true;
    const rest = restedAt - performance.now();
    // At once is before the page is laid out: the answer is here by the time that its cards are drawn whole.
    if (rest <= 0) queueMicrotask(() => void askNow());
    else timer = setTimeout(() => void askNow(), rest);
  }
  function want(subjects: Iterable<Subject>): void {
    for (const subject of subjects) waiting.add(subject);
    plan();
  }
  function wantAll(): void {
    askedAt = performance.now();
    want(marks.subjects());
  }
  const stand = inSlices<Anchor>((anchor) => {
    const { subject, host, isShownPast } = anchor;
    if (isShownPast) shownPast.add(subject);
    else if (host) shownPast.delete(subject);
    if (host?.isConnected !== false && marks.stand(anchor)) want([subject]);
  }, signal);
  async function story({ subject }: SpokenMark): Promise<SpokenStory | null> {
    try {
      return life.check() ? await ask.story(subject) : null;
    } catch {
      return null;
    }
  }
  async function say({ subject }: SpokenMark, word: MarkWord): Promise<boolean> {
    try {
      if (!life.check() || !(await ask.say(subject, word))) return false;
    } catch {
      return false;
    }
    // Other marks may speak of the same matter.
    wantAll();
    return true;
  }
  function* anchorsIn(elements: readonly Element[]): Iterable<Anchor> {
    for (const element of elements) if (element.isConnected) yield* site.anchors(element);
  }

  async function sayHere(): Promise<void> {
    if (!life.check() || !isSeen()) return;
    const place = site.where(new URL(document.URL));
    saidPlace = JSON.stringify(place);
    if (!site.isLoggedIn(document)) return;
    try {
      if (!(await ask.here(place, site.me(document)))) life.end();
    } catch {
      life.check();
    }
  }
  function moved(): void {
    if (JSON.stringify(site.where(new URL(document.URL))) !== saidPlace) void sayHere();
  }
  function changed(): void {
    if (isSeen()) wantAll();
    else askedAt = Number.NEGATIVE_INFINITY;
  }
  /** The page was left and is here again as it was: it heard of nothing that happened meanwhile. */
  function cameBack(): void {
    void sayHere();
    changed();
  }
  /** The page came back into sight. */
  function seen(): void {
    if (!isSeen()) return;
    void sayHere();
    if (performance.now() - askedAt >= ASK_AGAIN_MS) wantAll();
  }

  observe(
    document,
    {
      observed: () => site.observed(document),
      isOurs: (node) => marks.isOurs(node),
      isLost: (node) => marks.isLost(node),
      // A newer copy that draws wakes an older one here, which then sees that its extension is gone.
      came: (elements) => life.check() && stand(anchorsIn(elements)),
      moved,
    },
    signal,
  );
  void sayHere();
  document.addEventListener('visibilitychange', seen, { signal });
  document.defaultView?.addEventListener('pageshow', ({ persisted }) => persisted && cameBack(), { signal });
  askedAt = performance.now();
  const again = setInterval(() => {
    if (life.check() && isSeen()) wantAll();
  }, ASK_AGAIN_MS);
  signal.addEventListener('abort', () => {
    clearInterval(again);
    clearTimeout(timer);
  });
  return { changed };
}
