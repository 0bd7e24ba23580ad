import type { MeasureKind, MeasureWords } from './person-record.ts';
import type { Calls, Standing } from './standing.ts';
import type { AnswerTime } from './standing-answer-time.ts';
import type { EarlyNotice } from './standing-early-notice.ts';
import type { FollowThrough } from './standing-follow-through.ts';
import type { Share } from './standing-share.ts';
import { type MessageKey, type Text, text } from './text.ts';

function percent(share: number): { readonly count: number } {
  return { count: Math.round(share * 100) };
}

/** A share in tenths; what rounds to all or nothing is said as nearly so. */
function inTen(share: number, some: MessageKey, nearlyAll: MessageKey, hardlyAny: MessageKey): Text {
  const tenths = Math.round(share * 10);
  if (tenths >= 10) return text(nearlyAll);
  return tenths <= 0 ? text(hardlyAny) : text(some, { count: tenths });
}

function range({ low, high }: Share): Text {
  return text('measure_likely', percent(low), percent(high));
}

function keptWords(sum: FollowThrough): MeasureWords {
  const { kept, late, overdue, effective, excused, unknown, coverage, trend } = sum;
  const due = kept + late + overdue;
  if (coverage === null) return [];
  const beside: Text[] = [
    ...(due > 0 && excused.length > 0
      ? [text('measure_with_excused', percent(sum.withExcused), { count: excused.length })]
      : []),
    ...(due > 0 && unknown.length > 0
      ? [text('measure_with_unknown', percent(sum.withUnknown), { count: unknown.length })]
      : []),
    text('measure_coverage', percent(coverage)),
  ];
  if (!sum.speaks) {
    const counts = due === 0 ? [] : [text('measure_kept_of', { count: kept }, { count: due })];
    return [text('measure_not_enough'), ...counts, text('measure_coverage', percent(coverage))];
  }
  return [
    inTen(sum.mean, 'measure_kept_in_ten', 'measure_kept_nearly_all', 'measure_kept_hardly_any'),
    range(sum),
    text('measure_from', { count: due }, { hours: effective }),
    ...beside,
    ...(trend === null ? [] : [text(`measure_trend_${trend}`)]),
  ];
}

function toldWords(sum: EarlyNotice): MeasureWords {
  const { toldInTime, slipped, effective } = sum;
  if (slipped === 0) return [];
  if (!sum.speaks)
    return [text('measure_not_enough'), text('measure_told_of', { count: toldInTime }, { count: slipped })];
  return [
    inTen(sum.mean, 'measure_told_in_ten', 'measure_told_nearly_all', 'measure_told_hardly_any'),
    range(sum),
    text('measure_from_slips', { count: slipped }, { hours: effective }),
  ];
}

function answerWords(sum: AnswerTime): MeasureWords {
  const { answers, open, medianWorkingHours } = sum;
  if (answers + open === 0) return [];
  const counts = [
    text('measure_answers', { count: answers }),
    ...(open > 0 ? [text('measure_still_open', { count: open })] : []),
  ];
  if (!sum.speaks) return [text('measure_not_enough'), ...counts];
  const median =
    medianWorkingHours === null
      ? text('measure_answer_median_unknown')
      : text('measure_answer_median', { hours: medianWorkingHours });
  return [
    median,
    inTen(sum.mean, 'measure_answered_in_ten', 'measure_answered_nearly_all', 'measure_answered_hardly_any'),
    range(sum),
    ...counts,
  ];
}

function callWords(calls: Calls | null): MeasureWords {
  if (!calls || calls.meetings === 0) return [];
  return [
    text('measure_calls', { count: calls.meetings }),
    text('measure_calls_minutes', { count: Math.round(calls.minutesSeen) }),
    ...(calls.proved > 0 ? [text('measure_calls_after_start', { count: calls.late }, { count: calls.proved })] : []),
  ];
}

const NO_WORDS: Readonly<Record<MeasureKind, MeasureWords>> = {
  'follow-through': [],
  'early-notice': [],
  'answer-time': [],
  calls: [],
  promises: [],
};

/** What each measure of a standing says; nothing where figures about people are off. */
export function measureWords(standing: Standing | null): Readonly<Record<MeasureKind, MeasureWords>> {
  if (!standing) return NO_WORDS;
  return {
    'follow-through': keptWords(standing.followThrough),
    'early-notice': toldWords(standing.earlyNotice),
    'answer-time': answerWords(standing.answerTime),
    calls: callWords(standing.calls),
    promises: keptWords(standing.promises),
  };
}
