import type { Due } from './due.ts';
import type { Handle } from './handles.ts';
import { type Argument, type Text, text } from './text.ts';
import type { Move, Walk } from './walk.ts';

/** The day of a due time, as a sentence names it. */
export function dueDate(due: Due): Argument {
  return { date: due.kind === 'day' ? due.on : due.at };
}

function dueDay(due: Due): Argument {
  return { day: due.kind === 'day' ? due.on : due.at };
}

function promised(walk: Walk, me: readonly Handle[]): Text {
  const when = { date: walk.firstAt };
  const due = dueDay(walk.firstDue);
  const [owner, other] = walk.firstOwners;
  if (!owner || other) return text('mark_story_promised_shared', when, due);
  return me.includes(owner)
    ? text('mark_story_promised_by_you', when, due)
    : text('mark_story_promised', when, due, { person: owner });
}

function moved(move: Move, me: readonly Handle[]): readonly Text[] {
  if (!move.to) return [];
  const when = { date: move.at };
  const due = dueDay(move.to);
  if (move.by === 'automation') return [text('mark_story_moved_by_rule', when, due)];
  const who = move.who;
  if (who && me.includes(who)) return [text('mark_story_moved_by_you', when, due)];
  return [who ? text('mark_story_moved', when, due, { person: who }) : text('mark_story_moved_by_somebody', when, due)];
}

function ahead(move: Move): readonly Text[] {
  if (move.by !== 'owner' || !move.isInTime || move.isEarlier || move.workingDaysBefore === 0) return [];
  return [text('mark_story_told', { count: move.workingDaysBefore })];
}

/** The story of a date, line by line, oldest first. */
export function storyOf(walk: Walk, me: readonly Handle[]): readonly Text[] {
  const { last } = walk;
  const lines = [promised(walk, me), ...walk.moves.flatMap((move) => [...moved(move, me), ...ahead(move)])];
  if (last.outcome === 'overdue') return [...lines, text('mark_story_came_due', dueDay(last.due))];
  if (last.outcome === 'kept') return [...lines, text('mark_story_kept', dueDay(last.due))];
  return lines;
}
