import { withAbsences } from '../core/absences.ts';
import type { Commitment } from '../core/commitment.ts';
import { assumed, type Expectation, inForce, type Terms, type WorkingTime } from '../core/expectations.ts';
import type { Handle, SpaceId, Subject } from '../core/handles.ts';
import { type JudgeContext, judgeCommitment } from '../core/judge.ts';
import { judgeAsks } from '../core/judge-asks.ts';
import { dayOf } from '../core/lapse.ts';
import type { Reading } from '../core/reading.ts';
import type { Space } from '../core/space.ts';
import { suggestionsOf } from '../core/suggestions.ts';
import type { Log } from '../log/log.ts';
import type { Item } from '../nudges/index.ts';
import type { KeptSpaces } from './kept-spaces.ts';
import { SAMPLE_SPACE } from './sample.ts';

/** Under what everything is judged now. */
export interface Standpoint {
  readonly now: number;
  readonly zone: string;
  readonly expectations: readonly Expectation[];
}

const expectationsOf = new Map<string, readonly Expectation[]>();

/** The same object for the same assumptions: calendars are remembered by it. */
export function standpoint(now: number, zone: string, dueTimes: Terms['dueTimes']): Standpoint {
  const key = `${zone} ${dueTimes}`;
  const expectations = expectationsOf.get(key) ?? assumed(zone, { dueTimes });
  expectationsOf.set(key, expectations);
  return { now, zone, expectations };
}

let away: { readonly of: readonly Expectation[]; readonly said: string; readonly is: readonly Expectation[] } | null =
  null;

/** The same, with the days on which people said that they are away. One object for the same days: calendars are remembered by it. */
export async function withAway(from: Standpoint, log: Log): Promise<Standpoint> {
  const absences = await log.absences();
  const said = absences.map(({ key }) => key).join();
  if (away?.of !== from.expectations || away.said !== said)
    away = { of: from.expectations, said, is: withAbsences(from.expectations, absences) };
  return { ...from, expectations: away.is };
}

/** The user's own working time. */
export function ownTime({ now, zone, expectations }: Standpoint): WorkingTime {
  return inForce(expectations, { handle: null, space: null, on: dayOf(now, zone) }).workingTime;
}

/** Somebody's working time in a space, as far as it is agreed or assumed. */
export function timeOf({ now, zone, expectations }: Standpoint): (who: Handle, space: SpaceId | null) => WorkingTime {
  return (handle, space) => inForce(expectations, { handle, space, on: dayOf(now, zone) }).workingTime;
}

/** As of when each space was last read whole. The sample is always news. */
export function readAtOf(readings: readonly Reading[], now: number): (space: SpaceId | null) => number {
  const newest = new Map<SpaceId, number>([[SAMPLE_SPACE, now]]);
  for (const { space, readAt } of readings) {
    if (space !== null && readAt !== null) newest.set(space, Math.max(readAt, newest.get(space) ?? readAt));
  }
  return (space) => (space === null ? Number.NEGATIVE_INFINITY : (newest.get(space) ?? Number.NEGATIVE_INFINITY));
}

function parentOf(commitment: Commitment): Subject | null {
  return commitment.states.at(-1)?.parent ?? null;
}

/** Commitments with their verdicts, their spaces and what they belong to looked up. */
export async function judged(
  log: Log,
  spaces: KeptSpaces,
  commitments: readonly Commitment[],
  readings: readonly Reading[],
  { now, zone, expectations }: Standpoint,
  me: readonly Handle[],
): Promise<readonly Item[]> {
  const wanted = new Set(commitments.flatMap((one) => parentOf(one) ?? []));
  const parents = new Map((wanted.size > 0 ? await log.commitments([...wanted]) : []).map((one) => [one.subject, one]));
  const ids = new Set([...commitments, ...parents.values()].flatMap(({ space }) => space ?? []));
  const loaded = new Map<SpaceId, Space | null>(
    await Promise.all([...ids].map(async (id) => [id, await spaces.of(log, id)] as const)),
  );
  const readAt = readAtOf(readings, now);
  const contextOf = ({ space }: Commitment): JudgeContext => ({
    space: space === null ? null : (loaded.get(space) ?? null),
    expectations,
    userZone: zone,
    now,
    readAt: readAt(space),
  });
  return commitments.map((commitment) => {
    const context = contextOf(commitment);
    const above = parents.get(parentOf(commitment) ?? '');
    const parent = above ? { commitment: above, verdicts: judgeCommitment(above, contextOf(above)) } : null;
    return {
      commitment,
      verdicts: judgeCommitment(commitment, { ...context, parent }),
      asks: judgeAsks(commitment, { ...context, me }),
      suggestions: suggestionsOf(commitment),
      space: context.space,
    };
  });
}
