import { callSubject, eventSubject, nameHandle, reportSubject, roomSpace } from './call.ts';
import type { CallEvent, CallWord, Fact, Signal } from './facts.ts';
import { foldCall } from './fold-call.ts';
import type { Handle } from './handles.ts';
import { type Meeting, meetingsIn } from './meetings.ts';
import { peopleOf } from './people.ts';

/** Made-up calls for tests: one room, one Tuesday, instants as `HH:MM` or `HH:MM:SS` in UTC. */
export const ROOM = 'kiw-melo-fig';
export const IDA: Handle = nameHandle('Ida Lund');
export const OMAR: Handle = nameHandle('Omar Haddad');
export const NOBODY = peopleOf([]);

export function clock(time: string): number {
  return Temporal.Instant.from(`2026-11-10T${time.length === 5 ? `${time}:00` : time}Z`).epochMilliseconds;
}

function fact(subject: string, room: string | null, at: number, id: string, body: CallEvent): Fact {
  return {
    key: `${subject}|${body.kind}|${id}`,
    subject,
    space: room === null ? null : roomSpace(room),
    at,
    by: null,
    isAutomated: false,
    readAt: at,
    source: 'state',
    ...body,
  };
}

interface How {
  readonly room?: string;
  readonly session?: string;
}

export function watched(from: string, to: string, how: How & { isHidden?: boolean; title?: string } = {}): Fact {
  const { room = ROOM, session = 's1', isHidden = false, title = null } = how;
  return fact(callSubject(room, clock(from)), room, clock(from), `${session}.${from}-${to}`, {
    kind: 'call-watched',
    session,
    from: clock(from),
    to: clock(to),
    isHidden,
    title,
  });
}

export function attended(
  name: string,
  from: string,
  to: string,
  how: How & { after?: string; leftBy?: string; signal?: Signal } = {},
): Fact {
  const { room = ROOM, session = 's1', after, leftBy, signal = 'roster' } = how;
  return fact(callSubject(room, clock(from)), room, clock(from), `${name}.${session}.${from}-${to}`, {
    kind: 'call-attended',
    who: nameHandle(name),
    name,
    session,
    from: clock(from),
    to: clock(to),
    joinedAfter: after === undefined ? null : clock(after),
    leftBy: leftBy === undefined ? null : clock(leftBy),
    signal,
  });
}

export function doubled(name: string, at: string): Fact {
  const body = { kind: 'call-doubled', who: nameHandle(name), name } as const;
  return fact(callSubject(ROOM, clock(at)), ROOM, clock(at), name, body);
}

export function scheduled(
  start: string,
  how: {
    readAt?: number;
    room?: string | null;
    event?: string;
    title?: string;
    end?: string;
    from?: 'home' | 'user';
  } = {},
): Fact {
  const { room = ROOM, event = null, title = null, end, from = 'home', readAt = clock('08:00') } = how;
  const startAt = clock(start);
  const subject = room === null ? eventSubject(event ?? 'none') : callSubject(room, startAt);
  return fact(subject, room, readAt, `${from}.${event}.${startAt}.${readAt}`, {
    kind: 'call-scheduled',
    event,
    startAt,
    endAt: end === undefined ? null : clock(end),
    title,
    from,
  });
}

export function report(
  from: string,
  to: string,
  rows: readonly (readonly [name: string, from: string | null, to: string | null, minutes: number])[],
  room: string | null = ROOM,
): Fact[] {
  const id = `r${from}`;
  const subject = room === null ? reportSubject(id) : callSubject(room, clock(from));
  return [
    fact(subject, room, clock(from), id, { kind: 'call-report', report: id, from: clock(from), to: clock(to) }),
    ...rows.map(([name, joined, left, minutes]) =>
      fact(subject, room, clock(from), `${name}.${id}.${joined}`, {
        kind: 'call-reported',
        report: id,
        who: nameHandle(name),
        name,
        from: joined === null ? null : clock(joined),
        to: left === null ? null : clock(left),
        minutes,
      }),
    ),
  ];
}

export function word(kind: CallWord, who: Handle, at: string, when = '10:00'): Fact {
  const subject = callSubject(ROOM, clock('10:00'));
  return {
    key: `${subject}|said|${kind}|${at}`,
    subject,
    space: roomSpace(ROOM),
    at: clock(at),
    by: null,
    isAutomated: false,
    readAt: clock(at),
    source: 'user',
    kind,
    who,
    when: clock(when),
  };
}

export function meetings(...facts: readonly (Fact | readonly Fact[])[]): readonly Meeting[] {
  const bySubject = new Map<string, Fact[]>();
  for (const one of facts.flat()) bySubject.set(one.subject, [...(bySubject.get(one.subject) ?? []), one]);
  return meetingsIn([...bySubject].map(([subject, own]) => foldCall(subject, own)));
}
