import { begin } from '../../page/lifetime.ts';
import { outlineOf } from '../../page/outline.ts';
import { watchCalls } from '../../page/watch-calls.ts';
import { answerBackground } from '../../platform/answer-messages.ts';
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

const life = begin(isExtensionThere);

watchCalls(
  document,
  meetPage,
  {
    call: (room) => askFromSite('call', room),
    watched: (report) => askFromSite('watched', report).catch(offIsNo),
    pause: (room, isPaused) => askFromSite('pause', room, isPaused),
    planned: (calls, from) => askFromSite('planned', calls, from),
  },
  life,
  { now, zone: userZone, newSession: () => crypto.randomUUID() },
);

answerBackground(
  {
    changed: () => undefined,
    outline: () => outlineOf(document.body),
    get: async () => {
      throw new RangeError('nothing is asked of this site');
    },
  },
  life.signal,
);
