import type { AskEvidence, TermEvidence } from '../../core/evidence.ts';
import type { MessageKey } from '../../core/text.ts';
import type { Look } from '../charts/ItemShape.tsx';

/** What became of it, by shape and word. */
export interface Outcome {
  readonly look: Look;
  readonly word: MessageKey;
}

function movedOutcome({ movedBy, isEarlier, isShortNotice }: TermEvidence): Outcome {
  if (isEarlier) return { look: 'open', word: 'outcome_moved_earlier' };
  if (isShortNotice) return { look: 'late', word: 'outcome_told_short' };
  if (movedBy === 'owner') return { look: 'told', word: 'outcome_told' };
  return { look: 'open', word: movedBy === 'automation' ? 'outcome_moved_by_rule' : 'outcome_moved_by_other' };
}

export function outcomeOfTerm(term: TermEvidence): Outcome {
  if (term.dispute) return { look: 'unknown', word: 'outcome_disputed' };
  if (term.excuse)
    return { look: 'excused', word: term.excuse.reason === 'settled' ? 'outcome_settled' : 'outcome_excused' };
  switch (term.outcome) {
    case 'kept':
      return term.isTold ? { look: 'told', word: 'outcome_told_kept' } : { look: 'kept', word: 'outcome_kept' };
    case 'late':
      return { look: 'late', word: term.doneAt === null ? 'outcome_late_moved' : 'outcome_late' };
    case 'overdue':
      return { look: 'overdue', word: term.isDropped ? 'outcome_dropped' : 'outcome_overdue' };
    case 'moved':
      return movedOutcome(term);
    case 'released':
      return { look: 'open', word: 'outcome_released' };
    case 'unknown':
      return { look: 'unknown', word: 'outcome_unknown' };
    case 'open':
      return { look: 'open', word: 'outcome_open' };
    default:
      return term.outcome satisfies never;
  }
}

export function outcomeOfAsk(ask: AskEvidence): Outcome {
  if (ask.dispute) return { look: 'unknown', word: 'outcome_disputed' };
  switch (ask.outcome) {
    case 'answered':
      return { look: 'kept', word: 'outcome_answered' };
    case 'answered late':
      return { look: 'late', word: 'outcome_answered_after' };
    case 'acknowledged':
      return { look: 'open', word: 'outcome_acknowledged' };
    case 'waiting':
      return { look: 'open', word: 'outcome_waiting' };
    case 'unanswered':
      return { look: 'overdue', word: 'outcome_unanswered' };
    case 'settled':
      return { look: 'excused', word: 'outcome_settled' };
    case 'released':
      return { look: 'open', word: 'outcome_released' };
    case 'unknown':
      return { look: 'unknown', word: 'outcome_unknown' };
    default:
      return ask.outcome satisfies never;
  }
}
