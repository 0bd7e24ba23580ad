import type { Log } from '../log/log.ts';

/** A page tells of its call every few seconds: one that has not for so long is gone. */
const GONE_MS = 60_000;

/** Until when the user counts as being in a call, as far as its page tells; `null`: they are in none. Nothing grows on the button meanwhile. */
export async function inCallUntil(log: Pick<Log, 'watches'>, now: number): Promise<number | null> {
  const open = (await log.watches()).flatMap(({ at, report }) => (report && now - at <= GONE_MS ? [at] : []));
  return open.length > 0 ? Math.max(...open) + GONE_MS + 1 : null;
}
