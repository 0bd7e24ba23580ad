import type { Completion } from './completions.ts';
import type { Due } from './due.ts';
import type { ListRef } from './facts.ts';
import type { Handle } from './handles.ts';
import type { Lapse, Rules } from './rules.ts';
import type { Term } from './term.ts';
import type { Start } from './timeline.ts';
import { WORKING_DAY_HOURS } from './within.ts';

/** Where a history stands while it is gone through, change by change. */
export interface Course {
  due: Due | null;
  owners: Set<Handle>;
  dateAt: number | null;
  isDateAutomated: boolean;
  list: ListRef | null;
  /** The list that it lies on is one that owes nothing. */
  isSomeday: boolean;
  isArchived: boolean;
  readonly closedLists: Set<string>;
  isOut: boolean;
  isGone: boolean;
  /** The standing completion, while it lasts. */
  completion: Completion | null;
  /** The lapse that has had its verdict: its date starts no further term. */
  spentLapseAt: number | null;
  keys: string[];
}

/** At which edge of the known history a term begins; `null` where it begins within. */
export type Begin = Start['kind'] | null;

interface Opening {
  readonly at: number;
  readonly by: Handle | null;
  readonly begins: Begin;
  /** The date was set now, not only given to somebody who came later. */
  readonly isDateNew: boolean;
}

/** Archived by itself or with its list, or laid on one that owes nothing. */
export function isAway(course: Course): boolean {
  return course.isArchived || course.isSomeday || (course.list !== null && course.closedLists.has(course.list.id));
}

/** Whether a list owes nothing at an instant. */
export function isSomeday(list: ListRef | null, at: number, rules: Pick<Rules, 'meaning'>): boolean {
  return list !== null && rules.meaning(list, at) === 'someday';
}

/** Given past, or nearer than the answer time by somebody else than the only owner. */
function isTooLate(course: Course, rules: Rules, lapse: Lapse, { at, by }: Opening): boolean {
  if (lapse.lapseAt <= at) return true;
  if (course.owners.size === 1 && by !== null && course.owners.has(by)) return false;
  const answerHours = rules.answerHours(course.owners, at);
  return rules.hours(at, lapse.lapseAt, course.owners, answerHours) < answerHours;
}

/** The known history begins after the lapse, or within a working day before it. */
function isShort(course: Course, rules: Rules, lapse: Lapse, { at, begins }: Opening): boolean {
  if (begins === 'reading') return lapse.lapsedAt <= at;
  const enough = 2 * WORKING_DAY_HOURS;
  return lapse.lapseAt <= at || rules.hours(at, lapse.lapseAt, course.owners, enough) <= WORKING_DAY_HOURS;
}

/** The term that begins here, if one does: with a date and an owner, and where the date was set before, only while it is ahead. */
export function openTerm(course: Course, rules: Rules, opening: Opening): Term | null {
  const { at, begins } = opening;
  if (!course.due || course.owners.size === 0 || course.isOut || course.isGone || course.completion) return null;
  const lapse = rules.lapse(course.due, course.owners);
  if (lapse.lapseAt === course.spentLapseAt) return null;
  if (begins === null && !opening.isDateNew && lapse.lapsedAt <= at) return null;
  const isCut = begins === 'cut' || begins === 'reading';
  return {
    startedAt: at,
    isStartKnown: !isCut,
    due: course.due,
    ...lapse,
    dateAt: course.dateAt,
    isDateAutomated: course.isDateAutomated,
    isTooLate: !isCut && isTooLate(course, rules, lapse, opening),
    isShort: isCut && isShort(course, rules, lapse, opening),
    holders: new Set(course.owners),
    joinedAt: new Map(),
    leftAt: new Map(),
    isCounted: false,
    earlier: null,
    automatedMove: null,
    nobody: null,
    away: null,
    end: null,
    keys: [...course.keys],
  };
}
