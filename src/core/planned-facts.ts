import { callSubject, eventSubject, roomSpace } from './call.ts';
import type { Fact, ScheduleSource } from './facts.ts';
import type { Planned } from './planned.ts';

/** A card is read again and again while its page is open: four times a day is enough to know how old its word is. */
const READING_MS = 6 * 3_600_000;
const EVENT = /^[\w-]{1,240}$/u;

/** What a calendar says, as facts: of an event and start a few a day, so that it is known when it was last read there. */
export function plannedFacts(planned: readonly Planned[], from: ScheduleSource, readAt: number): readonly Fact[] {
  return planned.flatMap((one): readonly Fact[] => {
    const event = one.event !== null && EVENT.test(one.event) ? one.event : null;
    if (one.room === null && event === null) return [];
    const subject = one.room === null ? eventSubject(event ?? '') : callSubject(one.room, one.startAt);
    const reading = Math.floor(readAt / READING_MS);
    return [
      {
        key: `${subject}|call-scheduled|${from}.${event ?? ''}.${one.startAt}.${reading}`,
        subject,
        space: one.room === null ? null : roomSpace(one.room),
        at: readAt,
        by: null,
        isAutomated: false,
        readAt,
        source: from === 'user' ? 'user' : 'state',
        kind: 'call-scheduled',
        event,
        startAt: one.startAt,
        endAt: one.endAt,
        title: one.title,
        from,
      },
    ];
  });
}
