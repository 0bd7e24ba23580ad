import { roomUrl } from './call.ts';
import type { Signal } from './facts.ts';
import type { CallHealth } from './health.ts';
import type { Meeting } from './meetings.ts';
import { lengthOf } from './spans.ts';

const MOST = 20;
const SIGNALS: readonly Signal[] = ['tile', 'roster'];

/** How well the calls that I was in could be watched, the latest first. */
export function callHealthOf(meetings: readonly Meeting[]): readonly CallHealth[] {
  return meetings
    .filter(({ watched }) => watched.length > 0)
    .sort((a, b) => b.from - a.from)
    .slice(0, MOST)
    .map(({ subject, title, room, from, to, watched, inSight, attended }) => ({
      subject,
      title,
      url: room === null ? null : roomUrl(room),
      from,
      to,
      signals: SIGNALS.filter((signal) => attended.some((one) => one.signal === signal)),
      unseenMs: lengthOf(watched) - lengthOf(inSight),
    }));
}
