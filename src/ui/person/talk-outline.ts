import type { TermEvidence } from '../../core/evidence.ts';
import type { Loop } from '../../core/loop.ts';
import type { PersonRecord, Side } from '../../core/person-record.ts';
import { type Text, text } from '../../core/text.ts';
import { dueDay } from '../people/due-words.ts';

/** What a talk may go through: facts of both sides, mine first. */
export interface Outline {
  readonly mine: readonly Loop[];
  readonly theirs: readonly Loop[];
  /** What came due without being done by then, newest first, of both. */
  readonly walked: readonly { readonly isMine: boolean; readonly term: TermEvidence }[];
}

const MOST_OPEN = 6;
const MOST_WALKED = 6;
const DAYS = 30;
const DAY_MS = 86_400_000;

function walkedOf(side: Side | null, now: number): Outline['walked'] {
  const isSlip = ({ outcome, excuse, dispute, isStale }: TermEvidence) =>
    (outcome === 'late' || outcome === 'overdue') && !excuse && !dispute && !isStale;
  return (side?.terms ?? [])
    .filter((term) => isSlip(term) && now - term.lapseAt < DAYS * DAY_MS)
    .map((term) => ({ isMine: side?.direction === 'mine', term }));
}

export function outlineOf({ mine, theirs, asOf }: PersonRecord): Outline {
  const soonest = (side: Side | null) => [...(side?.open ?? [])].sort((a, b) => a.until - b.until).slice(0, MOST_OPEN);
  const walked = [...walkedOf(mine, asOf), ...walkedOf(theirs, asOf)];
  return {
    mine: soonest(mine),
    theirs: soonest(theirs),
    walked: walked.sort((a, b) => b.term.lapseAt - a.term.lapseAt).slice(0, MOST_WALKED),
  };
}

/** What became of a date, as it is read aloud. */
export function walkedWords({ due, outcome, doneAt, isDropped }: TermEvidence): Text {
  if (outcome === 'overdue') return text(isDropped ? 'talk_walked_dropped' : 'talk_walked_open', dueDay(due));
  return doneAt === null
    ? text('talk_walked_moved', dueDay(due))
    : text('talk_walked_done', dueDay(due), { day: doneAt });
}
