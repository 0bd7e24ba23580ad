import { siteOf } from '../core/handles.ts';
import type { Looked } from './rule.ts';

/** Whether what is open there is any business of mine: I am known on the site, and in the space as far as its members are. */
export function isInMySpace({ space, view, commitment, isMe }: Looked): boolean {
  if (!view.me.some((handle) => siteOf(handle) === siteOf(commitment.subject))) return false;
  return !space || space.members.length === 0 || space.members.some(({ handle }) => isMe(handle));
}
