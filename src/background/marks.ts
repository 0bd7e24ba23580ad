import { type Site, type Subject, siteOf } from '../core/handles.ts';
import { marksFor } from '../core/marks.ts';
import type { Reading } from '../core/reading.ts';
import type { Log } from '../log/log.ts';
import type { MarkMode, Marks } from '../platform/messages.ts';
import { judged, ownTime, type Standpoint } from './judging.ts';
import type { KeptSpaces } from './kept-spaces.ts';
import { namesIn } from './look.ts';

/** More than any page has on screen at once. */
const MOST = 5000;

/** The subjects of its own site that a page asks about, as far as they are any. */
export function askedSubjects(asked: unknown, site: Site): readonly Subject[] {
  if (!Array.isArray(asked)) return [];
  const all = asked.slice(0, MOST).filter((one): one is Subject => typeof one === 'string' && one.length < 200);
  return [...new Set(all.filter((subject) => siteOf(subject) === site))];
}

export type Told = Pick<Marks, 'marks' | 'names'>;

const NOTHING: Told = { marks: [], names: {} };

/** What may be said about these subjects where they stand in a page, and the names that it takes. */
export async function marksOf(
  log: Log,
  spaces: KeptSpaces,
  readings: readonly Reading[],
  subjects: readonly Subject[],
  mode: MarkMode,
  from: Standpoint,
): Promise<Told> {
  if (mode === 'off' || subjects.length === 0) return NOTHING;
  const me = await log.me();
  const items = await judged(log, spaces, await log.commitments(subjects), readings, from);
  const reader = { now: from.now, zone: from.zone, me, workingTime: ownTime(from) };
  const marked = items.flatMap(({ verdicts, space }) => {
    const mark = marksFor(verdicts, reader);
    return mark && (mode === 'dense' || mark.kind !== 'quiet') ? [{ mark, space }] : [];
  });
  return { marks: marked.map(({ mark }) => mark), names: namesIn(new Set(marked.map(({ space }) => space))) };
}
