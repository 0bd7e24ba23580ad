import type { CoverageLine, Now } from '../core/now.ts';
import type { GapReason } from '../core/reading.ts';
import { type MessageKey, type Text, text } from '../core/text.ts';

export const GAP_WORDS: Readonly<Record<GapReason, MessageKey>> = {
  'logged-out': 'gap_logged_out',
  'no-access': 'gap_no_access',
  'slow-down': 'gap_slow_down',
  refused: 'gap_refused',
  'not-a-board': 'gap_not_a_board',
  'unknown-shape': 'gap_unknown_shape',
  'history-not-finished': 'gap_history_not_finished',
  'permission-gone': 'gap_permission_gone',
  'disk-full': 'gap_disk_full',
};

/** What the foot says of all that was read: how many spaces, since when, and how many not whole. The oldest reading speaks. */
export function coverageSummary(coverage: readonly CoverageLine[], pause: Now['pause'] = null): readonly Text[] {
  if (pause)
    return [pause.until === null ? text('coverage_paused') : text('coverage_paused_until', { time: pause.until })];
  if (coverage.length === 0) return [text('coverage_none')];
  const read = coverage.flatMap((line) => line.readAt ?? []);
  const reading = coverage.filter((line) => line.isReading).length;
  const partly = coverage.filter((line) => line.gaps.length > 0).length;
  const said: Text[] = [];
  if (reading > 0) {
    said.push(text('coverage_reading', { count: coverage.length }, { count: coverage.length - reading }));
  } else if (read.length > 0) {
    said.push(text('coverage_read', { count: read.length }, { time: Math.min(...read) }));
  } else {
    said.push(text('coverage_waiting'));
  }
  if (partly > 0) said.push(text('coverage_partly', { count: partly }));
  return said;
}

/** What is said of one space: when it was read, how much is there, since when its history is known. */
export function coverageFacts(line: CoverageLine): readonly Text[] {
  if (line.readAt === null) return [text(line.isReading ? 'coverage_line_reading' : 'coverage_line_unread')];
  return [
    line.isReading ? text('coverage_line_reading') : text('coverage_line_read', { time: line.readAt }),
    text('coverage_line_items', { count: line.commitments }),
    ...(line.historyFrom === null ? [] : [text('coverage_line_history', { day: line.historyFrom })]),
  ];
}

/** How many questions were noticed, and how many of them the user said were none; `null` while none was. */
export function askPrecisionWords({ noticed, wrong }: Now['askPrecision']): Text | null {
  if (noticed <= 0) return null;
  if (wrong <= 0) return text('coverage_asks', { count: noticed });
  return noticed === 1
    ? text('coverage_asks_only_wrong')
    : text('coverage_asks_wrong', { count: wrong }, { count: noticed });
}
