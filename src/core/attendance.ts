import type { CallLine } from './call.ts';
import type { CallWord } from './facts.ts';
import type { Handle } from './handles.ts';
import type { Meeting } from './meetings.ts';
import type { People } from './people.ts';
import { covers, lengthOf } from './spans.ts';
import { takenBack } from './taken-back.ts';
import type { Text } from './text.ts';

export type Attendance = 'present' | 'late' | 'unknown' | 'absent';

/** Why a lateness is not proved though somebody was first seen after the start. Each has its sentence. */
export type Doubt = 'no-start' | 'old-start' | 'came-later-myself' | 'no-change-seen' | 'broken-watch';

/** What is known of one person at one call. */
export interface AttendanceVerdict {
  /** The call and the person: what the user's words refer to. */
  readonly key: string;
  readonly who: Handle;
  /** As the call shows it. */
  readonly name: string;
  readonly outcome: Attendance;
  /** What tells it: our own watch, a report, the user; `null`: nothing does. */
  readonly basis: 'seen' | 'report' | 'word' | null;
  /** First and last seen or reported. */
  readonly from: number | null;
  readonly to: number | null;
  /** They came after this instant, by `from`; `null`: they may have been there before. */
  readonly joinedAfter: number | null;
  /** They had left by then; `null`: they may have stayed. */
  readonly leftBy: number | null;
  readonly minutes: number;
  /** Whole minutes after the scheduled start, at the least; for late alone. */
  readonly lateMinutes: number | null;
  /** For whoever was first seen after the start, though it is not proved that they came then. */
  readonly doubt: Doubt | null;
  /** Two had this name. */
  readonly isDoubled: boolean;
  /** They had told the user: it counts for nothing. */
  readonly isExcused: boolean;
  readonly facts: readonly string[];
  readonly steps: readonly Text[];
}

type Sighting = CallLine<'call-attended'>;
type Report = CallLine<'call-reported'>;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export interface AttendanceContext {
  readonly people: People;
  readonly me: readonly Handle[];
  /** Who is wont to be there: they are told of too. */
  readonly expected: readonly Handle[];
  /** Minutes after the start that are not late. */
  toleranceMinutes(who: Handle): number;
}

/** What was gathered of one person. */
interface Gathered {
  readonly who: Handle;
  readonly sightings: Sighting[];
  readonly reported: Report[];
  readonly words: Known['words'][number][];
  isDoubled: boolean;
}

interface Known {
  readonly who: Handle;
  readonly sightings: readonly Sighting[];
  readonly reported: readonly Report[];
  readonly words: readonly { readonly kind: CallWord; readonly key: string; readonly at: number }[];
  readonly isDoubled: boolean;
}

/** What proves that somebody came late, or why nothing does. */
export function latenessOf(
  meeting: Meeting,
  sightings: readonly Sighting[],
  reported: readonly Report[],
  toleranceMinutes: number,
): { readonly lateMinutes: number } | Doubt | null {
  const [first] = sightings;
  const { schedule, watched, inSight } = meeting;
  if (!first) return null;
  if (!schedule) return 'no-start';
  const limit = schedule.startAt + toleranceMinutes * MINUTE_MS;
  if (first.from <= limit || reported.some(({ from }) => from !== null && from <= limit)) return null;
  const isFresh = schedule.from === 'user' || schedule.startAt - schedule.at <= DAY_MS;
  if (!isFresh) return 'old-start';
  if (!watched.some(({ from }) => from < schedule.startAt)) return 'came-later-myself';
  if (first.joinedAfter === null) return 'no-change-seen';
  if (!covers(inSight, schedule.startAt, first.from)) return 'broken-watch';
  const lateMinutes = Math.floor((first.joinedAfter - schedule.startAt) / MINUTE_MS);
  return first.joinedAfter > limit && lateMinutes > 0 ? { lateMinutes } : null;
}

function knownOf(meeting: Meeting, { people, me, expected }: AttendanceContext): readonly Known[] {
  const mine = new Set(me.map((handle) => people.personOf(handle)));
  const undone = takenBack(meeting.words);
  const known = new Map<Handle, Gathered>();
  const of = (handle: Handle): Gathered => {
    const who = people.personOf(handle);
    const one: Gathered = known.get(who) ?? { who, sightings: [], reported: [], words: [], isDoubled: false };
    known.set(who, one);
    return one;
  };
  for (const one of meeting.attended) of(one.who).sightings.push(one);
  for (const one of meeting.reported) of(one.who).reported.push(one);
  for (const who of meeting.doubled) of(who).isDoubled = true;
  for (const who of expected) of(who);
  for (const word of meeting.words) if ('who' in word && !undone.has(word.key)) of(word.who).words.push(word);
  return [...known.values()].filter(({ who }) => !mine.has(who)).sort((a, b) => (a.who < b.who ? -1 : 1));
}

function lastWord({ words }: Known, ...kinds: readonly CallWord[]): Known['words'][number] | null {
  const said = words.filter(({ kind }) => kinds.includes(kind));
  return said.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1)).at(-1) ?? null;
}

type Ruling = Pick<AttendanceVerdict, 'outcome' | 'basis' | 'lateMinutes' | 'doubt'>;

function ruled(meeting: Meeting, one: Known, context: AttendanceContext): Ruling {
  const quiet = { lateMinutes: null, doubt: null };
  const said = lastWord(one, 'said-there', 'said-not-there', 'said-not-them');
  if (said?.kind === 'said-there') return { outcome: 'present', basis: 'word', ...quiet };
  if (said?.kind === 'said-not-there') return { outcome: 'absent', basis: 'word', ...quiet };
  if (said?.kind === 'said-not-them') return { outcome: 'unknown', basis: 'word', ...quiet };
  if (one.isDoubled) return { outcome: 'unknown', basis: null, ...quiet };
  if (one.sightings.length > 0) {
    const late = latenessOf(meeting, one.sightings, one.reported, context.toleranceMinutes(one.who));
    if (late === null) return { outcome: 'present', basis: 'seen', ...quiet };
    if (typeof late === 'string') return { outcome: 'present', basis: 'seen', lateMinutes: null, doubt: late };
    return { outcome: 'late', basis: 'seen', lateMinutes: late.lateMinutes, doubt: null };
  }
  if (one.reported.some(({ minutes }) => minutes > 0)) return { outcome: 'present', basis: 'report', ...quiet };
  if (meeting.reports.length > 0) return { outcome: 'absent', basis: 'report', ...quiet };
  return { outcome: 'unknown', basis: null, ...quiet };
}

/** The expected and the seen of one call, each judged: presence can be proved, absence almost never. By name of handle. */
export function judgeAttendance(
  meeting: Meeting,
  context: AttendanceContext,
  stepsOf: (verdict: Omit<AttendanceVerdict, 'steps'>, meeting: Meeting) => readonly Text[] = () => [],
): readonly AttendanceVerdict[] {
  return knownOf(meeting, context).map((one) => {
    const ruling = ruled(meeting, one, context);
    const isOther = ruling.basis === 'word' && ruling.outcome === 'unknown';
    const sightings = isOther ? [] : one.sightings;
    const reported = isOther ? [] : one.reported.filter(({ minutes }) => minutes > 0);
    const spans = [...sightings, ...reported].flatMap(({ from, to }) =>
      from === null || to === null ? [] : [{ from, to }],
    );
    const last = sightings.at(-1);
    const lastAt = Math.max(...sightings.map(({ to }) => to));
    const verdict: Omit<AttendanceVerdict, 'steps'> = {
      key: `${meeting.key}|${one.who}`,
      who: one.who,
      name: last?.name ?? one.reported.at(-1)?.name ?? '',
      ...ruling,
      from: spans.length > 0 ? Math.min(...spans.map(({ from }) => from)) : null,
      to: spans.length > 0 ? Math.max(...spans.map(({ to }) => to)) : null,
      joinedAfter: sightings[0]?.joinedAfter ?? null,
      leftBy: sightings.find(({ to }) => to === lastAt)?.leftBy ?? null,
      minutes:
        spans.length > 0
          ? Math.round(lengthOf(spans) / MINUTE_MS)
          : Math.max(0, ...reported.map(({ minutes }) => minutes)),
      isDoubled: one.isDoubled,
      isExcused: lastWord(one, 'said-told-me') !== null,
      facts: [...new Set([...one.sightings, ...one.reported, ...one.words].map(({ key }) => key))],
    };
    return { ...verdict, steps: stepsOf(verdict, meeting) };
  });
}
