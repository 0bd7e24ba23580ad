import type { Commitment } from './commitment.ts';
import type { Handle, SpaceId } from './handles.ts';
import { isMessage } from './talk.ts';

type Parts = Pick<Commitment, 'events' | 'states' | 'thread' | 'words'>;

/** Whom a commitment is about: whoever ever held it, and where somebody asks or promises, whoever speaks there. By handle. */
export function handlesIn({ events, states, thread }: Parts): readonly Handle[] {
  const found = new Set<Handle>();
  for (const { owners } of states) for (const owner of owners) found.add(owner);
  for (const event of events) {
    if (event.kind === 'owner-joined' || event.kind === 'owner-left') found.add(event.who);
    else if (event.by !== null && thread.length > 0 && isMessage(event)) found.add(event.by);
  }
  for (const line of thread) {
    if (line.by !== null) found.add(line.by);
    if (line.kind === 'asked') for (const who of line.to) found.add(who);
  }
  return [...found].sort();
}

/** How what somebody may owe in a space is found: `null`, where it lies in none. */
export function owing(handle: Handle, space: SpaceId | null): string {
  return `${handle}|${space ?? ''}`;
}

/** Who may owe anything of it, as `owing` has it: whoever ever held it or was asked on it. */
export function owingIn({ events, states, thread }: Parts, space: SpaceId | null): readonly string[] {
  const found = new Set<Handle>();
  for (const { owners } of states) for (const owner of owners) found.add(owner);
  for (const event of events) if (event.kind === 'owner-joined' || event.kind === 'owner-left') found.add(event.who);
  for (const line of thread) if (line.kind === 'asked') for (const who of line.to) found.add(who);
  return [...found].sort().map((handle) => owing(handle, space));
}

/** When the newest thing happened that is known of it: an act, a reading of its state, a message, a word of the user. */
export function lastAtOf({ events, states, thread, words }: Parts): number {
  let last = 0;
  for (const { at } of events) last = Math.max(last, at);
  for (const { at } of states) last = Math.max(last, at);
  for (const { at } of thread) last = Math.max(last, at);
  for (const { at } of words) last = Math.max(last, at);
  return last;
}
