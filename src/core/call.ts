import type { CallEvent, CallWord, Fact, FactKind, FactOf } from './facts.ts';
import type { Handle, SpaceId, Subject } from './handles.ts';

/** One fact of a call; see `Fact`. */
export type CallLine<K extends CallEvent['kind']> = Extract<CallEvent, { kind: K }> & {
  readonly key: string;
  readonly at: number;
  readonly readAt: number;
};

/** The folded facts of one day of a room, one calendar event, or one report without a room. Plain JSON. */
export interface Call {
  readonly subject: Subject;
  /** The code of the room, where it is known. */
  readonly room: string | null;
  readonly watched: readonly CallLine<'call-watched'>[];
  readonly attended: readonly CallLine<'call-attended'>[];
  readonly doubled: readonly CallLine<'call-doubled'>[];
  readonly scheduled: readonly CallLine<'call-scheduled'>[];
  readonly reports: readonly CallLine<'call-report'>[];
  readonly reported: readonly CallLine<'call-reported'>[];
  /** All that the user said of it, taken back or not. */
  readonly words: readonly Extract<Fact, { kind: `said-${string}` }>[];
  /** The newest instant that it tells of. Indexed. */
  readonly lastAt: number;
}

const ROOM = /^[a-z]{3}-[a-z]{4}-[a-z]{3}$/u;

/** Whether this is the code of a room, as it stands in its address. */
export function isRoom(code: unknown): code is string {
  return typeof code === 'string' && ROOM.test(code);
}

export function roomSpace(room: string): SpaceId {
  return `meet:room:${room}`;
}

/** Whether it is a room of calls, of which no reading ever comes. */
export function isCallSpace(space: SpaceId): boolean {
  return space.startsWith('meet:');
}

function dayInUtc(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').toPlainDate().toString();
}

/** A day of a room, by the day on which the session or event began: the same in every browser, whatever its zone. */
export function callSubject(room: string, startedAt: number): Subject {
  return `meet:call:${room}.${dayInUtc(startedAt)}`;
}

export function eventSubject(event: string): Subject {
  return `meet:event:${event}`;
}

export function reportSubject(report: string): Subject {
  return `meet:report:${report}`;
}

export function isCall(subject: Subject): boolean {
  return /^meet:(call|event|report):/u.test(subject);
}

/** The code of the room in a subject, where it has one. */
export function roomOf(subject: Subject): string | null {
  const room = /^meet:call:([^.]+)\./u.exec(subject)?.[1];
  return isRoom(room) ? room : null;
}

export function roomUrl(room: string): string {
  return `https://meet.google.com/${room}`;
}

/** A name as it is shown in calls, as a handle: calls show no account. Who it is, the user says. */
export function nameHandle(name: string): Handle {
  const plain = name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
  return `meet:${encodeURIComponent(plain.toWellFormed())}`;
}

const EVENTS: ReadonlySet<FactKind> = new Set<CallEvent['kind']>([
  'call-watched',
  'call-attended',
  'call-doubled',
  'call-scheduled',
  'call-report',
  'call-reported',
]);

export function isCallEvent(fact: Fact): fact is FactOf<CallEvent['kind']> {
  return EVENTS.has(fact.kind);
}

const WORDS: ReadonlySet<FactKind> = new Set<CallWord>([
  'said-there',
  'said-not-there',
  'said-told-me',
  'said-not-them',
]);

export function isCallWord(fact: Fact): fact is FactOf<CallWord> {
  return WORDS.has(fact.kind);
}
