import type { Call } from '../core/call.ts';
import type { Fact } from '../core/facts.ts';
import { foldCall } from '../core/fold-call.ts';
import type { Subject } from '../core/handles.ts';
import { type Meeting, meetingsIn } from '../core/meetings.ts';
import { factsOfEnded } from '../core/watch-facts.ts';
import type { Log } from '../log/log.ts';

/** A call is remembered as contact, and whoever came to it expected at the next, for so long. */
export const CALLS_MS = 60 * 86_400_000;
/** A page tells of its call every few seconds: one that has not for so long is gone. */
export const GONE_MS = 60_000;

export interface KnownCalls {
  readonly meetings: readonly Meeting[];
  /** Rooms whose calls are being watched right now. */
  readonly open: ReadonlySet<string>;
}

/** Calls that are on, as they would be if they ended now. */
function folded(facts: readonly Fact[]): readonly Call[] {
  const bySubject = new Map<Subject, Fact[]>();
  for (const fact of facts) bySubject.set(fact.subject, [...(bySubject.get(fact.subject) ?? []), fact]);
  return [...bySubject].map(([subject, own]) => foldCall(subject, own));
}

/** All calls of the last sixty days, or of so long, and those ahead, with what is being watched at this moment: one look-up in an index. */
export async function knownCalls(log: Log, now: number, forMs = CALLS_MS): Promise<KnownCalls> {
  const [calls, watches] = await Promise.all([log.callsSince(now - forMs), log.watches()]);
  const reports = watches.flatMap(({ report }) => report ?? []);
  return {
    meetings: meetingsIn([...calls, ...folded(reports.flatMap(factsOfEnded))]),
    open: new Set(watches.flatMap(({ report, at, room }) => (report && now - at <= GONE_MS ? [room] : []))),
  };
}
