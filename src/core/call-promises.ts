import { roomSpace, roomUrl } from './call.ts';
import type { Fact, FactBody, Member } from './facts.ts';
import type { Handle, SpaceId, Subject } from './handles.ts';
import type { Meeting } from './meetings.ts';
import { promiseSeen } from './promise-seen.ts';

/** What somebody promised at a call, as the user writes it down. */
export interface WordsAtCall {
  readonly text: string;
  readonly owner: Handle;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

const MEET = 'https://meet.google.com/';

/** Where promises of a call live; of calls without a room together. */
export function spaceOf({ room }: Pick<Meeting, 'room'>): SpaceId {
  return roomSpace(room ?? 'none');
}

function urlOf({ room }: Pick<Meeting, 'room'>): string {
  return room === null ? MEET : roomUrl(room);
}

/** Promises of a call are told apart by when they were written down. */
export function promiseAtCall(meeting: Pick<Meeting, 'room'>, now: number): Subject {
  return `meet:promise:${meeting.room ?? 'none'}.${now}`;
}

interface About {
  readonly meeting: Meeting;
  /** Everybody between whom it is: who was there, and me. */
  readonly members: readonly Member[];
  /** Which of them I am. */
  readonly me: Handle;
  readonly now: number;
}

/** The facts that make a commitment of what was promised at a call: like any other that was said yes to, since the end of the call. */
export function factsOfWords({ text, owner, on }: WordsAtCall, { meeting, members, me, now }: About): readonly Fact[] {
  const subject = promiseAtCall(meeting, now);
  const space = spaceOf(meeting);
  const at = Math.min(meeting.to, now);
  const fact = (of: Subject, when: number, by: Handle | null, detail: string, body: FactBody): Fact => ({
    key: `${of}|${body.kind}${detail}`,
    subject: of,
    space: of === me ? null : space,
    at: when,
    by,
    isAutomated: false,
    readAt: now,
    source: 'user',
    ...body,
  });
  const name = meeting.title ?? '';
  return [
    fact(me, at, me, '', { kind: 'me' }),
    fact(space, now, null, `|${now}`, {
      kind: 'space-seen',
      name,
      url: urlOf(meeting),
      isClosed: false,
      members,
      lists: [],
    }),
    fact(subject, at, owner, `|${now}`, { kind: 'created' }),
    fact(
      subject,
      at,
      null,
      `|${now}`,
      promiseSeen({ name: text, url: urlOf(meeting), due: { kind: 'day', on }, owners: [owner], parent: null }),
    ),
  ];
}
