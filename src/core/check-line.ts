import { type Check, matching, misfit } from './check.ts';
import type { Handle, SpaceId } from './handles.ts';

/** The last instant that a Date or Temporal can hold, in epoch ms. */
const LAST_INSTANT = 8.64e15;

export const instant: Check<number> = (value) =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LAST_INSTANT ? value : misfit;

/** A calendar day that there is: no 29 February in a common year. */
export const day: Check<string> = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return misfit;
  try {
    return Temporal.PlainDate.from(value).toString();
  } catch {
    return misfit;
  }
};

export const handle = matching<Handle>(/^(trello|asana|meet):[^:|]+$/);
export const spaceId = matching<SpaceId>(/^(trello|asana|meet):[^:|]+:[^|]+$/);
