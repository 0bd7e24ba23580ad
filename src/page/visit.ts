import type { Handle, Subject } from '../core/handles.ts';
import type { Mark } from '../core/mark.ts';
import type { Place } from '../core/reading.ts';
import type { Speech } from '../core/speak.ts';
import type { Anchor, SitePage } from '../sites/site.ts';
import { PageMarks } from './marks.ts';
import { observe } from './observe.ts';
import { inSlices } from './slices.ts';

const ASK_AFTER_MS = 60;
const ASK_AGAIN_MS = 5 * 60_000;
const MOST_AT_ONCE = 400;

/** What the page asks of the background. */
export interface Ask {
  here(place: Place | null, me: Handle | null): Promise<boolean>;
  marks(
    subjects: readonly Subject[],
  ): Promise<{ readonly marks: readonly Mark[]; readonly asOf: number; readonly zone: string }>;
}

export interface Visit {
  /** Something about subjects may have changed. */
  changed(): void;
}

export interface Life {
  readonly signal: AbortSignal;
  end(): void;
  /** Whether the life goes on; ends it when the extension is gone. */
  check(): boolean;
}

/** One life in a page: says where the user is, finds what stands for subjects, and draws what may be said of them. */
export function visit(
  document: Document,
  site: SitePage,
  ask: Ask,
  speechFor: (now: number, zone: string) => Speech,
  life: Life,
): Visit {
  const { signal } = life;
  const marks = new PageMarks(document, signal);
  const waiting = new Set<Subject>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saidPath: string | null = null;

  async function askNow(): Promise<void> {
    timer = undefined;
    const subjects = [...waiting].slice(0, MOST_AT_ONCE);
    for (const subject of subjects) waiting.delete(subject);
    if (subjects.length === 0 || !life.check()) return;
    try {
      const told = await ask.marks(subjects);
      if (!signal.aborted) marks.tell(subjects, told.marks, speechFor(told.asOf, told.zone));
    } catch {
      // Nobody answered: the extension was reloaded, or the site was turned off. The page shows nothing rather than something old.
      life.check();
    }
    if (waiting.size > 0) plan();
  }
  function plan(): void {
    if (timer === undefined && !signal.aborted) timer = setTimeout(() => void askNow(), ASK_AFTER_MS);
  }
  function want(subjects: Iterable<Subject>): void {
    for (const subject of subjects) waiting.add(subject);
    plan();
  }
  const stand = inSlices<Anchor>((anchor) => {
    if (marks.stand(anchor)) want([anchor.subject]);
  }, signal);
  const find = inSlices<Element>((element) => {
    if (element.isConnected) stand(site.anchors(element));
  }, signal);

  async function sayHere(): Promise<void> {
    const me = site.me(document);
    if (document.visibilityState !== 'visible' || me === null || !life.check()) return;
    const place = site.where(new URL(document.URL));
    try {
      if (!(await ask.here(place, me))) life.end();
    } catch {
      life.check();
    }
  }
  function turned(): void {
    if (!life.check()) return;
    marks.redraw();
    if (document.URL === saidPath) return;
    saidPath = document.URL;
    void sayHere();
  }

  observe(
    document,
    { observed: () => site.observed(document), isOurs: (node) => marks.isOurs(node), came: find, turned },
    signal,
  );
  turned();
  document.addEventListener('visibilitychange', () => void sayHere(), { signal });
  const again = setInterval(() => {
    if (life.check() && document.visibilityState === 'visible') want(marks.subjects());
  }, ASK_AGAIN_MS);
  signal.addEventListener('abort', () => {
    clearInterval(again);
    clearTimeout(timer);
  });
  return { changed: () => want(marks.subjects()) };
}
