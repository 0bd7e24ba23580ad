import type { CallTolerance } from './expectations.ts';
import type { Handle } from './handles.ts';
import type { Meeting } from './meetings.ts';

const MINUTE_MS = 60_000;

/**
 * Minutes after its start that are not late at a call. Where it counts from when it really began, that is when the first of the
 * others was seen: whoever came first was never late.
 */
export function toleranceMinutes({ schedule, attended }: Meeting, tolerance: CallTolerance): number {
  switch (tolerance.kind) {
    case 'set-time':
      return 0;
    case 'minutes':
      return tolerance.minutes;
    case 'really-began': {
      const began = Math.min(...attended.map(({ from }) => from));
      if (!schedule || !Number.isFinite(began)) return 0;
      return Math.max(0, Math.ceil((began - schedule.startAt) / MINUTE_MS));
    }
    default:
      return tolerance satisfies never;
  }
}

/** What is expected of somebody at a call. */
export type TolerancesAt = (meeting: Meeting) => (who: Handle) => number;
