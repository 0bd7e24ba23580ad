import { nameHandle, roomSpace } from '../core/call.ts';
import { checkPlanned, checkReport, checkRoom } from '../core/check-watch.ts';
import type { Fact } from '../core/facts.ts';
import { plannedFacts } from '../core/planned-facts.ts';
import type { Speech } from '../core/speak.ts';
import type { CallVoice, KeptWatch, Watching, WatchReport } from '../core/watch.ts';
import { factsOfClosed, factsOfEnded } from '../core/watch-facts.ts';
import type { Log } from '../log/log.ts';
import type { Answerers } from '../platform/answering.ts';
import { isPausedAt } from '../platform/pause.ts';
import type { BackgroundParts } from './background-parts.ts';
import { GONE_MS } from './known-calls.ts';

/** Whoever paused a call wants the next one in its room watched. */
const PAUSE_MS = 12 * 3_600_000;

type Parts = Pick<BackgroundParts, 'clock' | 'zone' | 'speech' | 'settings' | 'isCalendarOn'>;
interface CallParts {
  parts(): Parts;
  log(): Promise<Log>;
  changed(): Promise<void>;
}

type Answers = Pick<Answerers['site'], 'call' | 'watched' | 'pause' | 'planned'>;

function pauseOf(room: string): string {
  return `pause ${room}`;
}

function voiceOf({ lookUp, locale }: Speech): CallVoice {
  const say = (key: string): string => lookUp(key, []);
  return {
    language: locale,
    watching: say('mark_call_watching'),
    pause: say('button_call_pause'),
    paused: say('mark_call_paused'),
    goOn: say('button_call_go_on'),
  };
}

/** My own name in calls is a handle of mine. */
function selfFact({ self }: WatchReport, at: number): readonly Fact[] {
  if (self === null) return [];
  const me = nameHandle(self);
  const line = { space: null, at, by: me, isAutomated: false, readAt: at, source: 'state' as const };
  return [{ ...line, key: `${me}|me`, subject: me, kind: 'me' }];
}

/** Watches that nobody tells of any more become what they were. */
export async function settleWatches(log: Log, now: number): Promise<void> {
  const gone = (await log.watches()).filter(({ at, report }) => now - at > (report === null ? PAUSE_MS : GONE_MS));
  for (const { session, report } of gone) {
    if (report) await log.append(factsOfEnded(report));
    await log.dropWatch(session);
  }
}

/** Calls are read no more: whatever is being watched becomes what was seen of it so far. Pauses hold, for should they be read again. */
export async function endWatches(log: Log): Promise<void> {
  for (const { session, report } of await log.watches()) {
    if (!report) continue;
    await log.append(factsOfEnded(report));
    await log.dropWatch(session);
  }
}

/** When a watch is to be looked after, should nobody tell of it any more. */
export async function watchTurns(log: Log): Promise<readonly number[]> {
  return (await log.watches()).flatMap(({ at, report }) => (report ? [at + GONE_MS + 1_000] : []));
}

/** What pages of calls tell and ask. What they send is checked: a page may be anything. `changed`: there is more to speak of. */
export function callAnswers({ parts, log: openLog, changed }: CallParts): Answers {
  const now = (): number => parts().clock.now();
  async function kept(room: string): Promise<KeptWatch | undefined> {
    const log = await openLog();
    const all = await log.watches();
    return all.find((one) => one.session === pauseOf(room) && now() - one.at <= PAUSE_MS);
  }
  async function isWanted(room: string): Promise<boolean> {
    const settings = await parts().settings();
    return !isPausedAt(settings, now()) && !settings.leftOut.includes(roomSpace(room));
  }
  return {
    call: async (asked): Promise<Watching> => {
      const room = checkRoom(asked);
      if (room === null) throw new RangeError('no room');
      if (!(await isWanted(room))) throw new RangeError('not wanted');
      return { isPaused: (await kept(room)) !== undefined, voice: voiceOf(parts().speech(now(), parts().zone())) };
    },
    watched: async (said) => {
      const report = checkReport(said);
      if (!report || (await kept(report.room)) || !(await isWanted(report.room))) return false;
      const log = await openLog();
      const facts = report.isOver ? factsOfEnded(report) : factsOfClosed(report);
      await log.append([...facts, ...selfFact(report, now())]);
      const isNew = !(await log.watches()).some(({ session }) => session === report.session);
      if (report.isOver) await log.dropWatch(report.session);
      else await log.keepWatch({ session: report.session, room: report.room, at: now(), report });
      if (report.isOver || isNew) void changed();
      return true;
    },
    pause: async (asked, isPaused) => {
      const room = checkRoom(asked);
      if (room === null) return false;
      const log = await openLog();
      if (isPaused === true) await log.keepWatch({ session: pauseOf(room), room, at: now(), report: null });
      else await log.dropWatch(pauseOf(room));
      return true;
    },
    planned: async (said, from) => {
      if (from === 'calendar' && !(await parts().isCalendarOn())) return false;
      const facts = plannedFacts(checkPlanned(said), from === 'calendar' ? 'calendar' : 'home', now());
      const { added } = await (await openLog()).append(facts);
      if (added > 0) void changed();
      return true;
    },
  };
}
