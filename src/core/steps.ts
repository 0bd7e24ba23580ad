import type { JudgeContext } from './judge.ts';
import type { Term } from './term.ts';
import { type Text, text } from './text.ts';
import type { DeadlineVerdict } from './verdict.ts';

/** What of it rests on the user's word. */
export interface ByWord {
  readonly isExcused: boolean;
  readonly isMended: boolean;
  readonly isDisputed: boolean;
}

/** 'Why is this counted': the rule, the facts, the clock, step by step. */
export function stepsOf(
  verdict: Omit<DeadlineVerdict, 'steps'>,
  term: Term,
  context: JudgeContext,
  by: ByWord,
): readonly Text[] {
  return [
    ...held(verdict, term),
    ...promised(verdict),
    ...graced(verdict, context),
    ...(by.isMended ? told(verdict) : ended(verdict, term)),
    ...(by.isDisputed ? [text('why_unknown_disputed')] : doubts(verdict, term)),
    ...excused(verdict, by.isExcused),
  ];
}

function held(verdict: Omit<DeadlineVerdict, 'steps'>, term: Term): Text[] {
  const [first] = verdict.owners;
  if (first === undefined) return [];
  if (verdict.owners.length > 1) return [text('why_held_shared', { count: verdict.owners.length })];
  return [
    term.isStartKnown
      ? text('why_held_since', { person: first }, { day: verdict.startedAt })
      : text('why_held', { person: first }),
  ];
}

function promised(verdict: Omit<DeadlineVerdict, 'steps'>): Text[] {
  if (verdict.due.kind === 'time' && verdict.due.at === verdict.lapseAt)
    return [text('why_due_time', { time: verdict.lapseAt })];
  const day = verdict.due.kind === 'day' ? verdict.due.on : verdict.due.at;
  return [text('why_due_day', { day })];
}

function graced(verdict: Omit<DeadlineVerdict, 'steps'>, context: JudgeContext): Text[] {
  if (verdict.lapsedAt === verdict.lapseAt) return [];
  if (!Number.isFinite(verdict.lapsedAt)) return [text('why_clock_stands')];
  const key = context.now < verdict.lapsedAt ? 'why_grace_running' : 'why_grace_over';
  return [text(key, { time: verdict.lapsedAt })];
}

function ended(verdict: Omit<DeadlineVerdict, 'steps'>, term: Term): Text[] {
  const { outcome, at, by } = verdict;
  const time = at === null ? null : { time: at };
  const isOwners = by === null || verdict.owners.includes(by);
  switch (outcome) {
    case 'kept':
      if (!time) return [text('why_kept_sometime')];
      return [isOwners ? text('why_kept', time) : text('why_kept_by', time, { person: by })];
    case 'late':
      if (!time) return [];
      return [term.end?.kind === 'done' ? text('why_late', time) : text('why_late_moved', time)];
    case 'moved':
      if (!time || verdict.movedBy === null) return [];
      return [
        text(`why_moved_${verdict.movedBy}`, time),
        ...(verdict.isShortNotice ? [text('why_moved_short_notice')] : []),
      ];
    case 'released':
      return [time ? text('why_released', time) : text('why_released_sometime')];
    case 'overdue':
      if (verdict.isDropped) return [text('why_dropped')];
      return [verdict.isStale ? text('why_stale') : text('why_overdue')];
    case 'open':
      return [text('why_open')];
    case 'unknown':
      return verdict.isDropped ? [text('why_dropped')] : [];
    default:
      return outcome satisfies never;
  }
}

/** Done at the instant that the user tells. */
function told({ at, outcome }: Omit<DeadlineVerdict, 'steps'>): Text[] {
  if (at === null) return [];
  return [text(outcome === 'kept' ? 'why_told_kept' : 'why_told_after', { time: at })];
}

function doubts(verdict: Omit<DeadlineVerdict, 'steps'>, term: Term): Text[] {
  if (verdict.outcome !== 'unknown') return [];
  if (term.isTooLate) return [text('why_unknown_too_late')];
  if (term.isShort) return [text('why_unknown_short')];
  if (term.isDateAutomated && !term.isCounted) return [text('why_unknown_automated')];
  const { end } = term;
  if (end?.kind === 'done' && end.isCleanUp) return [text('why_unknown_clean_up')];
  if (end?.kind === 'done' && end.at !== null && term.dateAt !== null && end.at >= term.dateAt)
    return [text('why_unknown_afterwards')];
  if (term.away?.isSweep) return [text('why_unknown_clean_up')];
  return [text('why_unknown')];
}

function excused(verdict: Omit<DeadlineVerdict, 'steps'>, isByWord: boolean): Text[] {
  if (verdict.excuse === null) return [];
  if (verdict.excuse === 'settled') return [text('why_settled')];
  if (!isByWord && (verdict.excuse === 'away' || verdict.excuse === 'blocked'))
    return [text(`why_excused_${verdict.excuse}`)];
  return [text('why_excused')];
}
