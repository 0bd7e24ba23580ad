import type { Fact } from '../../core/facts.ts';
import { type Json, stringAt } from '../json.ts';
import { dayAt } from './due.ts';
import { handleOf, idAt, isId } from './ids.ts';

/** The days of one out-of-office entry; of `user` where the entry itself does not say whose it is. */
export function awayIn(entry: Json, user: string | null, readAt: number): Fact[] {
  const gid = stringAt(entry, 'gid');
  const who = idAt(entry, 'user') ?? user;
  const fromOn = dayAt(entry, 'start_date');
  const toOn = dayAt(entry, 'end_date');
  if (!isId(gid) || who === null || fromOn === null || toOn === null || toOn < fromOn) return [];
  const handle = handleOf(who);
  return [
    {
      key: `${handle}|away|${gid}|${fromOn}|${toOn}`,
      subject: handle,
      space: null,
      at: Temporal.PlainDate.from(fromOn).toZonedDateTime('UTC').epochMilliseconds,
      by: handle,
      isAutomated: false,
      readAt,
      source: 'state',
      kind: 'away',
      fromOn,
      toOn,
    },
  ];
}
