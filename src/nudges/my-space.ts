import { siteOf } from '../core/handles.ts';
import type { Looked } from './rule.ts';

/** Whether what is open there is any business of mine: I am known on the site, and in the space as far as its members are. */
export function isInMySpace({ space, view, commitment, isMe }: Looked): boolean {
  if (!view.me.some((handle) => siteOf(handle) === siteOf(commitment.subject))) return false;
  return !space || space.members.length === 0 || space.members.some(({ handle }) => isMe(handle));
}

/** Whether nobody else is there who could wait for anything: none of the members, nobody who did or said anything on it. */
export function isAlone({ space, commitment, parent, isMe }: Looked): boolean {
  const members = (space?.members ?? []).filter(({ isActive }) => isActive);
  const others = [...commitment.events, ...(parent?.events ?? [])].some(({ by }) => by !== null && !isMe(by));
  return members.length > 0 && members.every(({ handle }) => isMe(handle)) && !others;
}
