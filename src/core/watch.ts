import type { Signal } from './facts.ts';

/** Somebody on screen. `device` is the site's own id of their connection, where it shows one. */
export interface Seen {
  readonly name: string;
  readonly device: string | null;
  readonly signal: Signal;
}

/** What one look at a call shows. */
export interface Glimpse {
  readonly at: number;
  readonly title: string | null;
  readonly people: readonly Seen[];
  /** Names that two have at the same time. They are nobody. */
  readonly doubled: readonly string[];
  /** Whether everybody in the call is among them, each with a name of their own. */
  readonly isComplete: boolean;
}

/** The same, and my own name there. */
export interface Looked {
  readonly glimpse: Glimpse;
  readonly self: string | null;
}

export interface WatchSpan {
  readonly from: number;
  readonly to: number;
  readonly isHidden: boolean;
}

/** Somebody seen from when to when; see the fact of the same name. */
export interface Sighting {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly joinedAfter: number | null;
  readonly leftBy: number | null;
  readonly signal: Signal;
}

/** A watch as it goes on: what is open, and what was closed since it was last told. */
export interface Watch {
  readonly startedAt: number;
  readonly title: string | null;
  readonly span: WatchSpan;
  readonly spans: readonly WatchSpan[];
  readonly open: ReadonlyMap<string, Sighting & { readonly devices: ReadonlySet<string> }>;
  readonly closed: readonly Sighting[];
  /** The name that each device has now. */
  readonly names: ReadonlyMap<string, string>;
  /** Names that were on screen at the last look. */
  readonly onScreen: ReadonlySet<string>;
  readonly doubled: ReadonlySet<string>;
  /** When everybody was last seen without a break since; `null`: not in this stretch. */
  readonly completeAt: number | null;
}

export function beginWatch(at: number, isHidden: boolean): Watch {
  return {
    startedAt: at,
    title: null,
    span: { from: at, to: at, isHidden },
    spans: [],
    open: new Map(),
    closed: [],
    names: new Map(),
    onScreen: new Set(),
    doubled: new Set(),
    completeAt: null,
  };
}

type Open = Sighting & { readonly devices: ReadonlySet<string> };

function sighted(watch: Watch, known: Open | undefined, seen: Seen, at: number): Open {
  const devices = new Set(known?.devices);
  if (seen.device !== null) devices.add(seen.device);
  if (known) return { ...known, to: at, devices };
  // A device that had another name was there under it: it has only been renamed.
  const isRenamed = seen.device !== null && watch.names.has(seen.device) && watch.names.get(seen.device) !== seen.name;
  return {
    name: seen.name,
    from: at,
    to: at,
    joinedAfter: isRenamed ? null : watch.completeAt,
    leftBy: null,
    signal: seen.signal,
    devices,
  };
}

function bare({ devices: _devices, ...sighting }: Open): Sighting {
  return sighting;
}

/** One look more. What is not on screen has not left, unless everybody was on screen. */
export function noted(watch: Watch, glimpse: Glimpse): Watch {
  const { at } = glimpse;
  const open = new Map(watch.open);
  const names = new Map(watch.names);
  const closed = [...watch.closed];
  const onScreen = new Set<string>();
  const devices = new Set(glimpse.people.flatMap(({ device }) => device ?? []));
  for (const seen of glimpse.people) {
    onScreen.add(seen.name);
    open.set(seen.name, sighted(watch, open.get(seen.name), seen, at));
    if (seen.device !== null) names.set(seen.device, seen.name);
  }
  if (glimpse.isComplete) {
    for (const [name, sighting] of open) {
      if (onScreen.has(name) || glimpse.doubled.includes(name)) continue;
      const isRenamed = [...sighting.devices].some((device) => devices.has(device));
      closed.push(bare({ ...sighting, leftBy: isRenamed ? null : at }));
      open.delete(name);
    }
    for (const device of names.keys()) if (!devices.has(device)) names.delete(device);
  }
  return {
    ...watch,
    title: glimpse.title ?? watch.title,
    span: { ...watch.span, to: at },
    open,
    names,
    closed,
    onScreen,
    doubled: glimpse.doubled.length > 0 ? new Set([...watch.doubled, ...glimpse.doubled]) : watch.doubled,
    completeAt: glimpse.isComplete ? at : watch.completeAt,
  };
}

/** Nothing has changed on screen until now. A page that is not in sight shows nothing. */
export function goneOn(watch: Watch, at: number): Watch {
  const span = { ...watch.span, to: at };
  if (watch.span.isHidden) return { ...watch, span };
  const open = new Map(watch.open);
  // What was complete at the last look is complete as long as nothing changes.
  const isComplete = watch.completeAt !== null && watch.completeAt === watch.span.to;
  for (const name of watch.onScreen) {
    const sighting = open.get(name);
    if (sighting) open.set(name, { ...sighting, to: at });
  }
  return { ...watch, span, open, completeAt: isComplete ? at : watch.completeAt };
}

/** The page goes out of sight or comes back: another stretch begins, and what was complete before proves nothing in it. */
export function turned(watch: Watch, at: number, isHidden: boolean): Watch {
  if (watch.span.isHidden === isHidden) return watch;
  return {
    ...watch,
    span: { from: at, to: at, isHidden },
    spans: [...watch.spans, { ...watch.span, to: at }],
    completeAt: null,
  };
}

/** What was closed has been told and is kept elsewhere. */
export function told(watch: Watch, report: WatchReport): Watch {
  return {
    ...watch,
    spans: watch.spans.slice(report.spans.length),
    closed: watch.closed.slice(report.closed.length),
  };
}

/** What a page tells of a watch, every few seconds: what was closed since, and what is open as it stands. */
export interface WatchReport {
  readonly session: string;
  readonly room: string;
  readonly title: string | null;
  /** My own name there, where it is known. */
  readonly self: string | null;
  readonly startedAt: number;
  readonly at: number;
  readonly spans: readonly WatchSpan[];
  readonly span: WatchSpan;
  readonly closed: readonly Sighting[];
  readonly open: readonly Sighting[];
  readonly doubled: readonly string[];
  /** I left, or the call ended: what is open stays so. */
  readonly isOver: boolean;
}

/** What is kept of a room while its call goes on: the watch as it was last told, or that the user has paused it there. */
export interface KeptWatch {
  readonly session: string;
  readonly room: string;
  readonly at: number;
  /** `null`: paused. */
  readonly report: WatchReport | null;
}

/** What a page hears when it may watch: whether the user has paused it, and the words of its mark. */
export interface Watching {
  readonly isPaused: boolean;
  readonly voice: CallVoice;
}

export interface CallVoice {
  /** BCP 47. */
  readonly language: string;
  readonly watching: string;
  readonly pause: string;
  readonly paused: string;
  readonly goOn: string;
}

export function reportOf(watch: Watch, about: Pick<WatchReport, 'session' | 'room' | 'self' | 'isOver'>): WatchReport {
  return {
    ...about,
    title: watch.title,
    startedAt: watch.startedAt,
    at: watch.span.to,
    spans: watch.spans,
    span: watch.span,
    closed: watch.closed,
    open: [...watch.open.values()].map(bare),
    doubled: [...watch.doubled],
  };
}
