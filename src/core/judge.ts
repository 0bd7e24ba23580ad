import type { Folded } from './bundle.ts';
import { circumstance } from './circumstances.ts';
import type { Commitment, HistoryState } from './commitment.ts';
import { dayBeganIn } from './day-began.ts';
import { dueText } from './due.ts';
import type { Expectations } from './expectations.ts';
import type { Handle, Subject } from './handles.ts';
import { withMeanings } from './list-meanings.ts';
import { isPromise, withItem } from './promises-kept.ts';
import { type Rules, rulesFor } from './rules.ts';
import { reasonOf, saidDispute, saidDone, saidExcuse } from './said-of-term.ts';
import type { Space } from './space.ts';
import { stepsOf } from './steps.ts';
import type { Term } from './term.ts';
import { termsOf } from './terms.ts';
import { BURST_MS, timelineOf } from './timeline.ts';
import { timelineOfReadings } from './timeline-readings.ts';
import type { DeadlineVerdict, Outcome } from './verdict.ts';
import { WORKING_DAY_HOURS } from './within.ts';

const HOUR_MS = 3_600_000;
const STALE_MS = 60 * 24 * HOUR_MS;

export interface JudgeContext {
  /** The space of the commitment, as far as it is known. */
  readonly space: Space | null;
  readonly expectations: Expectations;
  /** The user's own IANA zone. */
  readonly userZone: string;
  readonly now: number;
  /** When the space was last read as a whole. What lapsed since then nobody has looked at. */
  readonly readAt: number;
  /** For a checklist item or subtask: what it belongs to, judged. */
  readonly parent?: { readonly commitment: Commitment; readonly verdicts: readonly DeadlineVerdict[] } | null;
}

/** The key of a term: subject, due time and owners. What the user says of a term refers to it. */
export function termKey(subject: Subject, due: string, owners: readonly Handle[]): string {
  return [subject, due, ...[...owners].sort()].join('|');
}

interface Ruling {
  readonly outcome: Outcome;
  readonly at: number | null;
  readonly by?: Handle | null;
  readonly lateHours?: number;
  readonly isDropped?: boolean;
}

/** Those who hold it at the lapse, without whoever joined within the last working day, with whoever left in it. */
function answering(term: Term, rules: Rules): Handle[] {
  const isLastDay = (at: number): boolean =>
    rules.hours(at, term.lapseAt, term.holders, WORKING_DAY_HOURS) < WORKING_DAY_HOURS;
  const staying = [...term.holders].filter((holder) => {
    const joinedAt = term.joinedAt.get(holder);
    return joinedAt === undefined || !isLastDay(joinedAt);
  });
  const leaving = [...term.leftAt].filter(([, at]) => isLastDay(at)).map(([holder]) => holder);
  const all = new Set([...staying, ...leaving]);
  return [...(all.size > 0 ? all : term.holders)].sort();
}

function late(term: Term, at: number, by: Handle | null): Ruling {
  return { outcome: 'late', at, by, lateHours: (at - term.lapseAt) / HOUR_MS };
}

function ended(term: Term, now: number, readAt: number): Ruling {
  const { end } = term;
  if (!end || end.kind === 'left') return running(term, now, end ? Number.POSITIVE_INFINITY : readAt);
  switch (end.kind) {
    case 'done': {
      const { at, by } = end;
      if (at === null) return { outcome: 'kept', at: null };
      if (term.dateAt !== null && at >= term.dateAt && at - term.dateAt <= BURST_MS)
        return { outcome: 'unknown', at, by };
      if (end.notBefore !== null) return doneUnseen(term, at, end.notBefore);
      if (at <= term.lapsedAt) return { outcome: 'kept', at, by };
      return end.isCleanUp ? { outcome: 'unknown', at, by } : late(term, at, by);
    }
    case 'moved':
      if (end.at < term.lapsedAt) return { outcome: 'moved', at: end.at, by: end.by };
      return end.isUnseen ? { outcome: 'unknown', at: end.at } : late(term, end.at, end.by);
    case 'taken-up':
      return late(term, end.at, end.by);
    case 'released':
      return { outcome: 'released', at: end.at, by: end.by };
    case 'dropped':
      return end.isUnknown
        ? { outcome: 'unknown', at: end.at, isDropped: true }
        : { outcome: 'overdue', at: end.at, isDropped: true };
    default:
      return end satisfies never;
  }
}

/** Seen open at one reading and done at the next: in time, after it, or nobody knows. */
function doneUnseen(term: Term, at: number, notBefore: number): Ruling {
  if (at <= term.lapsedAt) return { outcome: 'kept', at: null };
  return notBefore > term.lapsedAt ? late(term, notBefore, null) : { outcome: 'unknown', at: null };
}

function running(term: Term, now: number, readAt: number): Ruling {
  if (term.nobody) return { outcome: 'released', at: term.nobody.at, by: term.nobody.by };
  const { away } = term;
  if (away && (away.at === null ? term.lapseAt > term.startedAt : away.at < term.lapsedAt))
    return { outcome: 'released', at: away.at };
  if (now < term.lapsedAt || readAt < term.lapsedAt) return { outcome: 'open', at: null };
  if (away)
    return away.isSweep
      ? { outcome: 'unknown', at: away.at, isDropped: true }
      : { outcome: 'overdue', at: away.at, isDropped: true };
  return { outcome: 'overdue', at: null };
}

function isBefore(at: number | null, edge: number): boolean {
  return at === null || at < edge;
}

const JUDGING: ReadonlySet<Outcome> = new Set(['kept', 'late', 'overdue', 'moved']);
/** What a completion that the user tells of may stand in place of. */
const CORRECTABLE: ReadonlySet<Outcome> = new Set(['kept', 'late', 'overdue', 'open', 'unknown']);

/** What makes an outcome unknown, whatever it would be otherwise. */
function doubted(term: Term, ruling: Ruling, isFlagless: boolean): Ruling {
  const isLapsed = ruling.outcome === 'late' || ruling.outcome === 'overdue';
  // Done before the known history and lapsing after its beginning: in time, however near.
  const isSurelyKept =
    ruling.outcome === 'kept' &&
    term.end?.kind === 'done' &&
    isBefore(term.end.at, term.startedAt) &&
    term.lapseAt > term.startedAt;
  const isDoubted =
    (term.isTooLate && JUDGING.has(ruling.outcome)) ||
    (term.isShort && JUDGING.has(ruling.outcome) && !isSurelyKept) ||
    (term.isDateAutomated && !term.isCounted && isLapsed) ||
    (isFlagless && ruling.outcome === 'overdue');
  if (!isDoubted) return ruling;
  return { outcome: 'unknown', at: ruling.at, by: ruling.by ?? null, isDropped: ruling.isDropped ?? false };
}

function lastSignOfLife(commitment: Commitment): number {
  return Math.max(
    commitment.events.at(-1)?.at ?? Number.NEGATIVE_INFINITY,
    ...commitment.states.map((state) => state.at),
  );
}

/** What the user says of it instead: done at an instant that is told, whatever was read; else done now, where nothing ended it. */
function corrected(ruling: Ruling, said: ReturnType<typeof saidDone>, term: Term): Ruling {
  if (!said) return ruling;
  const isMended = said.isTold
    ? CORRECTABLE.has(ruling.outcome)
    : ruling.outcome === 'open' || ruling.outcome === 'overdue';
  if (!isMended) return ruling;
  return said.at <= term.lapsedAt ? { outcome: 'kept', at: said.at } : late(term, said.at, null);
}

/** Whether the owner who moved it told of it later than was agreed when it was moved. */
function isShort({ end, lapseAt }: Term, outcome: Outcome, rules: Rules): boolean {
  if (outcome !== 'moved' || end?.kind !== 'moved' || end.movedBy !== 'owner' || end.isEarlier || end.by === null)
    return false;
  const agreed = rules.agreedNotice(end.by, end.at);
  return agreed !== null && rules.hours(end.at, lapseAt, [end.by], agreed) < agreed;
}

/** History, expectations and now → one verdict for each term. */
export function judgeCommitment(given: Commitment, context: JudgeContext): readonly DeadlineVerdict[] {
  const rules = rulesFor(given.subject, context, dayBeganIn(given));
  const isOfItem = isPromise(given.subject) && context.parent;
  const commitment = isOfItem ? withItem(given, context.parent.commitment, rules) : given;
  const state = commitment.states.at(-1) ?? null;
  if (state?.owesNothing) return [];
  const timeline =
    state && !state.keepsHistory ? timelineOfReadings(commitment) : timelineOf(commitment, context.space);
  if (!timeline) return [];
  const isFlagless =
    state !== null && state.isDone === null && !commitment.events.some((event) => event.kind === 'done');
  const verdicts: DeadlineVerdict[] = [];
  for (const term of termsOf(withMeanings(timeline, rules, context.now), rules)) {
    const owners = answering(term, rules);
    const key = termKey(commitment.subject, dueText(term.due), owners);
    let ruling = doubted(term, ended(term, context.now, context.readAt), isFlagless);
    const said = saidDone(commitment.words, key);
    const mended = corrected(ruling, said, term);
    const isMended = mended !== ruling;
    ruling = mended;
    const dispute = JUDGING.has(ruling.outcome) ? saidDispute(commitment.words, key) : null;
    if (dispute) ruling = { outcome: 'unknown', at: ruling.at };
    const isOverdue = ruling.outcome === 'overdue';
    const { end } = term;
    const excuse = saidExcuse(commitment.words, key);
    const verdict: Omit<DeadlineVerdict, 'steps'> = {
      key,
      subject: commitment.subject,
      space: commitment.space,
      term: verdicts.length + 1,
      startedAt: term.startedAt,
      due: term.due,
      lapseAt: term.lapseAt,
      lapsedAt: term.lapsedAt,
      owners,
      outcome: ruling.outcome,
      at: isOverdue ? term.lapseAt : ruling.at,
      by: ruling.by ?? null,
      lateHours: ruling.outcome === 'late' ? (ruling.lateHours ?? null) : null,
      movedBy: ruling.outcome === 'moved' && end?.kind === 'moved' ? end.movedBy : null,
      isEarlier: ruling.outcome === 'moved' && end?.kind === 'moved' && end.isEarlier,
      isShortNotice: isShort(term, ruling.outcome, rules),
      isStale: isOverdue && context.now - lastSignOfLife(commitment) >= STALE_MS,
      isDropped: ruling.isDropped ?? false,
      isBeforeHistory: !term.isStartKnown && term.lapseAt <= term.startedAt,
      excuse: excuse
        ? reasonOf(excuse)
        : isOverdue || ruling.outcome === 'late'
          ? circumstance(commitment, term, owners, rules)
          : null,
      facts: [...new Set([...term.keys, ...(said && isMended ? [said.key] : []), ...(dispute ? [dispute.key] : [])])],
    };
    const by = { isExcused: excuse !== null, isMended, isDisputed: dispute !== null };
    verdicts.push({ ...verdict, steps: stepsOf(verdict, term, context, by) });
  }
  return context.parent ? withoutParents(verdicts, state, context.parent) : verdicts;
}

/** A checklist item owes nothing beside a parent that lapses at the same time with one of its owners, nor when the parent is gone
 * or, for what has no page of its own, was read later without it. */
function withoutParents(
  verdicts: readonly DeadlineVerdict[],
  state: HistoryState | null,
  parent: NonNullable<JudgeContext['parent']>,
): readonly DeadlineVerdict[] {
  if (parent.commitment.states.at(-1)?.owesNothing) return [];
  const last = parent.commitment.events.at(-1)?.kind;
  const parentAt = parent.commitment.states.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  const isGone = last === 'deleted' || last === 'moved-out' || (!state?.keepsHistory && parentAt > (state?.at ?? 0));
  return verdicts.filter((verdict) => {
    if (isGone && (verdict.outcome === 'open' || verdict.outcome === 'overdue')) return false;
    return !parent.verdicts.some(
      (one) => one.lapseAt === verdict.lapseAt && one.owners.some((owner) => verdict.owners.includes(owner)),
    );
  });
}

/** Every commitment judged, parents before what belongs to them. */
export function judgeAll(
  folded: Folded,
  context: Omit<JudgeContext, 'space' | 'parent'>,
): ReadonlyMap<Subject, readonly DeadlineVerdict[]> {
  const judged = new Map<Subject, readonly DeadlineVerdict[]>();
  const judge = (commitment: Commitment): readonly DeadlineVerdict[] => {
    const known = judged.get(commitment.subject);
    if (known) return known;
    const parentOf = commitment.states.at(-1)?.parent;
    const parent = parentOf ? folded.commitments.get(parentOf) : undefined;
    const space = commitment.space ? (folded.spaces.get(commitment.space) ?? null) : null;
    const verdicts = judgeCommitment(commitment, {
      ...context,
      space,
      parent: parent ? { commitment: parent, verdicts: judge(parent) } : null,
    });
    judged.set(commitment.subject, verdicts);
    return verdicts;
  };
  for (const commitment of folded.commitments.values()) judge(commitment);
  return judged;
}
