import { begin } from '../../page/lifetime.ts';
import { watchCalls } from '../../page/watch-calls.ts';
import { askFromSite } from '../../platform/ask.ts';
import { now, userZone } from '../../platform/clock.ts';
import { Unanswered } from '../../platform/envelope.ts';
import { isExtensionThere } from '../../platform/still-there.ts';
import { meetPage } from '../../sites/meet/page.ts';

/** The site was turned off while a call goes on: nobody wants to know any more. */
function offIsNo(error: unknown): boolean {
  if (error instanceof Unanswered && error.message === 'off') return false;
  throw error;
}

watchCalls(
  document,
  meetPage,
  {
    call: (room) => askFromSite('call', room),
    watched: (report) => askFromSite('watched', report).catch(offIsNo),
    pause: (room, isPaused) => askFromSite('pause', room, isPaused),
    planned: (calls, from) => askFromSite('planned', calls, from),
  },
  begin(isExtensionThere),
  { now, zone: userZone, newSession: () => crypto.randomUUID() },
);
