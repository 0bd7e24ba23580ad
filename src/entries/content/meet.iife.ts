import { begin } from '../../page/lifetime.ts';
import { watchCalls } from '../../page/watch-calls.ts';
import { askFromSite } from '../../platform/ask.ts';
import { now, userZone } from '../../platform/clock.ts';
import { isExtensionThere } from '../../platform/still-there.ts';
import { meetPage } from '../../sites/meet/page.ts';

watchCalls(
  document,
  meetPage,
  {
    call: (room) => askFromSite('call', room),
    watched: (report) => askFromSite('watched', report),
    pause: (room, isPaused) => askFromSite('pause', room, isPaused),
    planned: (calls, from) => askFromSite('planned', calls, from),
  },
  begin(isExtensionThere),
  { now, zone: userZone, newSession: () => crypto.randomUUID() },
);
