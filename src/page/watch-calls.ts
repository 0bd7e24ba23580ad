import type { Planned } from '../core/planned.ts';
import {
  beginWatch,
  goneOn,
  noted,
  reportOf,
  told,
  turned,
  type Watch,
  type Watching,
  type WatchReport,
} from '../core/watch.ts';
import type { CallPage } from '../sites/site.ts';
import { type CallMark, makeCallMark } from './call-mark.ts';
import type { Life } from './lifetime.ts';
import { Pace } from './pace.ts';

/** How often it is told that a call goes on: so much is lost at most when the page is thrown away. */
const BEAT_MS = 5_000;
/** The page stood still for longer: what happened meanwhile nobody saw. */
const STOOD_STILL_MS = 30_000;
/** A call whose controls are gone for so long is over; sooner they may come back. */
const LOST_MS = 9_000;

/** What the page asks of the background. */
export interface CallAsk {
  /** Rejects where the site is off, or nothing is known of the user's wishes. */
  call(room: string): Promise<Watching>;
  watched(report: WatchReport): Promise<boolean>;
  pause(room: string, isPaused: boolean): Promise<boolean>;
  planned(calls: readonly Planned[], from: 'home' | 'calendar'): Promise<boolean>;
}

export interface CallWorld {
  readonly now: () => number;
  readonly zone: () => string;
  readonly newSession: () => string;
}

/** One call, from when I came in until I left. */
interface Sitting {
  readonly room: string;
  readonly session: string;
  readonly mark: CallMark;
  watch: Watch;
  self: string | null;
  lostAt: number | null;
  isPaused: boolean;
  isTelling: boolean;
}

/** One life in a page of calls: sees who is there, tells it, and shows that it does. It never presses anything. */
export function watchCalls(document: Document, site: CallPage, ask: CallAsk, life: Life, world: CallWorld): void {
  const { signal } = life;
  const view = document.defaultView;
  if (!view) return;
  let sitting: Sitting | null = null;
  let isAsking = false;
  let refusedRoom: string | null = null;
  let beat: ReturnType<typeof setInterval> | undefined;
  let saidPlanned = '';
  let roots: readonly Element[] = [];
  let isDirty = false;

  const isHidden = (): boolean => document.visibilityState !== 'visible';
  const url = (): URL => new URL(document.URL);

  const observer = new MutationObserver((records) => {
    if (records.every((record) => isOurs(record))) return;
    isDirty = true;
    pace.want();
  });
  const pace = new Pace(view, look, signal);

  function isOurs({ addedNodes, removedNodes }: MutationRecord): boolean {
    const all = [...addedNodes, ...removedNodes];
    return all.length > 0 && all.every((node) => sitting?.mark.isOurs(node));
  }

  function observe(): void {
    const next = sitting && !sitting.isPaused ? site.watched(document) : [document.body];
    if (next.length === roots.length && next.every((root, at) => root === roots[at] && root.isConnected)) return;
    roots = next;
    observer.disconnect();
    for (const root of roots)
      observer.observe(root, { childList: true, subtree: true, characterData: sitting !== null });
    if (roots[0] !== document.body) observer.observe(document.body, { childList: true });
  }

  async function tell(one: Sitting, isOver: boolean): Promise<void> {
    if (one.isTelling && !isOver) return;
    const report = reportOf(one.watch, { session: one.session, room: one.room, self: one.self, isOver });
    one.isTelling = true;
    try {
      const isWanted = await ask.watched(report);
      one.watch = told(one.watch, report);
      if (!isWanted && sitting === one) leave();
    } catch {
      // Nobody answers: it is told with the next beat, or the extension is gone.
      if (!life.check()) return;
    } finally {
      one.isTelling = false;
    }
  }

  /** Leaves without a word: nobody wants to know. */
  function leave(): void {
    sitting?.mark.remove();
    refusedRoom = sitting?.room ?? null;
    sitting = null;
    clearInterval(beat);
    observe();
  }

  function end(): void {
    const over = sitting;
    if (!over) return;
    over.mark.remove();
    sitting = null;
    clearInterval(beat);
    if (!over.isPaused) void tell(over, true);
    observe();
  }

  async function begin(room: string): Promise<void> {
    if (isAsking || refusedRoom === room) return;
    isAsking = true;
    try {
      const { isPaused, voice } = await ask.call(room);
      if (signal.aborted || sitting) return;
      const mark = makeCallMark(document, site, voice, toggle);
      const watch = beginWatch(world.now(), isHidden());
      const session = world.newSession();
      sitting = { room, session, mark, watch, self: null, lostAt: null, isPaused, isTelling: false };
      mark.show(isPaused);
      mark.hang();
      beat = setInterval(onBeat, BEAT_MS);
      look();
    } catch {
      // Off, or nobody to ask: nothing is watched.
      refusedRoom = room;
      life.check();
    } finally {
      isAsking = false;
    }
  }

  function toggle(): void {
    if (!sitting) return;
    const isPaused = !sitting.isPaused;
    const { room, mark } = sitting;
    if (isPaused) void tell(sitting, true).then(() => ask.pause(room, true));
    else void ask.pause(room, false);
    sitting.isPaused = isPaused;
    mark.show(isPaused);
    if (!isPaused) renew(sitting);
    observe();
  }

  /** The same call, watched anew: nothing before it proves anything. */
  function renew(one: Sitting): void {
    sitting = { ...one, session: world.newSession(), watch: beginWatch(world.now(), isHidden()), isTelling: false };
    look();
  }

  function look(): void {
    isDirty = false;
    if (!life.check()) return;
    const at = world.now();
    const here = url();
    const phase = site.phase(here, document);
    const room = site.room(here);
    if (room !== refusedRoom) refusedRoom = null;
    if (phase === 'home') void sayPlanned('home');
    if (sitting && (sitting.room !== room || phase === 'ended' || phase === 'elsewhere')) end();
    else if (phase !== 'in-call') lose(at);
    else if (!sitting && room !== null) void begin(room);
    else if (sitting) see(sitting, at);
    observe();
  }

  function lose(at: number): void {
    if (!sitting) return;
    sitting.lostAt ??= at;
    if (at - sitting.lostAt >= LOST_MS) end();
  }

  function see(one: Sitting, at: number): void {
    one.lostAt = null;
    one.mark.hang();
    if (one.isPaused || isHidden()) return;
    const { glimpse, self } = site.look(document, at);
    one.self = self ?? one.self;
    one.watch = noted(one.watch, glimpse);
  }

  function onBeat(): void {
    const one = sitting;
    if (!one || !life.check()) return;
    const at = world.now();
    if (one.lostAt !== null) {
      lose(at);
      return;
    }
    if (one.isPaused) return;
    if (at - one.watch.span.to > STOOD_STILL_MS) {
      void tell(one, true);
      renew(one);
      return;
    }
    // What takes the place of a call may come where nobody watches.
    if (roots.some((root) => !root.isConnected) || site.phase(url(), document) !== 'in-call') {
      look();
      if (sitting !== one || one.lostAt !== null) return;
    }
    // A look is on its way where something has changed.
    if (isHidden() || !isDirty) one.watch = goneOn(one.watch, at);
    void tell(one, false);
  }

  function seen(): void {
    const one = sitting;
    if (one && !one.isPaused) one.watch = turned(goneOn(one.watch, world.now()), world.now(), isHidden());
    if (!isHidden()) look();
  }

  async function sayPlanned(from: 'home' | 'calendar'): Promise<void> {
    const planned = site.planned(url(), document, world.zone());
    const said = JSON.stringify(planned);
    if (planned.length === 0 || said === saidPlanned) return;
    saidPlanned = said;
    await ask.planned(planned, from).catch(() => life.check());
  }

  observe();
  pace.want();
  const navigation: EventTarget | undefined = (view as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', () => pace.want(), { signal });
  view.addEventListener('popstate', () => pace.want(), { signal });
  document.addEventListener('visibilitychange', seen, { signal });
  view.addEventListener('pagehide', end, { signal });
  view.addEventListener('pageshow', ({ persisted }) => persisted && look(), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(beat);
    sitting?.mark.remove();
    sitting = null;
  });
}
