import { type CallAhead, callsAhead, callTurns } from '../core/calls-ahead.ts';
import { type CallWith, contactsIn, lastCallsIn, metSince } from '../core/contacts.ts';
import type { Handle, Site } from '../core/handles.ts';
import type { GapReason, Reading } from '../core/reading.ts';
import type { Log } from '../log/log.ts';
import { siteName, type Unread } from '../nudges/index.ts';
import type { Standpoint } from './judging.ts';
import type { KeptSpaces } from './kept-spaces.ts';
import { knownCalls } from './known-calls.ts';
import { siteOfReading } from './place.ts';
import { isSeenLately } from './waking.ts';

const DAY_MS = 86_400_000;
/** What nudges about people look back on. */
export const LATELY_MS = 28 * DAY_MS;

/** Reasons for which nothing at all comes from a place; others leave out a part. */
const SHUT: ReadonlySet<GapReason> = new Set(['logged-out', 'no-access', 'refused', 'permission-gone']);

/** Places that the user went to lately, were read before, and could not be read since, on the sites that are wanted. */
export async function unreadOf(
  log: Log,
  spaces: KeptSpaces,
  readings: readonly Reading[],
  now: number,
  wanted?: readonly Site[],
): Promise<readonly Unread[]> {
  const isWanted = (reading: Reading): boolean => wanted?.includes(siteOfReading(reading)) !== false;
  const shut = readings.filter(isWanted).flatMap((reading) => {
    const gap = reading.gaps.find(({ reason }) => SHUT.has(reason));
    const { space, readAt } = reading;
    if (!gap || space === null || readAt === null || !isSeenLately(reading, now)) return [];
    return [{ space, site: siteName(`${siteOfReading(reading)}:`), reason: gap.reason, sinceAt: readAt }];
  });
  const found = await Promise.all(
    shut.map(async (one): Promise<readonly Unread[]> => {
      const space = await spaces.of(log, one.space);
      return space && !space.isClosed ? [{ ...one, name: space.name, url: space.url }] : [];
    }),
  );
  return found.flat();
}

/** What nudges ask of calls. */
export interface CallsLately {
  /** When the user was last at a call with somebody, as far as calls are watched. */
  readonly metAt: (person: Handle) => number | null;
  readonly lastCalls: ReadonlyMap<Handle, CallWith>;
  readonly ahead: readonly CallAhead[];
  /** Instants at which a call comes near or begins. */
  readonly turns: readonly number[];
}

export async function callsLately(
  log: Log,
  { now, expectations: { people } }: Standpoint,
  me: readonly Handle[],
  forMs?: number,
): Promise<CallsLately> {
  const { meetings, open } = await knownCalls(log, now, forMs);
  const contacts = contactsIn(meetings, people);
  return {
    metAt: (person) => metSince(contacts, person, Number.NEGATIVE_INFINITY, people),
    lastCalls: lastCallsIn(meetings, people),
    ahead: callsAhead(meetings, now, open, people, me),
    turns: callTurns(meetings, now),
  };
}
