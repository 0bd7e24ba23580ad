import type { Handle } from './handles.ts';
import { type Interruptible, inOneGo } from './in-one-go.ts';
import { isPromise } from './promises-kept.ts';
import { type AnswerTime, answeredOf, answerTimeOf } from './standing-answer-time.ts';
import { type EarlyNotice, earlyNoticeOf, toldOf } from './standing-early-notice.ts';
import { type FollowThrough, followThroughOf, keptOf, type Summing } from './standing-follow-through.ts';
import { type Borne, type Direction, indexed, type Judged, type Owed, owed, owedToMe } from './standing-owed.ts';
import { type ReasonCount, reasonsOf } from './standing-reasons.ts';
import { rateOf } from './standing-share.ts';

/** An outcome of so many days ago weighs half, until something else is set. */
export const HALF_LIFE_DAYS = 90;
const LOAD_DAYS = 28;
const DAY_MS = 86_400_000;

/** What was seen at calls. */
export interface Calls {
  readonly meetings: number;
  readonly minutesSeen: number;
  /** How often lateness could be proved, and how often it could have been. */
  readonly late: number;
  readonly proved: number;
}

/** How much is asked of whoever owes. */
export interface Load {
  /** Messages that asked them something in the last four weeks. */
  readonly asked: number;
  /** Deadlines of theirs that are still ahead, and answers that are awaited. */
  readonly open: number;
}

/** What one person owes to another, summed up measure by measure. The measures are never added up, nor set beside anybody else's. */
export interface Standing {
  readonly person: Handle;
  readonly direction: Direction;
  readonly followThrough: FollowThrough;
  readonly earlyNotice: EarlyNotice;
  readonly answerTime: AnswerTime;
  /** Promises in words that the user said yes to. */
  readonly promises: FollowThrough;
  /** `null`: no calls were read. */
  readonly calls: Calls | null;
  readonly load: Load;
  readonly reasons: readonly ReasonCount[];
}

/** What is taken for true before anything is known of somebody: the rate of all partners together, for each measure. */
export interface Rates {
  readonly kept: number;
  readonly told: number;
  readonly answered: number;
  readonly promises: number;
}

export interface When {
  readonly now: number;
  readonly halfLifeDays: number;
}

interface Sorted {
  readonly dated: readonly Borne[];
  readonly promised: readonly Borne[];
}

function sorted(deadlines: readonly Borne[]): Sorted {
  return {
    dated: deadlines.filter(({ verdict }) => !isPromise(verdict.subject)),
    promised: deadlines.filter(({ verdict }) => isPromise(verdict.subject)),
  };
}

export function summing(judged: Judged, when: When): Summing {
  return { ...when, seriesOf: judged.seriesOf, zone: judged.zone };
}

export function ratesOf(judged: Judged, when: When): Rates {
  return inOneGo(ratesIn(judged, when));
}

/** The same in steps. */
export function* ratesIn(judged: Judged, when: When): Interruptible<Rates> {
  const how = summing(judged, when);
  const { deadlines, asks } = yield* owedToMe(judged);
  const { dated, promised } = sorted(deadlines);
  yield;
  const kept = rateOf(keptOf(dated, how));
  yield;
  const told = rateOf(toldOf(dated, how));
  yield;
  const answered = rateOf(answeredOf(asks));
  yield;
  return { kept, told, answered, promises: rateOf(keptOf(promised, how)) };
}

function loadOf({ deadlines, asks }: Owed, now: number): Load {
  const since = now - LOAD_DAYS * DAY_MS;
  const isRecent = (at: number): boolean => at > since && at <= now;
  return {
    asked: asks.flatMap(({ askedAt, repeatedAt }) => [askedAt, ...repeatedAt]).filter(isRecent).length,
    open:
      deadlines.filter(({ verdict }) => verdict.outcome === 'open').length +
      asks.filter(({ stage }) => stage !== null).length,
  };
}

/** What a partner owes to me, or I to them (of me: to everybody), under the rates of all partners together. */
export function standingOf(person: Handle, direction: Direction, judged: Judged, rates: Rates, when: When): Standing {
  return inOneGo(standingIn(person, direction, judged, rates, when));
}

/** The same in steps. */
export function* standingIn(
  person: Handle,
  direction: Direction,
  judged: Judged,
  rates: Rates,
  when: When,
): Interruptible<Standing> {
  const how = summing(judged, when);
  yield* indexed(judged);
  const own = owed(person, direction, judged);
  const { dated, promised } = sorted(own.deadlines);
  yield;
  const followThrough = followThroughOf(dated, rates.kept, how);
  yield;
  const earlyNotice = earlyNoticeOf(dated, rates.told, how);
  yield;
  const answerTime = answerTimeOf(own.asks, rates.answered, how);
  yield;
  const promises = followThroughOf(promised, rates.promises, how);
  yield;
  return {
    person: judged.people.personOf(person),
    direction,
    followThrough,
    earlyNotice,
    answerTime,
    promises,
    calls: null,
    load: loadOf(own, when.now),
    reasons: reasonsOf(own.deadlines.map(({ verdict }) => verdict)),
  };
}
