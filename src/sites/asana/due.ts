import type { Due } from '../../core/due.ts';
import { instantAt, type Json, stringAt } from '../json.ts';

/** A calendar day that is one. */
export function dayAt(record: Json | null, key: string): string | null {
  const day = stringAt(record, key);
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/u.test(day)) return null;
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** Where a time is set it rules: the day beside it is the same instant in somebody's zone, and may be another one. */
export function dueIn(dates: Json | null): Due | null {
  const at = instantAt(dates, 'due_at');
  if (at !== null) return { kind: 'time', at, isExact: true };
  const on = dayAt(dates, 'due_on');
  return on === null ? null : { kind: 'day', on };
}
