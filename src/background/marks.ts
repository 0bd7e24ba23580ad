import { type Site, type Subject, siteOf } from '../core/handles.ts';
import type { Mark } from '../core/mark.ts';
import { marksFor } from '../core/marks.ts';
import type { Reading } from '../core/reading.ts';
import type { Log } from '../log/log.ts';
import type { MarkMode } from '../platform/messages.ts';
import { judged, ownTime, type Standpoint } from './judging.ts';
import type { KeptSpaces } from './kept-spaces.ts';

/** More than any page has on screen at once. */
const MOST = 5000;

/** The subjects of its own site that a page asks about, as far as they are any. */
export function askedSubjects(asked: unknown, site: Site): readonly Subject[] {
  if (!Array.isArray(asked)) return [];
  const all = asked.slice(0, MOST).filter((one): one is Subject => typeof one === 'string' && one.length < 200);
  return [...new Set(all.filter((subject) => siteOf(subject) === site))];
}

/** What may be said about these subjects where they stand in a page. */
export async function marksOf(
  log: Log,
  spaces: KeptSpaces,
  readings: readonly Reading[],
  subjects: readonly Subject[],
  mode: MarkMode,
  from: Standpoint,
): Promise<readonly Mark[]> {
  if (mode === 'off' || subjects.length === 0) return [];
  const me = await log.me();
  const items = await judged(log, spaces, await log.commitments(subjects), readings, from);
  const reader = { now: from.now, zone: from.zone, me, workingTime: ownTime(from) };
  return items.flatMap(({ verdicts }) => {
    const mark = marksFor(verdicts, reader);
    return mark && (mode === 'dense' || mark.kind !== 'quiet') ? [mark] : [];
  });
}
