import type { Subject } from '../core/handles.ts';
import type { Log } from '../log/log.ts';

const MONTH_MS = 31 * 24 * 3_600_000;
const PAGE = 5000;
/** However much was asked in a month, so many items say enough of it. */
const MOST = 300;

/** The items on which anything was asked within the last month, answered or not: what an agreed answer time is looked at by. */
export async function subjectsAskedLately(log: Pick<Log, 'latestKeys'>, now: number): Promise<readonly Subject[]> {
  const subjects = new Set<Subject>();
  let after: Parameters<Log['latestKeys']>[1] = null;
  do {
    const page: Awaited<ReturnType<Log['latestKeys']>> = await log.latestKeys(
      { from: now - MONTH_MS, to: now },
      after,
      PAGE,
    );
    for (const key of page.keys) if (key.includes('|asked|')) subjects.add(key.slice(0, key.indexOf('|')));
    after = page.after;
  } while (after !== null && subjects.size < MOST);
  return [...subjects].slice(0, MOST);
}
