import type { Meeting } from './meetings.ts';

const HOUR_MS = 3_600_000;
/** So long before its start a call is worth getting ready for, and so long after its end it is fresh in mind. */
export const AHEAD_MS = 2 * HOUR_MS;
const FRESH_MS = 20 * HOUR_MS;
/** A call without a known end is over by then, where nobody was seen. */
const LONGEST_MS = HOUR_MS;

/** Where a call stands now. `unseen`: its time has passed and nothing was seen of it. */
export type CallState = 'ahead' | 'on' | 'over' | 'unseen';

/** A call that is near: what the popup says of it in one line. */
export interface CallNote {
  readonly key: string;
  readonly title: string | null;
  readonly state: Extract<CallState, 'on' | 'over'>;
  /** Its start where one is known and has passed, else when it was first seen. */
  readonly startAt: number;
  readonly endedAt: number;
}

/** `open`: rooms whose calls are being watched right now. */
export function stateOf(meeting: Meeting, now: number, open: ReadonlySet<string>): CallState {
  const { schedule, watched, attended, reports } = meeting;
  const isSeen = watched.length + attended.length + reports.length > 0;
  if (isSeen && meeting.room !== null && open.has(meeting.room) && now - meeting.to < 60_000) return 'on';
  if (isSeen) return 'over';
  if (!schedule || now < schedule.startAt) return 'ahead';
  return now < (schedule.endAt ?? schedule.startAt + LONGEST_MS) ? 'on' : 'unseen';
}

/** What the user says once there is nothing more to write down of a call. */
export function doneKey(meeting: Pick<Meeting, 'subject'>): string {
  return `${meeting.subject}|after`;
}

function isDealtWith({ words, subject, to }: Meeting): boolean {
  const undone = new Set(words.flatMap((word) => (word.kind === 'said-undone' ? [word.word] : [])));
  return words.some(
    (word) =>
      word.kind === 'said-dealt-with' && word.nudge === doneKey({ subject }) && word.at >= to && !undone.has(word.key),
  );
}

function beganAt({ schedule, from }: Meeting, now: number): number {
  return schedule && schedule.startAt <= now ? schedule.startAt : from;
}

/** The call that is on, and the last one that is over, where others were and the user is not done with it. Of those ahead a nudge tells. */
export function callNotes(meetings: readonly Meeting[], now: number, open: ReadonlySet<string>): readonly CallNote[] {
  const note = (meeting: Meeting, state: CallNote['state']): CallNote => ({
    key: meeting.key,
    title: meeting.title ?? meeting.schedule?.title ?? null,
    state,
    startAt: beganAt(meeting, now),
    endedAt: meeting.to,
  });
  const near = meetings.filter(({ from, to }) => from <= now && to > now - FRESH_MS);
  const stated = near.map((meeting) => ({ meeting, state: stateOf(meeting, now, open) }));
  const over = stated.findLast(
    ({ meeting, state }) => state === 'over' && meeting.attended.length > 0 && !isDealtWith(meeting),
  );
  const on = stated.find(({ state }) => state === 'on');
  return [...(on ? [note(on.meeting, 'on')] : []), ...(over ? [note(over.meeting, 'over')] : [])];
}
