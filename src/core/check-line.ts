import { type Check, matching, misfit } from './check.ts';
import type { Handle, SpaceId } from './handles.ts';

/** The years 1 to 9999, in epoch ms: as many as days have, and far enough from the last that Temporal can hold to reckon with. */
const FIRST_INSTANT = -62_135_596_800_000;
const LAST_INSTANT = 253_402_300_799_999;

export const instant: Check<number> = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= FIRST_INSTANT && value <= LAST_INSTANT
    ? value
    : misfit;

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
