import { withAbsences } from '../core/absences.ts';
import { isCallSpace } from '../core/call.ts';
import type { Commitment } from '../core/commitment.ts';
import { assumed, type Expectations, type Terms, type WorkingTime } from '../core/expectations.ts';
import type { FactKind } from '../core/facts.ts';
import type { Handle, Site, SpaceId, Subject } from '../core/handles.ts';
import { type InForce, inForce } from '../core/in-force.ts';
import { type JudgeContext, judgeCommitment } from '../core/judge.ts';
import { judgeAsks } from '../core/judge-asks.ts';
import { dayOf } from '../core/lapse.ts';
import type { NudgeKind } from '../core/nudge.ts';
import { peopleOf } from '../core/people.ts';
import type { Reading } from '../core/reading.ts';
import type { ReviewTime } from '../core/review-time.ts';
import { expectationsSaid, membershipsSaid } from '../core/said-expectations.ts';
import type { Space } from '../core/space.ts';
import { suggestionsOf } from '../core/suggestions.ts';
import type { Log } from '../log/log.ts';
import type { Item, Writing } from '../nudges/index.ts';
import type { Settings } from '../platform/settings.ts';
import { mapInTurns } from '../platform/turns.ts';
import type { KeptSpaces } from './kept-spaces.ts';
import { SAMPLE_SPACE } from './sample.ts';

/** Under what everything is judged now. */
export interface Standpoint {
  readonly now: number;
  readonly zone: string;
  readonly expectations: Expectations;
  /** When the weekly review is wanted, if at all. */
  readonly reviewTime?: ReviewTime | null;
  /** Sites that the user turned on. */
  readonly wanted?: readonly Site[];
  /** Kinds of nudges that the user turned off. */
  readonly off?: readonly NudgeKind[];
  /** How notes are written. */
  readonly writing?: Writing;
}

const expectationsOf = new Map<string, Expectations>();

/** The same object for the same assumptions: calendars are remembered by it. */
export function standpoint(now: number, zone: string, dueTimes: Terms['dueTimes']): Standpoint {
  const key = `${zone} ${dueTimes}`;
  const expectations = expectationsOf.get(key) ?? assumed(zone, { dueTimes });
  expectationsOf.set(key, expectations);
  return { now, zone, expectations };
}

/** The same with all that the user has set. */
export function standpointUnder(settings: Settings, now: number, zone: string): Standpoint {
  const { dueTimes, reviewTime, wanted, off, tone, notes } = settings;
  return { ...standpoint(now, zone, dueTimes), reviewTime, wanted, off, writing: { tone, own: notes } };
}

interface Said {
  readonly of: Expectations;
  readonly key: string;
  readonly is: Expectations;
}

let said: Said | null = null;

const SAID: ReadonlySet<FactKind> = new Set(['said-expectation', 'said-in-group', 'said-same-person', 'said-undone']);

/** The same under all that the log says is expected. One object as long as that does not change: calendars are remembered by it. */
export async function withSaid(from: Standpoint, log: Pick<Log, 'absences' | 'words' | 'me'>): Promise<Standpoint> {
  const { expectations: of, zone } = from;
  const [absences, all, me] = await Promise.all([log.absences(), log.words(), log.me()]);
  const words = all.filter(({ kind }) => SAID.has(kind));
  const key = [zone, ...me, ...[...absences, ...words].map((fact) => fact.key)].join();
  if (said?.of !== of || said.key !== key) {
    const spoken = {
      said: expectationsSaid(words, zone),
      memberships: membershipsSaid(words, zone),
      people: peopleOf(words),
      me,
    };
    said = { of, key, is: withAbsences({ ...of, ...spoken }, absences) };
  }
  return { ...from, expectations: said.is };
}

/** What may be expected of the user today, of nobody in particular. */
export function ownTerms({ now, zone, expectations }: Standpoint): InForce {
  return inForce(expectations, { handle: null, space: null, on: dayOf(now, zone) });
}

/** The user's own working time. */
export function ownTime(stand: Standpoint): WorkingTime {
  return ownTerms(stand).workingTime;
}

/** Somebody's working time in a space, as far as it is agreed or assumed. */
export function timeOf({ now, zone, expectations }: Standpoint): (who: Handle, space: SpaceId | null) => WorkingTime {
  return (handle, space) => inForce(expectations, { handle, space, on: dayOf(now, zone) }).workingTime;
}

/** As of when each space was last read whole. The sample is always news, and so is what was said at a call: there is nothing to read. */
export function readAtOf(readings: readonly Reading[], now: number): (space: SpaceId | null) => number {
  const newest = new Map<SpaceId, number>([[SAMPLE_SPACE, now]]);
  for (const { space, readAt } of readings) {
    if (space !== null && readAt !== null) newest.set(space, Math.max(readAt, newest.get(space) ?? readAt));
  }
  return (space) => {
    if (space === null) return Number.NEGATIVE_INFINITY;
    return isCallSpace(space) ? now : (newest.get(space) ?? Number.NEGATIVE_INFINITY);
  };
}

function parentOf(commitment: Commitment): Subject | null {
  return commitment.states.at(-1)?.parent ?? null;
}

/** Commitments with their verdicts, their spaces and what they belong to looked up; in turns with whatever else waits. */
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
  return mapInTurns(commitments, (commitment) => {
    const context = contextOf(commitment);
    const above = parents.get(parentOf(commitment) ?? '');
    const parent = above ? { commitment: above, verdicts: judgeCommitment(above, contextOf(above)) } : null;
    return {
      commitment,
      verdicts: judgeCommitment(commitment, { ...context, parent }),
      asks: judgeAsks(commitment, { ...context, me }),
      suggestions: suggestionsOf(commitment),
      parent: above ?? null,
      space: context.space,
    };
  });
}
