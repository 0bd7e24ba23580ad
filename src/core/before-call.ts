import type { Handle } from './handles.ts';

const BEFORE = '|before|';

/** The key of the nudge to get ready for a call: among my own words, for it is about no item. */
export function beforeKey(mine: Handle, call: string): string {
  return `${mine}${BEFORE}${call}`;
}

/** The key of the call that such a nudge is about. */
export function callOfNudge(key: string): string {
  return key.slice(key.indexOf(BEFORE) + BEFORE.length);
}
