import type { AskVerdict } from './ask-verdict.ts';
import { type Text, text } from './text.ts';

type Judged = Omit<AskVerdict, 'steps'>;

export interface AboutAsk {
  /** Nobody was called: it went to whoever holds the item. */
  readonly isOwnerAddressed: boolean;
  /** Nobody wrote: the item itself was handed over for approval. */
  readonly isApproval: boolean;
  /** The item was finished or put away by somebody whom it was not asked of. */
  readonly isDoneByOther: boolean;
  /** The user disputes what was read of it. */
  readonly isDisputed: boolean;
}

/** 'Why is this counted' of an ask: who asked whom, how they were found, their clock, and what ended it, step by step. */
export function askStepsOf(verdict: Judged, about: AboutAsk): readonly Text[] {
  return [...asked(verdict), addressed(about), ...kindOf(verdict), ...clock(verdict), ...ended(verdict, about)];
}

function asked({ from, to, askedAt, repeatedAt }: Judged): readonly Text[] {
  const who = { person: from };
  const time = { time: askedAt };
  const [first, another] = to;
  const line =
    first === undefined || another !== undefined
      ? text('why_ask_several', { count: to.length }, who, time)
      : text('why_ask', who, { person: first }, time);
  const newest = repeatedAt.at(-1);
  return newest === undefined ? [line] : [line, text('why_ask_repeated', { time: newest })];
}

function addressed({ isOwnerAddressed, isApproval }: AboutAsk): Text {
  if (isApproval) return text('why_ask_approval');
  return text(isOwnerAddressed ? 'why_ask_of_owner' : 'why_ask_called');
}

function kindOf({ kind }: Judged): readonly Text[] {
  return kind === 'question' ? [] : [text(`why_ask_${kind}`)];
}

/** What an ask of several waits for is counted for them as a group. */
function clock({ outcome, clockFrom, dueAt, waitedWorkingHours }: Judged): readonly Text[] {
  if (outcome === 'unknown') return [];
  if (!Number.isFinite(dueAt)) return [text('why_clock_stands')];
  const span = text('why_ask_clock', { time: clockFrom }, { time: dueAt });
  return waitedWorkingHours === null ? [span] : [span, text('why_ask_waited', { hours: waitedWorkingHours })];
}

function ended(verdict: Judged, { isDoneByOther, isDisputed }: AboutAsk): readonly Text[] {
  const { outcome, at, by } = verdict;
  const time = at === null ? null : { time: at };
  switch (outcome) {
    case 'answered':
    case 'answered late':
      if (!time) return [];
      return [
        by === null ? text('why_ask_answered', time) : text('why_ask_answered_by', time, { person: by }),
        text(outcome === 'answered' ? 'why_ask_in_time' : 'why_ask_after'),
      ];
    case 'acknowledged':
      return [text('why_ask_acknowledged')];
    case 'waiting':
      return [text('why_ask_waiting')];
    case 'unanswered':
      if (isDoneByOther) return [text('why_ask_unanswered_closed')];
      return [text(verdict.stage === 'stale' ? 'why_ask_stale' : 'why_ask_unanswered')];
    case 'settled':
      return [text('why_ask_settled')];
    case 'released':
      return [text(isDoneByOther ? 'why_ask_released_done' : 'why_ask_released')];
    case 'unknown':
      return [text(isDisputed ? 'why_unknown_disputed' : 'why_ask_unknown')];
    default:
      return outcome satisfies never;
  }
}
