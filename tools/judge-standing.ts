import type { AskVerdict } from '../src/core/ask-verdict.ts';
import type { Folded } from '../src/core/bundle.ts';
import type { Fact } from '../src/core/facts.ts';
import type { Handle, Subject } from '../src/core/handles.ts';
import { peopleOf } from '../src/core/people.ts';
import { HALF_LIFE_DAYS, ratesOf, type Standing, standingOf } from '../src/core/standing.ts';
import { type Direction, type Judged, partnersIn } from '../src/core/standing-owed.ts';
import { seriesOf } from '../src/core/standing-series.ts';
import type { DeadlineVerdict } from '../src/core/verdict.ts';

type Row = Readonly<Record<string, unknown>>;

interface Asked {
  readonly now: number;
  readonly tz: string;
  /** `null`: nobody says who I am. */
  readonly me: readonly Handle[] | null;
}

function rounded(figure: number): number {
  return Math.round(figure * 100) / 100;
}

function hours(figure: number | null): number | null {
  return figure === null ? null : rounded(figure);
}

/** `speaks` tells the least that is asked of a figure; pages wait for more, see `SPEAKS_FROM`. Measures of which nothing at all was read have no line. */
function rowsOf({ person, direction, followThrough, earlyNotice, answerTime }: Standing): readonly Row[] {
  const rows: Row[] = [];
  if (followThrough.coverage !== null) {
    const { kept, late, overdue, effective, mean, low, high, isEnough, withExcused, withUnknown, coverage } =
      followThrough;
    rows.push({
      standing: 'follow-through',
      person,
      direction,
      kept,
      late,
      overdue,
      effective: rounded(effective),
      mean: rounded(mean),
      low: rounded(low),
      high: rounded(high),
      speaks: isEnough,
      withExcused: rounded(withExcused),
      withUnknown: rounded(withUnknown),
      coverage: rounded(coverage),
    });
  }
  if (earlyNotice.slipped > 0) {
    const { toldInTime, slipped, effective, mean, low, high, isEnough } = earlyNotice;
    rows.push({
      standing: 'early-notice',
      person,
      direction,
      toldInTime,
      slipped,
      effective: rounded(effective),
      mean: rounded(mean),
      low: rounded(low),
      high: rounded(high),
      speaks: isEnough,
    });
  }
  if (answerTime.answers + answerTime.open > 0) {
    const { answers, open, medianWorkingHours, effective, mean, low, high, isEnough } = answerTime;
    rows.push({
      standing: 'answer-time',
      person,
      direction,
      answers,
      open,
      medianWorkingHours: hours(medianWorkingHours),
      inTime: rounded(mean),
      effective: rounded(effective),
      low: rounded(low),
      high: rounded(high),
      speaks: isEnough,
    });
  }
  return rows;
}

/** What is left of everything that a file told: me first, then everybody else by handle, theirs before mine. */
export function standingRows(
  facts: readonly Fact[],
  folded: Folded,
  judged: ReadonlyMap<Subject, readonly DeadlineVerdict[]>,
  asks: ReadonlyMap<Subject, readonly AskVerdict[]>,
  asked: Asked,
): readonly Row[] {
  // Whatever a file holds was read by its user, so its spaces are theirs. Nobody who is gone, and no robot, is owed anything.
  const members = [...folded.spaces.values()].map(
    ({ space, members: all }) =>
      [space, [...all.filter((one) => one.isActive).map((one) => one.handle), ...(asked.me ?? [])]] as const,
  );
  const all: Judged = {
    verdicts: [...judged.values()].flat(),
    asks: [...asks.values()].flat(),
    members: new Map(members),
    me: asked.me,
    people: peopleOf(facts),
    seriesOf: ({ subject }) => {
      const commitment = folded.commitments.get(subject);
      return commitment ? seriesOf(commitment) : null;
    },
    zone: asked.tz,
  };
  const when = { now: asked.now, halfLifeDays: HALF_LIFE_DAYS };
  const rates = ratesOf(all, when);
  const rows = (person: Handle, direction: Direction): readonly Row[] =>
    rowsOf(standingOf(person, direction, all, rates, when));
  const [me] = asked.me ?? [];
  const partners = partnersIn(all).flatMap((person) => [
    ...rows(person, 'theirs'),
    ...(me === undefined ? [] : rows(person, 'mine')),
  ]);
  return [...(me === undefined ? [] : rows(me, 'mine')), ...partners];
}
