import { askMarkFor, type Talked } from './ask-marks.ts';
import type { Mark, MarkKind } from './mark.ts';
import { type Density, type Reader, workingTimeOf } from './mark-reader.ts';
import { calendarDay } from './say-when.ts';
import { type Argument, type Text, text } from './text.ts';
import type { DeadlineVerdict } from './verdict.ts';
import { type Move, type Walk, walkOf } from './walk.ts';
import { dueDate, storyOf } from './walk-story.ts';

export type { Density, Reader } from './mark-reader.ts';

/** A move that deserves to be seen: by its owner, to a later date, while the old one was ahead. */
export function isTold(move: Move): boolean {
  return move.by === 'owner' && move.isInTime && !move.isEarlier;
}

/** Its date was moved to a later one at least once. */
function slips(walk: Walk): readonly Move[] {
  return walk.moves.filter((move) => !move.isEarlier);
}

function movedText(moves: readonly Move[], isWarm: boolean): Text {
  const times = { count: moves.length };
  const days = moves[0]?.workingDaysBefore ?? 0;
  if (!isWarm) {
    if (moves.length === 1) return text('mark_moved_once');
    return moves.length === 2 ? text('mark_moved_twice') : text('mark_moved', times);
  }
  if (days === 0) return moves.length === 1 ? text('mark_moved_once_in_time') : text('mark_moved_first_in_time', times);
  const told = { count: days };
  if (moves.length === 1) return text('mark_moved_once_told', told);
  return moves.length === 2 ? text('mark_moved_twice_told', told) : text('mark_moved_told', told, times);
}

/** 'first promised 3 Nov', 'moved once, told 2 days before'; said warmly only of what nobody excused. */
function walkedParts(walk: Walk, isWarm: boolean): readonly Text[] {
  return [text('mark_first_promised', dueDate(walk.firstDue)), movedText(slips(walk), isWarm)];
}

function nearDay(last: DeadlineVerdict): Argument {
  return { near: last.due.kind === 'day' ? last.due.on : last.due.at };
}

function isDueBy(last: DeadlineVerdict, days: number, { now, zone }: Reader): boolean {
  const today = calendarDay(now, zone);
  const on = calendarDay(last.due.kind === 'day' ? last.due.on : last.due.at, zone);
  if (today === null || on === null) return false;
  const left = Temporal.PlainDate.from(today).until(on).days;
  return left >= 0 && left <= days;
}

/** The end of the grace; where no working hours lead to it, there is none to tell. */
function keptUntil({ lapsedAt }: DeadlineVerdict): readonly Text[] {
  return Number.isFinite(lapsedAt) ? [text('mark_kept_until', { time: lapsedAt })] : [];
}

function openParts(walk: Walk, isWarm: boolean, reader: Reader): readonly [MarkKind, readonly Text[]] | null {
  const { last } = walk;
  if (reader.now >= last.lapseAt) {
    // After the grace it is open only because nobody has looked since.
    if (reader.now >= last.lapsedAt) return null;
    const isMine = last.owners.some((owner) => reader.me.includes(owner));
    return [isMine ? 'due' : 'quiet', [text('mark_came_due', nearDay(last)), ...keptUntil(last)]];
  }
  if (slips(walk).length > 0) return [isWarm ? 'told' : 'quiet', walkedParts(walk, isWarm)];
  return isDueBy(last, 1, reader) ? ['quiet', [text('mark_due', nearDay(last))]] : null;
}

function partsOf(walk: Walk, reader: Reader): readonly [MarkKind, readonly Text[]] | null {
  const { last } = walk;
  const moved = slips(walk);
  const isWalked = moved.length > 0;
  const isWarm =
    moved[0] !== undefined && moved.filter((move) => move.by === 'owner').every(isTold) && isTold(moved[0]);
  switch (last.outcome) {
    case 'open':
      return openParts(walk, isWarm, reader);
    case 'overdue': {
      if (last.isStale || last.isDropped) return null;
      const first = isWalked ? [text('mark_first_promised', dueDate(walk.firstDue))] : [];
      return ['due', [text('mark_came_due', nearDay(last)), ...first]];
    }
    case 'kept': {
      const days = moved[0]?.workingDaysBefore ?? 0;
      if (!isWarm) return null;
      const told = days > 0 ? text('mark_told_kept', { count: days }) : text('mark_in_time_kept');
      return ['told', [text('mark_first_promised', dueDate(walk.firstDue)), told]];
    }
    case 'late':
    case 'moved':
      return isWalked ? [isWarm ? 'told' : 'quiet', walkedParts(walk, isWarm)] : null;
    case 'released':
    case 'unknown':
      return null;
    default:
      return last.outcome satisfies never;
  }
}

/**
 * What may be said about the date of a subject where it stands in a page; `null` where there is nothing to say. `told` is good news,
 * `due` is past its date, `quiet` is for those who want to see every date. What was excused, settled or is not known has no mark.
 */
export function deadlineMark(verdicts: readonly DeadlineVerdict[], reader: Reader): Mark | null {
  const walk = walkOf(verdicts, { zone: reader.zone, workingTime: workingTimeOf(reader) });
  if (!walk || walk.last.excuse !== null) return null;
  const found = partsOf(walk, reader);
  if (!found) return null;
  const [kind, parts] = found;
  return { subject: walk.last.subject, kind, parts, story: storyOf(walk, reader.me), choices: [] };
}

/** A card front has room for one mark: my turn, then its date, then whom I wait for. What has no room is in the story. */
function merged(ask: Mark, date: Mark): Mark {
  const story = [...ask.story, ...date.story];
  const [first, ...rest] = date.parts;
  if (ask.kind === 'turn') return { ...ask, parts: first ? [...ask.parts, first] : ask.parts, story };
  const parts = rest.length === 0 ? [...date.parts, ...ask.parts] : date.parts;
  const kind = date.kind === 'quiet' ? ask.kind : date.kind;
  return { ...ask, kind, parts, story: [...date.story, ...ask.story] };
}

/** An item with all that its mark speaks of. */
export interface Marked extends Talked {
  readonly verdicts: readonly DeadlineVerdict[];
}

/** What may be said about items where they stand in a page, at most one mark an item. */
export function marksFor(items: readonly Marked[], reader: Reader, density: Density): readonly Mark[] {
  return items.flatMap((item) => {
    const ask = askMarkFor(item, reader, density);
    const found = deadlineMark(item.verdicts, reader);
    const date = found && (density === 'dense' || found.kind !== 'quiet') ? found : null;
    if (ask && date) return [merged(ask, date)];
    return ask ?? date ?? [];
  });
}
