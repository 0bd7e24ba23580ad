import type { MeasureKind, Side } from '../../core/person-record.ts';
import type { Standing } from '../../core/standing.ts';
import type { Direction } from '../../core/standing-owed.ts';
import type { Share } from '../../core/standing-share.ts';
import type { MessageKey } from '../../core/text.ts';

/** A figure whose evidence is wanted. */
export interface Figure {
  readonly direction: Direction;
  readonly measure: MeasureKind;
}

export const MEASURE_NAMES: Readonly<Record<MeasureKind, MessageKey>> = {
  'follow-through': 'measure_follow_through',
  'early-notice': 'measure_early_notice',
  'answer-time': 'measure_answer_time',
  calls: 'measure_calls',
  promises: 'measure_promises',
};

/** The share that a measure draws; `null`: it is none, or nothing is known. */
export function shareOfMeasure(standing: Standing | null, measure: MeasureKind): Share | null {
  if (!standing) return null;
  switch (measure) {
    case 'follow-through':
      return standing.followThrough;
    case 'early-notice':
      return standing.earlyNotice;
    case 'answer-time':
      return standing.answerTime;
    case 'promises':
      return standing.promises;
    case 'calls':
      return null;
    default:
      return measure satisfies never;
  }
}

/** The keys of the verdicts behind a figure, with those that were left out of it and say so. */
export function behindFigure({ standing }: Side, measure: MeasureKind): ReadonlySet<string> {
  if (!standing) return new Set();
  switch (measure) {
    case 'follow-through':
    case 'promises': {
      const { counted, excused, unknown } = measure === 'promises' ? standing.promises : standing.followThrough;
      return new Set([...counted, ...excused, ...unknown]);
    }
    case 'early-notice':
      return new Set(standing.earlyNotice.counted);
    case 'answer-time':
      return new Set(standing.answerTime.counted);
    case 'calls':
      return new Set();
    default:
      return measure satisfies never;
  }
}

/** Which measures have anything to say in either direction. */
export function shownMeasures(
  sides: readonly (Side | null)[],
  measures: readonly MeasureKind[],
): readonly MeasureKind[] {
  return measures.filter((measure) => sides.some((side) => side && side.words[measure].length > 0));
}
