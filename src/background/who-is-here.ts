import { siteOf } from '../core/handles.ts';
import type { Log } from '../log/log.ts';
import type { Here } from '../platform/messages.ts';
import { meFact } from '../sites/me-fact.ts';

/** Notes that somebody else is logged in than the last time. Whoever is seen on a site for the first time is noted by its reading. */
export async function noteWhoIsHere(
  openLog: () => Promise<Log>,
  { me, site }: Here,
  now: number,
  changed: () => Promise<void>,
): Promise<void> {
  if (me === null) return;
  const log = await openLog();
  const known = await log.me();
  if (known.includes(me) || !known.some((handle) => siteOf(handle) === site)) return;
  const seen = meFact(me, now);
  await log.append([{ ...seen, key: `${seen.key}|${now}` }]);
  await changed();
}
