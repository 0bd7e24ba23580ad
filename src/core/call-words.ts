import type { AttendanceVerdict } from './attendance.ts';
import { type MessageKey, type Text, text } from './text.ts';

type Verdict = Omit<AttendanceVerdict, 'steps'>;

const DOUBTS: Readonly<Record<NonNullable<Verdict['doubt']>, MessageKey>> = {
  'no-start': 'call_doubt_no_start',
  'old-start': 'call_doubt_old_start',
  'came-later-myself': 'call_doubt_came_later',
  'no-change-seen': 'call_doubt_no_change',
  'broken-watch': 'call_doubt_broken_watch',
};

function byWord({ outcome }: Verdict): Text {
  if (outcome === 'present') return text('call_said_there');
  return text(outcome === 'absent' ? 'call_said_not_there' : 'call_said_not_them');
}

/** What is known of one person at a call, in one sentence. */
export function outcomeText(verdict: Verdict): Text {
  const { outcome, basis, from, to, isDoubled, lateMinutes, minutes } = verdict;
  if (basis === 'word') return byWord(verdict);
  if (isDoubled) return text('call_doubled');
  if (outcome === 'absent') return text('call_not_in_report');
  if (outcome === 'unknown') return text('call_not_seen');
  if (from === null || to === null) return text('call_reported', { count: minutes });
  if (outcome === 'late') return text('call_came_after', { count: lateMinutes ?? 0 });
  return basis === 'report' ? reported(from, to) : seen(from, to);
}

function seen(from: number, to: number): Text {
  if (isOneMinute(from, to)) return text('call_seen_at', { clock: from });
  return text('call_seen', { clock: from }, { clock: to });
}

function reported(from: number, to: number): Text {
  if (isOneMinute(from, to)) return text('call_reported_at', { clock: from });
  return text('call_reported_from', { clock: from }, { clock: to });
}

export function isOneMinute(a: number, b: number): boolean {
  return Math.floor(a / 60_000) === Math.floor(b / 60_000);
}

function came(after: number | null, by: number): Text {
  if (after === null) return text('call_came_by', { clock: by });
  return isOneMinute(after, by)
    ? text('call_came_at', { clock: by })
    : text('call_came_between', { clock: after }, { clock: by });
}

function left(after: number, by: number | null): Text {
  if (by === null) return text('call_left_open');
  return isOneMinute(after, by)
    ? text('call_left_at', { clock: by })
    : text('call_left_between', { clock: after }, { clock: by });
}

/** How surely that is known: between which instants somebody came and left, and why nothing is said of the start. */
export function surelyTexts(verdict: Verdict): readonly Text[] {
  const { basis, outcome, from, to, joinedAfter, leftBy, doubt, isExcused } = verdict;
  const said = isExcused ? [text('call_told_you')] : [];
  if (basis !== 'seen' || from === null || to === null) return said;
  return [
    ...(outcome === 'late' ? [seen(from, to)] : []),
    came(joinedAfter, from),
    left(to, leftBy),
    ...(doubt === null ? [] : [text(DOUBTS[doubt])]),
    ...said,
  ];
}
