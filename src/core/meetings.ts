import type { Call, CallLine } from './call.ts';
import type { Handle, Subject } from './handles.ts';
import { overlap, type Span, union } from './spans.ts';

const MINUTE_MS = 60_000;
/** Whoever comes back sooner is still at the same call. */
const SAME_CALL_MS = 10 * MINUTE_MS;
/** How far from its scheduled start a call may begin and still be the one that was meant. */
const NEAR_START_MS = 15 * MINUTE_MS;

/** One call as a whole, put together from all that was read of it: of reloads, tabs, devices and reports. */
export interface Meeting {
  /** The subject that words about it are said of, and the instant at which it began: they move when more becomes known. */
  readonly key: string;
  readonly subject: Subject;
  readonly room: string | null;
  readonly title: string | null;
  /** What was seen or reported of it; of one that nobody was seen at, what is scheduled. */
  readonly from: number;
  readonly to: number;
  /** The newest reading of its start; the user's own word before all others. */
  readonly schedule: CallLine<'call-scheduled'> | null;
  /** Stretches in which I was in the call, and those of them in which its page was in sight. */
  readonly watched: readonly Span[];
  readonly inSight: readonly Span[];
  readonly attended: readonly CallLine<'call-attended'>[];
  readonly doubled: ReadonlySet<Handle>;
  readonly reports: readonly CallLine<'call-report'>[];
  readonly reported: readonly CallLine<'call-reported'>[];
  readonly words: Call['words'];
}

type Schedule = CallLine<'call-scheduled'>;
type Owned<T> = T & { readonly subject: Subject };

interface Draft {
  readonly room: string | null;
  readonly span: Span;
  readonly subject: Subject;
  readonly calls: readonly Call[];
  schedule: Schedule | null;
  extra: readonly Call[];
}

function isNear(at: number, { from, to }: Span): boolean {
  return at >= from - NEAR_START_MS && at <= to + NEAR_START_MS;
}

/** Of each event the newest reading: it may have been moved since the one before. */
function newestOf(schedules: readonly Owned<Schedule>[]): readonly Owned<Schedule>[] {
  const newest = new Map<string, Owned<Schedule>>();
  for (const one of schedules) {
    const id = one.event ?? `${one.from} ${one.startAt}`;
    const known = newest.get(id);
    if (!known || known.at < one.at || (known.at === one.at && known.key < one.key)) newest.set(id, one);
  }
  return [...newest.values()].sort((a, b) => a.startAt - b.startAt || (a.key < b.key ? -1 : 1));
}

/** The one whose start is meant: the user's word, else the nearest to when it began. */
function meant(schedules: readonly Schedule[], span: Span): Schedule | null {
  const fitting = schedules.filter(({ startAt }) => isNear(startAt, span));
  const distance = ({ startAt }: Schedule): number => Math.abs(startAt - span.from);
  return (
    fitting.sort(
      (a, b) =>
        Number(b.from === 'user') - Number(a.from === 'user') ||
        (a.from === 'user' && b.from === 'user' ? b.at - a.at : distance(a) - distance(b)) ||
        (a.key < b.key ? -1 : 1),
    )[0] ?? null
  );
}

function spansOf(call: Call): readonly Owned<Span>[] {
  const all: readonly Span[] = [...call.watched, ...call.attended, ...call.reports];
  return all.map(({ from, to }) => ({ from, to, subject: call.subject }));
}

/** Two events one after the other in one room are two calls, though nobody left in between. */
function isNext(before: Span, next: Span, schedules: readonly Schedule[]): boolean {
  const isOfBefore = schedules.some(({ startAt }) => startAt >= before.from - NEAR_START_MS && startAt < before.to);
  return isOfBefore && schedules.some(({ startAt }) => startAt >= before.to && startAt <= next.from + NEAR_START_MS);
}

function clusters(calls: readonly Call[], schedules: readonly Schedule[]): readonly Owned<Span>[] {
  const found: { from: number; to: number; subject: Subject }[] = [];
  const spans = calls
    .flatMap(spansOf)
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.subject < b.subject ? -1 : 1));
  for (const span of spans) {
    const last = found.at(-1);
    const isSame = last && span.from <= last.to + SAME_CALL_MS;
    if (!isSame || (span.from > last.to && isNext(last, span, schedules))) found.push({ ...span });
    else last.to = Math.max(last.to, span.to);
  }
  return found;
}

function draftsOf(room: string, calls: readonly Call[]): Draft[] {
  const schedules = newestOf(calls.flatMap(({ scheduled, subject }) => scheduled.map((one) => ({ ...one, subject }))));
  const held = clusters(calls, schedules).map(
    ({ from, to, subject }): Draft => ({
      room,
      span: { from, to },
      subject,
      calls,
      schedule: meant(schedules, { from, to }),
      extra: [],
    }),
  );
  const taken = new Set(held.flatMap(({ schedule }) => schedule?.startAt ?? []));
  const ahead = schedules.filter(
    ({ startAt }) => !taken.has(startAt) && !held.some(({ span }) => isNear(startAt, span)),
  );
  const unheld = new Map(ahead.map((one) => [one.startAt, one]));
  return [
    ...held,
    ...[...unheld.values()].map(
      (one): Draft => ({ room, span: planned(one), subject: one.subject, calls, schedule: one, extra: [] }),
    ),
  ];
}

function planned({ startAt, endAt }: Schedule): Span {
  return { from: startAt, to: endAt ?? startAt };
}

function sameTitle(a: string | null, b: string | null): boolean {
  const plain = (title: string | null): string => (title ?? '').normalize('NFKC').trim().toLowerCase();
  return plain(a) !== '' && plain(a) === plain(b);
}

function titleOf({ calls, span, schedule }: Draft): string | null {
  const inside = calls.flatMap(({ watched }) => watched).filter((one) => one.title !== null && overlap(one, span) > 0);
  return inside.at(-1)?.title ?? schedule?.title ?? null;
}

/** An event whose card names no room belongs to the one call of its title that began near it. */
function placeEvents(events: readonly Call[], drafts: Draft[]): void {
  const schedules = newestOf(events.flatMap(({ scheduled, subject }) => scheduled.map((one) => ({ ...one, subject }))));
  for (const one of schedules) {
    const fitting = drafts.filter(
      (draft) =>
        (draft.schedule === null || draft.schedule.event === one.event) &&
        isNear(one.startAt, draft.span) &&
        sameTitle(titleOf(draft), one.title),
    );
    const [only, ...others] = fitting;
    if (only && others.length === 0) only.schedule ??= one;
    else if (!drafts.some(({ schedule }) => schedule?.event === one.event))
      drafts.push({
        room: null,
        span: planned(one),
        subject: one.subject,
        calls: events.filter(({ subject }) => subject === one.subject),
        schedule: one,
        extra: [],
      });
  }
}

/** A report without a room belongs to the one call that it mostly overlaps and shares somebody with. */
function placeReports(reports: readonly Call[], drafts: Draft[]): void {
  for (const call of reports) {
    const [report] = call.reports;
    if (!report) continue;
    const names = new Set(call.reported.map(({ who }) => who));
    const half = (report.to - report.from) / 2;
    const fitting = drafts.filter(
      (draft) =>
        overlap(report, draft.span) >= Math.min(half, (draft.span.to - draft.span.from) / 2) &&
        overlap(report, draft.span) > 0 &&
        draft.calls.some(({ attended }) => attended.some(({ who }) => names.has(who))),
    );
    const [only, ...others] = fitting;
    if (only && others.length === 0) only.extra = [...only.extra, call];
    else
      drafts.push({
        room: null,
        span: { from: report.from, to: report.to },
        subject: call.subject,
        calls: [call],
        schedule: null,
        extra: [],
      });
  }
}

function distance(at: number, { from, to }: Span): number {
  return Math.max(0, from - at, at - to);
}

function wholeOf(draft: Draft, drafts: readonly Draft[]): Meeting {
  const { room, span, schedule, subject } = draft;
  const calls = [...draft.calls, ...draft.extra];
  const isInside = (one: Span): boolean => one.from <= span.to && one.to >= span.from;
  const watched = calls.flatMap((call) => call.watched).filter(isInside);
  const reports = [
    ...draft.calls.flatMap((call) => call.reports).filter(isInside),
    ...draft.extra.flatMap((call) => call.reports),
  ];
  const ids = new Set(reports.map(({ report }) => report));
  const attended = calls.flatMap((call) => call.attended).filter(isInside);
  const around = drafts.filter((one) => one.room === room && one.room !== null);
  const isAbout = (when: number): boolean =>
    isNear(when, span) && !around.some((other) => other !== draft && distance(when, other.span) < distance(when, span));
  return {
    key: `${subject}|${span.from}`,
    subject,
    room,
    title: titleOf(draft),
    from: span.from,
    to: span.to,
    schedule,
    watched: union(watched),
    inSight: union(watched.filter(({ isHidden }) => !isHidden)),
    attended: [...attended].sort((a, b) => a.from - b.from || (a.key < b.key ? -1 : 1)),
    doubled: new Set(
      calls.flatMap((call) => call.doubled.filter(({ at }) => isInside({ from: at, to: at }))).map(({ who }) => who),
    ),
    reports,
    reported: calls.flatMap((call) => call.reported).filter(({ report }) => ids.has(report)),
    words: calls
      .flatMap((call) => call.words)
      .filter((word) => !('when' in word) || word.when === undefined || isAbout(word.when)),
  };
}

/** All that is known of calls → the calls that were held or are ahead, oldest first. The order of the records does not matter. */
export function meetingsIn(calls: readonly Call[]): readonly Meeting[] {
  const rooms = new Map<string, Call[]>();
  for (const call of [...calls].sort((a, b) => (a.subject < b.subject ? -1 : 1))) {
    if (call.room !== null) rooms.set(call.room, [...(rooms.get(call.room) ?? []), call]);
  }
  const drafts = [...rooms].flatMap(([room, own]) => draftsOf(room, own));
  const loose = calls.filter(({ room }) => room === null).sort((a, b) => (a.subject < b.subject ? -1 : 1));
  placeEvents(
    loose.filter(({ scheduled }) => scheduled.length > 0),
    drafts,
  );
  placeReports(
    loose.filter(({ reports }) => reports.length > 0),
    drafts,
  );
  return drafts.map((draft) => wholeOf(draft, drafts)).sort((a, b) => a.from - b.from || (a.key < b.key ? -1 : 1));
}
