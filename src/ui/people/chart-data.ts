import type { AskEvidence, TermEvidence, WalkEvidence } from '../../core/evidence.ts';
import type { PersonRecord, Side } from '../../core/person-record.ts';
import { calendarDay } from '../../core/say-when.ts';
import type { Direction } from '../../core/standing-owed.ts';
import type { Argument } from '../../core/text.ts';
import type { Wait } from '../charts/answer-times.ts';
import type { Dot } from '../charts/dot-plot.ts';
import type { MoveLook, SlipMove, SlipRow } from '../charts/slip-chart.ts';
import type { Words } from '../words.ts';
import { dueOn } from './due-words.ts';
import { outcomeOfTerm } from './outcomes.ts';

type SideNames = Readonly<Record<Direction, string>>;

/** The newest asks of each direction that are drawn. */
const MOST_WAITS = 80;

function sidesOf({ mine, theirs }: PersonRecord): readonly Side[] {
  return theirs ? [mine, theirs] : [mine];
}

/** Monday to Friday from one day to a later one. */
export function weekdaysBetween(from: string, to: string): number {
  const days = Temporal.PlainDate.from(from).until(to).days;
  if (days <= 0) return 0;
  const first = Temporal.PlainDate.from(from).dayOfWeek;
  let count = Math.floor(days / 7) * 5;
  for (let day = 1; day <= days % 7; day++) if ((first + day - 1) % 7 < 5) count++;
  return count;
}

const DRAWN: ReadonlySet<TermEvidence['outcome']> = new Set(['kept', 'late', 'overdue', 'unknown']);

function daysWords(days: number, { say }: Words): string {
  if (days === 0) return say('dot_on_the_day');
  return say(days < 0 ? 'dot_before' : 'dot_after', { count: Math.abs(days) });
}

/** Every term that came due, at its promised day. */
export function dotsOf(record: PersonRecord, names: SideNames, words: Words): readonly Dot[] {
  const { say, how } = words;
  return sidesOf(record).flatMap((side) =>
    side.terms
      .filter(({ outcome, isStale }) => DRAWN.has(outcome) && !isStale)
      .map((term): Dot => {
        const { look, word } = outcomeOfTerm(term);
        const promisedOn = dueOn(term.due, how.zone);
        const today = calendarDay(how.now, how.zone) ?? promisedOn;
        const isStillOpen = term.outcome === 'overdue' && term.doneAt === null;
        const isJudged = look !== 'unknown';
        const daysAfter = isStillOpen ? weekdaysBetween(promisedOn, today) : term.workingDaysAfter;
        const distance = isStillOpen || daysAfter === null || !isJudged ? [] : [daysWords(daysAfter, words)];
        return {
          key: term.key,
          name: term.name,
          url: term.url,
          isMine: side.direction === 'mine',
          look,
          promisedOn,
          doneOn: term.doneAt === null ? null : calendarDay(term.doneAt, how.zone),
          daysAfter: isJudged ? daysAfter : null,
          said: [say('dot_said', term.name, names[side.direction], { day: promisedOn }, say(word)), ...distance].join(
            ', ',
          ),
        };
      }),
  );
}

function moveLook({ by, isInTime }: WalkEvidence['moves'][number]): MoveLook {
  if (by !== 'owner') return 'other';
  return isInTime ? 'told' : 'after';
}

function moveWords(move: WalkEvidence['moves'][number], me: readonly string[], { say }: Words): string {
  if (move.by === 'automation') return say('slip_by_rule');
  if (move.by === 'other') {
    if (move.who === null) return say('slip_by_somebody');
    return me.includes(move.who) ? say('slip_by_you') : say('slip_by', { person: move.who });
  }
  if (!move.isInTime) return say('slip_after');
  return move.workingDaysBefore === 0 ? say('slip_same_day') : say('slip_told', { count: move.workingDaysBefore });
}

/** How much is drawn nowhere, as it has lain so long that no figure counts it. */
export function staleIn(record: PersonRecord): number {
  return sidesOf(record).flatMap(({ terms }) => terms.filter(({ isStale }) => isStale)).length;
}

/** How each date walked that did, and what came due with nothing said. */
export function slipsOf(record: PersonRecord, names: SideNames, words: Words): readonly SlipRow[] {
  const { say, how } = words;
  return sidesOf(record).flatMap((side) => {
    const terms = new Map(side.terms.map((term) => [term.key, term]));
    return side.walks.flatMap((walk): readonly SlipRow[] => {
      const last = terms.get(walk.last);
      if (!last || last.isStale || (walk.moves.length === 0 && last.outcome !== 'overdue')) return [];
      const { look, word } = outcomeOfTerm(last);
      const firstOn = dueOn(walk.firstDue, how.zone);
      const moves = walk.moves.map(
        (move): SlipMove => ({ toOn: move.to && dueOn(move.to, how.zone), look: moveLook(move) }),
      );
      const told =
        walk.moves.length === 0
          ? say('slip_nothing_said')
          : walk.moves.map((move) => moveWords(move, record.me, words)).join('; ');
      const dates = [firstOn, ...moves.flatMap(({ toOn }) => toOn ?? [])].map((on) => say('chart_day', { date: on }));
      const said = [say('slip_said', walk.name, names[side.direction], dates.join(', ')), told, say(word)].join('; ');
      const isMine = side.direction === 'mine';
      // A term that was moved away is followed by the next one: what holds now is open.
      const shown = last.outcome === 'moved' ? 'open' : look;
      return [{ key: walk.subject, name: walk.name, url: walk.url, isMine, firstOn, moves, look: shown, told, said }];
    });
  });
}

const WAITED: ReadonlySet<AskEvidence['outcome']> = new Set(['answered', 'answered late', 'waiting', 'unanswered']);

/** How long each ask waited, in the working hours of whoever answers. */
export function waitsOf(record: PersonRecord, names: SideNames, { say }: Words): readonly Wait[] {
  return sidesOf(record).flatMap((side) =>
    side.asks
      .filter(({ outcome, dispute }) => WAITED.has(outcome) && !dispute)
      .slice(0, MOST_WAITS)
      .flatMap(({ key, url, name, askedAt, outcome, waitedWorkingHours }): readonly Wait[] => {
        if (waitedWorkingHours === null) return [];
        const isOpen = outcome === 'waiting' || outcome === 'unanswered';
        const hours: Argument = { hours: waitedWorkingHours };
        const said = say(isOpen ? 'wait_open_said' : 'wait_said', hours, name, names[side.direction], { day: askedAt });
        return [{ key, url, isMine: side.direction === 'mine', hours: waitedWorkingHours, isOpen, said }];
      }),
  );
}
